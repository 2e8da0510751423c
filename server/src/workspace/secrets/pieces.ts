/** A stretch of a text, `start` to `end`. */
export interface Piece {
  readonly start: number;
  readonly end: number;
}

/** So far before a keyword a match may begin. */
const before = 256;
/** So far behind a keyword a match may reach. */
const behind = 2048;
/** Keywords that lie closer together than this share a piece. */
const together = 2048;

/**
 * Pieces of a text around places of keywords, in order. A piece has a largest size, so that a pattern whose time grows with the
 * square of its input costs a text of any length no more than a constant per piece, and there are few pieces.
 */
export function piecesAround(hits: readonly number[], length: number): readonly Piece[] {
  const pieces: Piece[] = [];
  for (let i = 0; i < hits.length; ) {
    const first = hits[i] ?? 0;
    let last = first;
    for (; i < hits.length && (hits[i] ?? 0) - first < together; i++) last = hits[i] ?? 0;
    pieces.push({ start: Math.max(0, first - before), end: Math.min(length, last + behind) });
  }
  return pieces;
}

/** Pieces of a whole text; each repeats the end of the one before it, for what lies across. */
export function piecesOfAll(length: number): readonly Piece[] {
  const pieces: Piece[] = [];
  for (let start = 0; start === 0 || start + before < length; start += together) {
    pieces.push({ start: Math.max(0, start - before), end: Math.min(length, start + together + behind) });
  }
  return pieces;
}
