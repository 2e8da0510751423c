/** Whether a space stands between two tokens of C# or HLSL code, by the rules that nearly all Unity code follows. */
export function needsSpace(before: string, after: string, beforeThat: string | undefined): boolean {
  if (before === '') return false;
  if (isWord(before) && isWord(after)) return true;
  if (noSpaceBefore.has(after)) return false;
  if (noSpaceAfter.has(before)) return false;
  if (after === '(' || after === '[')
    return spacedKeywords.has(before) || (isOperator(before) && before !== ')' && before !== ']' && before !== '>');
  if (after === '<' || before === '<' || after === '>') return !looksGeneric(before, after);
  if (
    unary.has(before) &&
    (beforeThat === undefined || isOperator(beforeThat) || spacedKeywords.has(beforeThat) || beforeThat === '(')
  )
    return false;
  return true;
}

const noSpaceBefore: ReadonlySet<string> = new Set([';', ',', ')', ']', '.', '?.', '++', '--']);
const noSpaceAfter: ReadonlySet<string> = new Set(['(', '[', '.', '?.', '!', '~', '::']);
const spacedKeywords: ReadonlySet<string> = new Set([
  'if',
  'for',
  'foreach',
  'while',
  'switch',
  'using',
  'lock',
  'catch',
  'return',
  'in',
  'is',
  'as',
  'when',
  'await',
  'yield',
  'case',
]);
const unary: ReadonlySet<string> = new Set(['-', '+', '!', '~', '&', '*']);

/** A type's name before `<`, or a type argument before `>`: written without spaces. */
function looksGeneric(before: string, after: string): boolean {
  if (after === '<') return /^[A-Z]/.test(before);
  if (before === '<') return /^[A-Z]|^(?:int|float|bool|string|byte|double|object)$/.test(after);
  return /^[A-Za-z\])>]/.test(before);
}

function isWord(token: string): boolean {
  return /^[\w@"'$]/.test(token);
}

function isOperator(token: string): boolean {
  return !/^[\w@"'$)\]]/.test(token);
}
