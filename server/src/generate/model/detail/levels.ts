import { type Fineness, finest } from '#generate/model/solid/fineness.ts';

/** What a level of detail after the finest is built by and held to. */
export interface LevelPlan {
  /** Tried one after the other, each simplified as far as its tolerance allows, until the level is within its share. */
  readonly finenesses: readonly Fineness[];
  /** The largest share of the finest level's triangles. */
  readonly share: number;
  /**
   * How far the surface may be off when it is still over its share, as shares of the model's diagonal and of a part's thickness: before
   * gaps are closed and pieces left out, and after, when that was not enough.
   */
  readonly tolerance: Tolerance;
  readonly lastTolerance: Tolerance;
  /** Up to how many times its volume a part may grow when it is still over its share: a row by its gaps, one piece by its grooves. */
  readonly fullest: { readonly ofRow: number; readonly ofPiece: number };
  /** Up to which size pieces are left out when it is still over its share, as a share of the model's diagonal. */
  readonly leftOut: number;
  /** Degrees from which edges are sharp, where the part's own are fewer: with half the sides a round thing has twice the angles. */
  readonly crease: number;
}

/** Parts whose edges are sharp from fewer degrees than this are meant to have facets. */
const facets = 25;

/** Degrees from which a part's edges are sharp at a level. */
export function creaseAt({ crease }: LevelPlan, asked: number): number {
  return asked < facets ? asked : Math.max(asked, crease);
}

/** A distance in two measures, of which the lesser counts. */
export interface Tolerance {
  readonly ofDiagonal: number;
  readonly ofThickness: number;
}

/** As fine as the finest but for bevels: where many round things meet, simplifying what they form keeps more of it than fewer sides. */
const plain: Fineness = { ...finest, hasBevels: false };

/** Plans of the levels after the finest, finer ones first. */
export const coarserPlans: readonly LevelPlan[] = [
  {
    finenesses: [
      { sides: 0.5, fewestSides: 6, cell: 1.25, hasBevels: false, flatness: 0.015 },
      plain,
      { sides: 0.4, fewestSides: 5, cell: 1.25, hasBevels: false, flatness: 0.03 },
    ],
    share: 0.6,
    tolerance: { ofDiagonal: 0.01, ofThickness: 0.12 },
    lastTolerance: { ofDiagonal: 0.012, ofThickness: 0.2 },
    fullest: { ofRow: 1.2, ofPiece: 1.03 },
    leftOut: 0.08,
    crease: 50,
  },
  {
    finenesses: [
      { sides: 0.25, fewestSides: 5, cell: 1.6, hasBevels: false, flatness: 0.04 },
      plain,
      { sides: 0.2, fewestSides: 4, cell: 1.6, hasBevels: false, flatness: 0.08 },
    ],
    share: 0.3,
    tolerance: { ofDiagonal: 0.03, ofThickness: 0.3 },
    lastTolerance: { ofDiagonal: 0.04, ofThickness: 0.7 },
    fullest: { ofRow: 1.5, ofPiece: 1.12 },
    leftOut: 0.15,
    crease: 66,
  },
];

/** The largest share of the finest level's triangles that a level should have. */
export function shareAt(level: number): number {
  return coarserPlans[level - 1]?.share ?? 1;
}
