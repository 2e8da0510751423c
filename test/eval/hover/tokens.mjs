/**
 * Tokens of C#, ShaderLab and HLSL text, as far as drawing positions needs them: identifiers and punctuation of code,
 * words of comments and of strings. Nothing is interpreted here, so that the draw does not depend on the product.
 *
 * @param {string} text
 * @returns {{kind: 'identifier' | 'punctuation' | 'comment' | 'string', text: string, line: number, column: number}[]}
 *   Lines and columns are 1-based and point at the token's first character.
 */
export function tokensOf(text) {
  const tokens = [];
  const state = { at: 0, line: 1, lineStart: 0 };
  while (state.at < text.length) {
    const rest = text.slice(state.at, state.at + 4000);
    const rule = rules.find((candidate) => candidate.pattern.test(rest));
    const matched = rule?.pattern.exec(rest)?.[0] ?? rest[0];
    if (rule !== undefined && rule.kind !== 'skip') {
      for (const part of rule.words ? wordsOf(matched) : [{ text: matched, offset: 0 }]) {
        const before = matched.slice(0, part.offset);
        const newLines = before.split('\n').length - 1;
        tokens.push({
          kind: rule.kind,
          text: part.text,
          line: state.line + newLines,
          column:
            newLines === 0 ? state.at - state.lineStart + part.offset + 1 : part.offset - before.lastIndexOf('\n'),
        });
      }
    }
    for (let at = 0; at < matched.length; at += 1) {
      if (matched[at] === '\n') {
        state.line += 1;
        state.lineStart = state.at + at + 1;
      }
    }
    state.at += matched.length;
  }
  return tokens;
}

/** In order of trial. A string with `$` counts as a string as a whole; its words are drawn as words of strings. */
const rules = [
  { kind: 'skip', pattern: /^\s+/, words: false },
  { kind: 'comment', pattern: /^\/\/[^\n]*/, words: true },
  { kind: 'comment', pattern: /^\/\*[\s\S]*?\*\//, words: true },
  { kind: 'skip', pattern: /^#[ \t]*(?!pragma|include)[a-z]+[^\n]*/, words: false },
  { kind: 'string', pattern: /^\$?@\$?"(?:[^"]|"")*"/, words: true },
  { kind: 'string', pattern: /^\$?"(?:[^"\\\n]|\\.)*"/, words: true },
  { kind: 'skip', pattern: /^'(?:[^'\\\n]|\\.)+'/, words: false },
  { kind: 'identifier', pattern: /^@?[A-Za-z_]\w*/, words: false },
  { kind: 'skip', pattern: /^\d[\w.]*/, words: false },
  { kind: 'punctuation', pattern: /^(?:\?\.|=>|[^\s\w])/, words: false },
];

function wordsOf(text) {
  return [...text.matchAll(/[A-Za-z_]\w{2,}/g)].map((match) => ({ text: match[0], offset: match.index }));
}
