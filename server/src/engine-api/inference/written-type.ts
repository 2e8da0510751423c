import { typeArgumentsStart } from '#syntax/csharp/operands.ts';
import { TokenKind } from '#syntax/csharp/token-kinds.ts';
import { type Code, endsStatement, kindAt, partnerAt, wordAt } from '#syntax/csharp/words.ts';

/** The first token of the type that ends with the token at `last`, as it stands before a declared name; -1 when none does. */
export function typeBefore(code: Code, last: number): number {
  const first = typeStart(code, last);
  return first === -1 || !canPrecedeType(code, first - 1, last) ? -1 : first;
}

function typeStart(code: Code, last: number): number {
  let at = last;
  for (let steps = 0; steps < maximumParts; steps++) {
    const kind = kindAt(code, at);
    if (kind === TokenKind.question) at--;
    else if (kind === TokenKind.closeBracket) {
      const open = partnerAt(code, at);
      if (open === -1) return -1;
      for (let inner = open + 1; inner < at; inner++) if (kindAt(code, inner) !== TokenKind.comma) return -1;
      at = open - 1;
    } else if (kind === TokenKind.greater) {
      const less = typeArgumentsStart(code, at);
      if (less === -1) return -1;
      at = less - 1;
    } else if (kind === TokenKind.closeParenthesis) return tupleStart(code, at);
    else if (kind === TokenKind.name) {
      if (notTypes.has(wordAt(code, at))) return -1;
      const access = kindAt(code, at - 1);
      if (access !== TokenKind.dot && access !== TokenKind.qualifier) return at;
      at -= 2;
    } else return -1;
  }
  return -1;
}

/** More parts are hostile. */
const maximumParts = 32;

/** `(int count, Transform target) name`: a tuple type holds a comma and stands where a statement begins or behind a modifier. */
function tupleStart(code: Code, close: number): number {
  const open = partnerAt(code, close);
  if (open === -1) return -1;
  let hasComma = false;
  for (let at = open + 1; at < close; at++) hasComma ||= kindAt(code, at) === TokenKind.comma;
  return hasComma && (endsStatement(code, open - 1) || tupleBefore.has(wordAt(code, open - 1))) ? open : -1;
}

const tupleBefore: ReadonlySet<string> = new Set(['public', 'private', 'protected', 'internal', 'static', 'readonly']);

/** A plain name before a name is always its type; `a ? b` and `a > b` may be expressions. */
function canPrecedeType(code: Code, before: number, last: number): boolean {
  if (kindAt(code, last) !== TokenKind.question && kindAt(code, last) !== TokenKind.greater) return true;
  const kind = kindAt(code, before);
  if (kind === TokenKind.name) return beforeTypes.has(wordAt(code, before));
  return (
    endsStatement(code, before) ||
    kind === TokenKind.openParenthesis ||
    kind === TokenKind.comma ||
    kind === TokenKind.closeBracket ||
    kind === TokenKind.closeParenthesis ||
    kind === TokenKind.less ||
    kind === TokenKind.arrow
  );
}

const beforeTypes: ReadonlySet<string> = new Set([
  ...['public', 'private', 'protected', 'internal', 'static', 'readonly', 'virtual', 'override', 'abstract', 'async'],
  ...['new', 'sealed', 'extern', 'unsafe', 'const', 'volatile', 'out', 'ref', 'in', 'params', 'this', 'event', 'using'],
  ...['is', 'case', 'not', 'delegate', 'required', 'partial'],
]);

/** Words that are no type although a name may stand behind them. */
const notTypes: ReadonlySet<string> = new Set([
  ...['return', 'throw', 'in', 'is', 'as', 'else', 'do', 'await', 'out', 'ref', 'new', 'case', 'goto', 'yield', 'not'],
  ...['and', 'or', 'when', 'where', 'select', 'orderby', 'on', 'equals', 'by', 'into', 'from', 'join', 'let', 'group'],
  ...['using', 'namespace', 'class', 'struct', 'interface', 'enum', 'record', 'public', 'private', 'protected'],
  ...['internal', 'static', 'readonly', 'virtual', 'override', 'abstract', 'async', 'sealed', 'extern', 'unsafe'],
  ...[
    'partial',
    'const',
    'volatile',
    'params',
    'this',
    'base',
    'event',
    'delegate',
    'operator',
    'implicit',
    'explicit',
  ],
  ...['typeof', 'nameof', 'sizeof', 'default', 'checked', 'unchecked', 'lock', 'fixed', 'stackalloc', 'ascending'],
  ...['descending', 'true', 'false', 'null', 'get', 'set', 'init', 'add', 'remove', 'if', 'while', 'for', 'foreach'],
  ...['switch', 'try', 'catch', 'finally', 'break', 'continue', 'required', 'scoped', 'with', 'global'],
]);
