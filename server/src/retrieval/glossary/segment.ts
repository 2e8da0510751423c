/** A piece of a Chinese text: a known word, or characters between known words. */
export interface Piece {
  readonly text: string;
  readonly known: boolean;
}

/**
 * Cut a Chinese text, which has no blanks, into known words and what lies between them: of all ways the one that leaves the
 * fewest characters unknown and then has the fewest words. `longest` is the length of the longest known word.
 */
export function segmentChinese(text: string, isKnown: (word: string) => boolean, longest: number): readonly Piece[] {
  // Costs of the best way from each place to the end, and the length of its first word; zero is an unknown character.
  const costs = new Float64Array(text.length + 1);
  const lengths = new Uint8Array(text.length);
  for (let start = text.length - 1; start >= 0; start--) {
    let best = unknownCost + (costs[start + 1] ?? 0);
    for (let length = 1; length <= longest && start + length <= text.length; length++) {
      const cost = (length === 1 ? characterCost : wordCost) + (costs[start + length] ?? 0);
      if (cost > best || !isKnown(text.slice(start, start + length))) continue;
      best = cost;
      lengths[start] = length;
    }
    costs[start] = best;
  }
  return collect(text, lengths);
}

/** A single character is often part of a word that is not known: it costs more than a longer word. */
const characterCost = 2;
const wordCost = 1;
const unknownCost = 3;

function collect(text: string, lengths: Uint8Array): readonly Piece[] {
  const pieces: Piece[] = [];
  let unknown = '';
  const flush = (): void => {
    if (unknown !== '') pieces.push({ text: unknown, known: false });
    unknown = '';
  };
  for (let i = 0; i < text.length; ) {
    const length = lengths[i] ?? 0;
    if (length === 0) {
      unknown += text.charAt(i++);
      continue;
    }
    flush();
    pieces.push({ text: text.slice(i, i + length), known: true });
    i += length;
  }
  flush();
  return pieces;
}
