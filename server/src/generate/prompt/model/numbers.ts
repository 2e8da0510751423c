/** English words for small numbers, and what they are worth. */
const english: { readonly [word: string]: number } = {
  one: 1,
  single: 1,
  two: 2,
  twin: 2,
  double: 2,
  three: 3,
  triple: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  nine: 9,
  ten: 10,
  eleven: 11,
  twelve: 12,
  dozen: 12,
  fifteen: 15,
  sixteen: 16,
  twenty: 20,
};

const digits = '零一二三四五六七八九';

/** The source of a pattern for a number as prompts write it, in digits or in words of both languages. */
export const numberPattern = `\\d+(?:[.,]\\d+)?|\\b(?:${Object.keys(english).join('|')})\\b|[半一二两三四五六七八九十]+`;

/** What such a number is worth; `undefined` for what is none. */
export function numberOf(text: string): number | undefined {
  if (/^\d/.test(text)) return Number(text.replace(',', '.'));
  const word = english[text];
  if (word !== undefined) return word;
  if (text === '半') return 0.5;
  const [tens, ones] = text.replaceAll('两', '二').split('十');
  if (ones === undefined) {
    const digit = digits.indexOf(tens ?? '');
    return text.length === 1 && digit > 0 ? digit : undefined;
  }
  const ten = tens === '' || tens === undefined ? 1 : digits.indexOf(tens);
  const one = ones === '' ? 0 : digits.indexOf(ones);
  return ten < 0 || one < 0 ? undefined : 10 * ten + one;
}
