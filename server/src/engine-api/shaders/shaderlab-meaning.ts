import type { ShaderMeaning } from './shader-meaning.ts';

/** What the word at `offset` of a ShaderLab text, outside of its shader code, may be. */
export function shaderLabMeaning(text: string, offset: number): ShaderMeaning | undefined {
  const tokens = tokensOf(text, offset);
  const holds = tokens.findIndex(({ start, end }) => start <= offset && offset < end);
  const at = holds === -1 ? tokens.findIndex(({ end }) => offset === end) : holds;
  const token = tokens[at];
  if (token === undefined) return undefined;
  const span = { start: token.start, end: token.end };
  const block = blockAt(tokens, at);
  if (block === 'tags' && token.kind !== 'other') return tagMeaning(text, tokens, at);
  if (token.kind !== 'word') return undefined;
  const name = text.slice(span.start, span.end);
  if (block === 'properties') return propertyMeaning(tokens, at, name);
  // `Cull [_Cull]`
  if (tokens[at - 1]?.text === '[') return undefined;
  if (block === 'stencil' && /^pass$/i.test(name)) return { kind: 'command', name: 'Stencil.Pass', span };
  const isValue = values.test(name) && commandBefore(tokens, at);
  return { kind: isValue ? 'value' : 'command', name, span };
}

interface LabToken {
  readonly kind: 'word' | 'text' | 'other';
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** Tokens up to a little behind `offset`; shader code is passed over, a string's span is that of its content. */
function tokensOf(text: string, offset: number): readonly LabToken[] {
  const tokens: LabToken[] = [];
  token.lastIndex = 0;
  for (let match = token.exec(text); match !== null; match = token.exec(text)) {
    const [written] = match;
    const { index } = match;
    if (index > offset + 2000) break;
    if (written.startsWith('/')) continue;
    if (written.startsWith('"')) {
      const end = index + written.length - (written.length > 1 && written.endsWith('"') ? 1 : 0);
      tokens.push({ kind: 'text', text: text.slice(index + 1, end), start: index + 1, end });
    } else {
      const kind = /^\w/.test(written) ? 'word' : 'other';
      tokens.push({ kind, text: written, start: index, end: index + written.length });
      if (/^(?:HLSLPROGRAM|CGPROGRAM|GLSLPROGRAM|HLSLINCLUDE|CGINCLUDE)$/.test(written)) {
        closing.lastIndex = token.lastIndex;
        const end = closing.exec(text);
        if (end !== null) token.lastIndex = end.index;
      }
    }
  }
  return tokens;
}

const token = /\/\/[^\n]*|\/\*[\s\S]*?(?:\*\/|$)|"[^"\n]*"?|\w+|[^\s\w]/g;
const closing = /\b(?:ENDHLSL|ENDCG|ENDGLSL)\b/g;

/** The innermost block around a token that decides what words mean in it. */
function blockAt(tokens: readonly LabToken[], at: number): 'properties' | 'tags' | 'stencil' | 'other' {
  const blocks: string[] = [];
  for (let index = 0; index < at; index++) {
    const { text, kind } = tokens[index] ?? { text: '', kind: 'other' };
    if (kind !== 'other') continue;
    if (text === '{') blocks.push((tokens[index - 1]?.text ?? '').toLowerCase());
    else if (text === '}') blocks.pop();
  }
  // A texture's default has braces too: `"white" {}`.
  const block = blocks.at(-1);
  return block === 'properties' || block === 'tags' || block === 'stencil' ? block : 'other';
}

/** `"Queue" = "Transparent"`, with quotes or without: the key, or the value with its key. */
function tagMeaning(text: string, tokens: readonly LabToken[], at: number): ShaderMeaning | undefined {
  const { start, end } = tokens[at] ?? { start: 0, end: 0 };
  const written = text.slice(start, end);
  const span = { start, end };
  if (tokens[at + 1]?.text === '=') return { kind: 'tag', name: written, span };
  const key = tokens[at - 1]?.text === '=' ? tokens[at - 2] : undefined;
  if (key === undefined || key.kind === 'other') return undefined;
  // `Transparent+10`
  return { kind: 'tag', name: `${key.text}=${written.replace(/\s*[+-]\s*\d+$/, '')}`, span };
}

/** In the Properties block: an attribute, a property's type. Names and defaults are the project's. */
function propertyMeaning(tokens: readonly LabToken[], at: number, name: string): ShaderMeaning | undefined {
  const { start, end } = tokens[at] ?? { start: 0, end: 0 };
  const span = { start, end };
  const before = tokens[at - 1]?.text;
  if (before === '[') return { kind: 'drawer', name, span };
  if (before === ',' && tokens[at - 2]?.kind === 'text' && tokens[at - 3]?.text === '(')
    return { kind: 'propertyType', name, span };
  return undefined;
}

/** Commands that words follow as values. */
const withValues =
  /^(?:cull|ztest|zwrite|zclip|blend|blendop|colormask|alphatomask|alphatest|conservative|comp|compfront|compback|passfront|passback|fail|failfront|failback|zfail|zfailfront|zfailback|lighting|separatespecular|fallback|mode|combine)$/i;

/** Whether the token follows a command that takes values, with nothing but values between. */
function commandBefore(tokens: readonly LabToken[], at: number): boolean {
  for (let index = at - 1; index >= 0 && index > at - 8; index--) {
    const { kind, text } = tokens[index] ?? { kind: 'other', text: '' };
    if (kind === 'word') {
      if (withValues.test(text)) return true;
      if (/^pass$/i.test(text)) return blockAt(tokens, index) === 'stencil';
      if (!/^\d/.test(text) && !values.test(text)) return false;
    } else if (kind === 'text' || text === '{' || text === '}') return false;
  }
  return false;
}

const values =
  /^(?:off|on|back|front|less|lequal|equal|gequal|greater|notequal|always|never|true|false|zero|one|(?:oneminus)?(?:src|dst)(?:color|alpha)|srcalphasaturate|add|sub|revsub|min|max|keep|replace|incrsat|decrsat|invert|incrwrap|decrwrap|previous|texture|constant|primary|r?g?b?a?)$/i;
