/** A list of ids, best first, and how much its ranks count. */
export interface RankedList {
  readonly ids: readonly number[];
  readonly weight: number;
}

/** Reciprocal rank fusion: the sum of weight / (60 + rank) over the lists (Cormack, Clarke & Büttcher 2009). Best first. */
export function fuseRanks(lists: readonly RankedList[]): readonly { readonly id: number; readonly score: number }[] {
  const scores = new Map<number, number>();
  for (const list of lists) {
    list.ids.forEach((id, rank) => {
      scores.set(id, (scores.get(id) ?? 0) + list.weight / (rankConstant + rank + 1));
    });
  }
  return [...scores].map(([id, score]) => ({ id, score })).sort((a, b) => b.score - a.score || a.id - b.id);
}

const rankConstant = 60;
