/** Words that patterns and shapes keep as they are: keywords, operators, line breaks and the commonest numbers. */
export interface KeptWords {
  /** Numbers are 1 to `count` - 1. */
  readonly count: number;
  /** 0 for words that are not kept. */
  numberOf(word: string): number;
  wordOf(number: number): string | undefined;
}

/** The table of kept words. */
export function keptWords(): KeptWords {
  const words = ['', '\n', ...keywords.split(' '), ...operators.split(' '), ...numbers.split(' ')];
  const numberOf = new Map(words.map((word, number) => [word, number]));
  return {
    count: words.length,
    numberOf: (word) => numberOf.get(word) ?? 0,
    wordOf: (number) => words[number],
  };
}

/** Number of forms, counted from 1. */
export const formCount = 9;

/** The form of a word that is not kept: what its first letters say of what it names in C#, or which literal it is. */
export function formOf(word: string): number {
  if (/^[$@]*["']/.test(word)) return 8;
  if (/^\.?\d/.test(word)) return 9;
  if (/^I[A-Z][a-z]/.test(word)) return 1;
  if (/^T(?:[A-Z]\w*)?$/.test(word)) return 2;
  if (/^[A-Z][A-Z0-9_]+$/.test(word)) return 3;
  if (/^[A-Z]/.test(word)) return 4;
  if (/^(?:_|m_|s_|k_)/.test(word)) return 5;
  return word.length === 1 ? 6 : 7;
}

/** The number of a kept word, or minus the form of another. */
export function classOf(word: string, kept: KeptWords): number {
  return kept.numberOf(word) || -formOf(word);
}

const keywords =
  'abstract as async await base bool break byte case catch char checked class const continue decimal default delegate do ' +
  'double else enum event explicit extern false finally fixed float for foreach get goto if implicit in int interface ' +
  'internal is lock long nameof namespace new null object operator out override params partial private protected public ' +
  'readonly ref return sbyte sealed set short sizeof stackalloc static string struct switch this throw true try typeof ' +
  'uint ulong unchecked unsafe ushort using var virtual void volatile when where while yield value ' +
  'float2 float3 float4 half half2 half3 half4 fixed2 fixed3 fixed4 int2 int3 int4 float3x3 float4x4 sampler2D inout cbuffer';
const operators =
  '<<= >>= ??= ... => == != <= >= && || ++ -- += -= *= /= %= &= |= ^= -> ?? ?. :: << ' +
  '{ } ( ) [ ] . , ; : ? + - * / % & | ^ ! ~ = < > @ $ \\';
const numbers = '0 1 2 3 4 10 100 0f 1f 2f 0.0f 1.0f 0.5f 0.1f 0.0 1.0 0.5 ""';
