import { readPreprocessed } from '../../server/src/syntax/csharp/blanker.ts';
import { TokenKind } from '../../server/src/syntax/csharp/token-kinds.ts';
import { type Code, keywordAt, kindAt, partnerAt } from '../../server/src/syntax/csharp/words.ts';
import { noDefines } from '../../server/src/syntax/defines.ts';

/**
 * The text, as long as before, with blanks for the insides of methods and accessors and for `=> …` bodies. What the grammar
 * cannot read there would cost the namespace and the type around it. `text` has no directives.
 */
export function withoutBodies(text: string): string {
  const code = readPreprocessed(text, noDefines);
  const { starts, ends, count } = code.tokens;
  let kept = '';
  let from = 0;
  const blank = (start: number, end: number, filler: string) => {
    if (end <= start) return;
    kept += text.slice(from, start) + filler + text.slice(start + filler.length, end).replace(/[^\r\n]/g, ' ');
    from = end;
  };
  const blankBlock = (open: number) => blank(ends[open] ?? 0, starts[partnerAt(code, open)] ?? 0, '');
  /** Blank what stands behind the arrow; answers the token of the semicolon. */
  const blankArrow = (arrow: number): number => {
    const end = statementEnd(code, arrow);
    blank(ends[arrow] ?? 0, starts[end] ?? text.length, '0');
    return end;
  };
  let first = 0;
  for (let index = 0; index < count; index++) {
    const kind = kindAt(code, index);
    if (kind === TokenKind.openParenthesis || kind === TokenKind.openBracket) {
      index = Math.max(index, partnerAt(code, index));
    } else if (kind === TokenKind.arrow) {
      index = blankArrow(index);
      first = index + 1;
    } else if (kind === TokenKind.semicolon || kind === TokenKind.closeBrace) {
      first = index + 1;
    } else if (kind === TokenKind.openBrace) {
      const close = partnerAt(code, index);
      const opened = close === -1 ? 'members' : whatOpens(code, first, index);
      if (opened === 'members') {
        first = index + 1;
        continue;
      }
      if (opened !== 'accessors') blankBlock(index);
      else {
        for (let inner = index + 1; inner < close; inner++) {
          if (kindAt(code, inner) === TokenKind.arrow) inner = blankArrow(inner);
          else if (kindAt(code, inner) === TokenKind.openBrace) {
            blankBlock(inner);
            inner = Math.max(inner, partnerAt(code, inner));
          }
        }
      }
      index = close;
      if (opened !== 'value') first = index + 1;
    }
  }
  return kept + text.slice(from);
}

/** The semicolon that ends the statement around the token at `from`. */
function statementEnd(code: Code, from: number): number {
  for (let index = from + 1; index < code.tokens.count; index++) {
    const kind = kindAt(code, index);
    if (kind === TokenKind.semicolon) return index;
    if (kind === TokenKind.openBrace || kind === TokenKind.openParenthesis || kind === TokenKind.openBracket)
      index = Math.max(index, partnerAt(code, index));
  }
  return code.tokens.count;
}

/** What a brace begins, by the tokens of its declaration. */
function whatOpens(code: Code, first: number, brace: number): 'members' | 'block' | 'accessors' | 'value' {
  let isMethod = false;
  for (let index = first; index < brace; index++) {
    const kind = kindAt(code, index);
    if (kind === TokenKind.assign) return 'value';
    if (kind === TokenKind.openParenthesis) isMethod = true;
    if (kind === TokenKind.openParenthesis || kind === TokenKind.openBracket) {
      index = Math.max(index, partnerAt(code, index));
    } else if (holders.has(keywordAt(code, index)) && kindAt(code, index + 1) === TokenKind.name) {
      // `where T : class` names no type.
      const before = kindAt(code, index - 1);
      if (before !== TokenKind.colon && before !== TokenKind.comma) return 'members';
    }
  }
  return isMethod ? 'block' : 'accessors';
}

const holders: ReadonlySet<string> = new Set(['namespace', 'class', 'struct', 'interface', 'enum', 'record']);
