/** Distinct words with their numbers, as flat data: some twenty bytes a word, and free to be handed to another thread. */
export interface WordTable {
  /** All words in the order of their numbers, one after the other; number 0 is the empty word between files. */
  readonly text: string;
  /** Where each word begins in `text`, and the end of the last. */
  readonly offsets: Uint32Array;
  /** Hash table: slot -> number, 0 when free. Length is a power of two. */
  readonly slots: Uint32Array;
}

/** Words while they are numbered. */
export interface WordNumbers {
  numberOf(word: string): number;
  table(): WordTable;
}

/** Number words from 1 in the order in which they are first asked for. */
export function createWordNumbers(): WordNumbers {
  const numbers = new Map<string, number>();
  return {
    numberOf(word) {
      let number = numbers.get(word);
      if (number === undefined) {
        number = numbers.size + 1;
        numbers.set(word, number);
      }
      return number;
    },
    table() {
      const offsets = sharedNumbers(numbers.size + 2);
      let size = 1;
      while (size < numbers.size * 1.5) size *= 2;
      const slots = sharedNumbers(size);
      let end = 0;
      for (const [word, number] of numbers) {
        offsets[number] = end;
        end += word.length;
        let slot = hashOf(word) & (size - 1);
        while (slots[slot] !== 0) slot = (slot + 1) & (size - 1);
        slots[slot] = number;
      }
      offsets[numbers.size + 1] = end;
      return { text: [...numbers.keys()].join(''), offsets, slots };
    },
  };
}

/** Zeros that other threads may read without a copy. */
export function sharedNumbers(count: number): Uint32Array<SharedArrayBuffer> {
  return new Uint32Array(new SharedArrayBuffer(4 * count));
}

/** How many numbers there are, 0 among them. */
export function wordCount({ offsets }: WordTable): number {
  return offsets.length - 1;
}

/** The word of a number; the empty one for numbers that are none. */
export function wordAt({ text, offsets }: WordTable, number: number): string {
  return text.slice(offsets[number] ?? 0, offsets[number + 1] ?? 0);
}

/** The number of a word, or -1. */
export function numberOfWord(table: WordTable, word: string): number {
  const mask = table.slots.length - 1;
  for (let slot = hashOf(word) & mask; ; slot = (slot + 1) & mask) {
    const number = table.slots[slot] ?? 0;
    if (number === 0) return -1;
    if (wordAt(table, number) === word) return number;
  }
}

function hashOf(word: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < word.length; at++) hash = Math.imul(hash ^ word.charCodeAt(at), 0x01000193);
  return (hash ^ (hash >>> 15)) >>> 0;
}
