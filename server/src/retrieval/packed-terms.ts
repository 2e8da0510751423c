import type { TermTable } from './term-table.ts';

/**
 * A bag of terms as one number each: the term's number in the upper 24 bits, its weighted frequency in quarters in the
 * lower eight. Frequencies above 63 say no more: BM25 has saturated long before.
 */
export type PackedTerms = Uint32Array;

/** Quarters that a weighted frequency is kept in. */
const steps = 4;
const maximumSteps = 255;

export function packTerms(terms: ReadonlyMap<string, number>, table: TermTable): PackedTerms {
  const packed = new Uint32Array(terms.size);
  let at = 0;
  for (const [term, frequency] of terms) packed[at++] = pack(table.idOf(term), frequency);
  return packed;
}

/** One term as a number; it keeps at least a quarter. */
export function pack(id: number, frequency: number): number {
  return ((id << 8) | Math.min(maximumSteps, Math.max(1, Math.round(frequency * steps)))) >>> 0;
}

/** The term's number. */
export function termOf(packed: number): number {
  return packed >>> 8;
}

/** The weighted frequency. */
export function frequencyOf(packed: number): number {
  return (packed & 255) / steps;
}

/** The bag as terms and frequencies. */
export function* unpackTerms(packed: PackedTerms, table: TermTable): Iterable<readonly [term: string, count: number]> {
  for (const entry of packed) yield [table.termOf(termOf(entry)), frequencyOf(entry)];
}
