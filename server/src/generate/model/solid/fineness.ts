/** How finely round and rough things are built; the finest level of a model has the figures of its program. */
export interface Fineness {
  /** Sides of round things, as a share of those asked. */
  readonly sides: number;
  /** Not fewer sides than this, where more were asked. */
  readonly fewestSides: number;
  /** Cells of fields and displaced surfaces, as a multiple of those asked. */
  readonly cell: number;
  readonly hasBevels: boolean;
  /** How far outlines and profiles may be off, as a share of their extent. */
  readonly flatness: number;
}

/** As the program says. */
export const finest: Fineness = { sides: 1, fewestSides: 3, cell: 1, hasBevels: true, flatness: 0 };

/** How many sides a round thing has. Even numbers stay even, so that its bounds stay about the axis. */
export function sidesAt({ sides, fewestSides }: Fineness, asked: number): number {
  if (sides === 1 || asked <= fewestSides) return asked;
  const fewer = asked % 2 === 0 ? 2 * Math.round((asked * sides) / 2) : Math.round(asked * sides);
  return Math.min(asked, Math.max(fewestSides, fewer));
}
