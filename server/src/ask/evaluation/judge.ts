import { z } from 'zod';

/** What has to stand in one line, each as a whole word. A text alone is a list of one. */
const line = z.union([z.string().min(1), z.array(z.string().min(1)).min(1)]);

/** What an answer must and must not hold. */
export const expected = z.strictObject({
  /** Each of them has to be found. */
  contains: z.array(line).min(1),
  /** None of them may be found. */
  notContains: z.array(line).optional(),
});
export type Expected = z.infer<typeof expected>;

/** What is wrong with an answer; nothing is, where both lists are empty. */
export interface Verdict {
  /** Expected and not there. */
  readonly missing: readonly string[];
  /** There and forbidden. */
  readonly wrong: readonly string[];
}

/** Compare a text, pages of tools or a model's answer, with what has to stand in it. */
export function judge(text: string, { contains, notContains = [] }: Expected): Verdict {
  const lines = text.split('\n');
  const found = (wanted: string | readonly string[]) => {
    const words = typeof wanted === 'string' ? [wanted] : wanted;
    return lines.some((line) => words.every((word) => standsIn(line, word)));
  };
  const shown = (wanted: string | readonly string[]) => (typeof wanted === 'string' ? wanted : wanted.join(' … '));
  return {
    missing: contains.filter((wanted) => !found(wanted)).map(shown),
    wrong: notContains.filter(found).map(shown),
  };
}

/** The same for a model's answer, which need not repeat what the question names. */
export function judgeAnswer(text: string, question: string, { contains, ...rest }: Expected): Verdict {
  const open = contains.flatMap((wanted) => {
    const words = (typeof wanted === 'string' ? [wanted] : wanted).filter((word) => !standsIn(question, word));
    return words.length === 0 ? [] : [words];
  });
  return judge(text, { contains: open, ...rest });
}

/** Whether `word` stands in a line as a whole: `5` neither in `15`, `-5`, `5.2`, `Player5` nor in `Cube (5)`. */
export function standsIn(line: string, word: string): boolean {
  const isNumber = /^\d/.test(word);
  for (let at = line.indexOf(word); at !== -1; at = line.indexOf(word, at + 1)) {
    const before = line.slice(Math.max(0, at - 2), at);
    const after = line.slice(at + word.length, at + word.length + 2);
    const begins = !/\w$/.test(before) && !(isNumber && /(?:[-.]|\d,)$/.test(before));
    const isOfName = isNumber && before.endsWith('(') && after.startsWith(')');
    const ends = !/^\w/.test(after) && !(/\d$/.test(word) && /^[.,]\d/.test(after));
    if (begins && ends && !isOfName) return true;
  }
  return false;
}
