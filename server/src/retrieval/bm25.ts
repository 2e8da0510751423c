/** The parts of BM25 (Robertson & Zaragoza 2009, section 3.2). */

/** How much a term of `found` of `total` documents says: never below zero. */
export function rarity(found: number, total: number): number {
  return Math.log(1 + (total - found + 0.5) / (found + 0.5));
}

/** A term's frequency, saturated, by the document's length over the mean. */
export function saturated(frequency: number, relativeLength: number): number {
  const norm = 1 - lengthNormalisation + lengthNormalisation * relativeLength;
  return (frequency * (saturation + 1)) / (frequency + saturation * norm);
}

/** The usual defaults. */
const saturation = 1.2;
const lengthNormalisation = 0.75;
