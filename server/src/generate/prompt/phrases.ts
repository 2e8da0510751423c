/** A phrase that was found, and what it stands for. */
export interface Found<T> {
  readonly start: number;
  readonly end: number;
  readonly value: T;
}

/** A phrase that can be found. */
export interface Phrase<T> {
  readonly text: string;
  readonly value: T;
}

/** Phrases that are found in a text, in its order: the longest first, none over another that `value` competes with. */
export function findPhrases<T>(text: string, phrases: readonly Phrase<T>[]): readonly Found<T>[] {
  const found: Found<T>[] = [];
  for (const phrase of [...phrases].sort((a, b) => b.text.length - a.text.length))
    for (let start = text.indexOf(phrase.text); start !== -1; start = text.indexOf(phrase.text, start + 1)) {
      const end = start + phrase.text.length;
      if (!isWhole(text, start, end)) continue;
      if (found.every((other) => end <= other.start || start >= other.end))
        found.push({ start, end, value: phrase.value });
    }
  return found.sort((a, b) => a.start - b.start);
}

/** Latin words are found whole, Chinese ones anywhere. */
function isWhole(text: string, start: number, end: number): boolean {
  const isLetter = (at: number) => /[a-z\d]/.test(text.charAt(at));
  return !(isLetter(start) && isLetter(start - 1)) && !(isLetter(end - 1) && isLetter(end));
}
