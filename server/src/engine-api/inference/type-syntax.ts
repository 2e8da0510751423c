/** A type as C# writes it. */
export type TypeSyntax =
  /** `names` are the dotted parts, `args` the type arguments of the last one. */
  | { readonly form: 'name'; readonly names: readonly string[]; readonly args: readonly TypeSyntax[] }
  | { readonly form: 'array'; readonly element: TypeSyntax }
  | { readonly form: 'nullable'; readonly of: TypeSyntax }
  | { readonly form: 'tuple'; readonly elements: readonly TupleElement[] };

/** One element of a tuple type. */
export interface TupleElement {
  readonly type: TypeSyntax;
  readonly name?: string;
}

/** Read a type; modifiers of parameters before it are passed over. `undefined` for pointers and what is no type. */
export function parseType(text: string): TypeSyntax | undefined {
  const reading: Reading = { text: text.replace(modifiers, ''), at: 0, depth: 0 };
  const type = readType(reading);
  return type !== undefined && peek(reading) === '' ? type : undefined;
}

const modifiers = /^(?:\s*(?:ref|out|in|params|this|readonly|scoped)\b\s*)+/;

interface Reading {
  readonly text: string;
  at: number;
  depth: number;
}

/** Deeper types are hostile. */
const maximumDepth = 20;

function readType(reading: Reading): TypeSyntax | undefined {
  if (++reading.depth > maximumDepth) return undefined;
  let type = peek(reading) === '(' ? readTuple(reading) : readName(reading);
  for (; type !== undefined; ) {
    if (take(reading, '?')) type = { form: 'nullable', of: type };
    else if (take(reading, '[')) {
      while (take(reading, ',')) {}
      if (!take(reading, ']')) return undefined;
      type = { form: 'array', element: type };
    } else break;
  }
  reading.depth--;
  return type;
}

function readName(reading: Reading): TypeSyntax | undefined {
  const names: string[] = [];
  let args: readonly TypeSyntax[] = [];
  do {
    const name = readWord(reading);
    if (name === undefined) return undefined;
    if (name === 'global' && take(reading, ':') && take(reading, ':')) continue;
    names.push(name);
    if (!take(reading, '<')) continue;
    const read = readList(reading, '>');
    if (read === undefined) return undefined;
    args = read;
  } while (names.length === 0 || take(reading, '.'));
  return { form: 'name', names, args };
}

function readList(reading: Reading, end: string): readonly TypeSyntax[] | undefined {
  const list: TypeSyntax[] = [];
  // `typeof(List<>)` has none.
  while (take(reading, ',')) {}
  if (take(reading, end)) return list;
  do {
    const type = readType(reading);
    if (type === undefined) return undefined;
    list.push(type);
  } while (take(reading, ','));
  return take(reading, end) ? list : undefined;
}

function readTuple(reading: Reading): TypeSyntax | undefined {
  const elements: TupleElement[] = [];
  take(reading, '(');
  do {
    const type = readType(reading);
    if (type === undefined) return undefined;
    const name = readWord(reading);
    elements.push(name === undefined ? { type } : { type, name });
  } while (take(reading, ','));
  return take(reading, ')') ? { form: 'tuple', elements } : undefined;
}

function readWord(reading: Reading): string | undefined {
  peek(reading);
  word.lastIndex = reading.at;
  const found = word.exec(reading.text)?.[0];
  reading.at += found?.length ?? 0;
  return found?.replace('@', '');
}

const word = /@?[\p{L}_][\p{L}\p{N}_]*/uy;

/** The character behind white space; `''` at the end. */
function peek(reading: Reading): string {
  while (reading.at < reading.text.length && reading.text.charCodeAt(reading.at) <= 32) reading.at++;
  return reading.text.charAt(reading.at);
}

function take(reading: Reading, character: string): boolean {
  if (peek(reading) !== character) return false;
  reading.at++;
  return true;
}
