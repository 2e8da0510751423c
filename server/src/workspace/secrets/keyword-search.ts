/** Finds many words in a text at once. */
export interface KeywordSearch {
  /** Call `hit` with the number of each word and its place, for every occurrence in any case, overlapping ones too. */
  each(text: string, hit: (word: number, start: number) => void): void;
}

/**
 * Prepare a search for lower-case words of printable ASCII: the automaton of Aho and Corasick, with a full table, so that a
 * text costs one look-up per character however many words there are. Text is not lower-cased first: that can change its length.
 */
export function createKeywordSearch(words: readonly string[]): KeywordSearch {
  const letters = new Uint8Array(128);
  let letterCount = 1;
  for (const word of words) {
    for (let i = 0; i < word.length; i++) {
      const code = word.charCodeAt(i);
      if (code >= 128) throw new Error(`the keyword '${word}' is not ASCII`);
      if (letters[code] === 0) letters[code] = letterCount++;
    }
  }
  for (let upper = 65; upper <= 90; upper++) letters[upper] = letters[upper + 32] ?? 0;
  const { next, ends } = buildTable(words, letters, letterCount);
  return {
    each(text, hit) {
      let state = 0;
      for (let i = 0; i < text.length; i++) {
        const code = text.charCodeAt(i);
        const letter = code < 128 ? (letters[code] ?? 0) : 0;
        state = letter === 0 ? 0 : (next[state * letterCount + letter] ?? 0);
        for (const word of ends[state] ?? []) hit(word, i + 1 - (words[word]?.length ?? 0));
      }
    },
  };
}

function buildTable(words: readonly string[], letters: Uint8Array, letterCount: number) {
  const size = 1 + words.reduce((total, word) => total + word.length, 0);
  const next = new Uint32Array(size * letterCount);
  const ends: number[][] = [[]];
  let states = 1;
  words.forEach((word, number) => {
    let state = 0;
    for (let i = 0; i < word.length; i++) {
      const cell = state * letterCount + (letters[word.charCodeAt(i)] ?? 0);
      if (next[cell] === 0) {
        next[cell] = states++;
        ends.push([]);
      }
      state = next[cell] ?? 0;
    }
    ends[state]?.push(number);
  });
  // Breadth first: where a word cannot go on, its longest end that begins another word does.
  const fallback = new Uint32Array(states);
  const queue = [0];
  for (const state of queue) {
    const back = fallback[state] ?? 0;
    for (let letter = 1; letter < letterCount; letter++) {
      const cell = state * letterCount + letter;
      const instead = state === 0 ? 0 : (next[back * letterCount + letter] ?? 0);
      const target = next[cell] ?? 0;
      if (target === 0) {
        next[cell] = instead;
        continue;
      }
      fallback[target] = instead;
      ends[target]?.push(...(ends[instead] ?? []));
      queue.push(target);
    }
  }
  return { next, ends };
}
