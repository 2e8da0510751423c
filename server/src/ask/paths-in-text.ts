/** A path that a text names, with the line behind it where there is one. */
export interface NamedPlace {
  readonly path: string;
  readonly line: number | undefined;
  readonly start: number;
  /** Behind the path and its line. */
  readonly end: number;
}

/** Longer names of files are none. */
const longestPath = 400;
const starts = /(?:library:[\w .-]{1,80}\/|(?:Assets|Packages|ProjectSettings|Library|UserSettings|Logs)\/)/g;
const ending = /\.[A-Za-z0-9_]{1,24}(?![A-Za-z0-9_])/g;

/**
 * Places that a text names. Paths may hold spaces and dots, so the longest one that `isKnown` is taken; where none is, the
 * one up to the first ending. Paths at the top of the project have no folder to be known by and are not found.
 */
export function placesIn(text: string, isKnown: (path: string) => boolean): readonly NamedPlace[] {
  const places: NamedPlace[] = [];
  let behind = 0;
  for (const match of text.matchAll(starts)) {
    const start = match.index;
    const before = text.charAt(start - 1);
    if (start < behind || /[\w./\\-]/.test(before)) continue;
    const line = /^[^\r\n"'`<>|*?]*/.exec(text.slice(start, start + longestPath))?.[0] ?? '';
    const candidates = [...line.matchAll(ending)].map((end) => line.slice(0, end.index + end[0].length));
    const known = candidates.filter(isKnown).at(-1);
    const path = known ?? candidates[0];
    if (path === undefined) continue;
    const number = /^:(\d{1,7})(?!\d)/.exec(text.slice(start + path.length, start + path.length + 9));
    behind = start + path.length + (number?.[0].length ?? 0);
    places.push({ path, line: number === null ? undefined : Number(number[1]), start, end: behind });
  }
  return places;
}
