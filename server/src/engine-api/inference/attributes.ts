import { TokenKind } from '#syntax/csharp/token-kinds.ts';
import { type Code, endsStatement, kindAt, partnerAt } from '#syntax/csharp/words.ts';

/** The attribute around a token. Numbers are tokens. */
export interface AttributePlace {
  /** Its dotted name. */
  readonly first: number;
  readonly last: number;
  /** Whether the token names a property of it: `[CreateAssetMenu(menuName = "…")]`. */
  readonly isArgumentName: boolean;
}

/** The attribute that the token at `index` belongs to, if it stands in a list of attributes. */
export function attributeAt(code: Code, index: number): AttributePlace | undefined {
  let depth = 0;
  let argumentStart = -1;
  for (let at = index - 1, steps = 0; at >= 0 && steps < maximumTokens; at--, steps++) {
    const kind = kindAt(code, at);
    const partner = partnerAt(code, at);
    if (partner !== -1 && partner < at) at = partner;
    else if (kind === TokenKind.openParenthesis) {
      depth++;
      if (depth > 1) return undefined;
      argumentStart = at;
    } else if (kind === TokenKind.openBracket) {
      if (!startsAttributes(code, at)) return undefined;
      return attributeIn(code, at, index, argumentStart);
    } else if (endsStatement(code, at)) return undefined;
  }
  return undefined;
}

/** Longer lists are not attributes. */
const maximumTokens = 400;

/** Whether the bracket at `open` opens a list of attributes: nothing that could be indexed stands before it. */
function startsAttributes(code: Code, open: number): boolean {
  const kind = kindAt(code, open - 1);
  if (endsStatement(code, open - 1)) return true;
  if (kind === TokenKind.closeBracket) {
    const before = partnerAt(code, open - 1);
    return before !== -1 && startsAttributes(code, before);
  }
  // Attributes of parameters; a collection expression may stand here too, and holds no name that is followed by `(`.
  return kind === TokenKind.comma || kind === TokenKind.openParenthesis;
}

function attributeIn(code: Code, open: number, index: number, argumentStart: number): AttributePlace | undefined {
  const anchor = argumentStart === -1 ? index : argumentStart - 1;
  let first = anchor;
  while (kindAt(code, first - 1) === TokenKind.dot || (kindAt(code, first) === TokenKind.dot && first > open)) first--;
  let last = anchor;
  while (kindAt(code, last + 1) === TokenKind.dot && argumentStart === -1) last += 2;
  const before = kindAt(code, first - 1);
  if (before !== TokenKind.openBracket && before !== TokenKind.comma && before !== TokenKind.colon) return undefined;
  // `[target: Name]`
  if (kindAt(code, last + 1) === TokenKind.colon && argumentStart === -1) return undefined;
  const previous = kindAt(code, index - 1);
  return {
    first,
    last,
    isArgumentName:
      argumentStart !== -1 &&
      kindAt(code, index + 1) === TokenKind.assign &&
      (previous === TokenKind.openParenthesis || previous === TokenKind.comma),
  };
}
