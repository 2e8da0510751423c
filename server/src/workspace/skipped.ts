/** Something that was not read, or only in part, and why. */
export interface Skipped {
  readonly path: string;
  readonly reason: string;
}
