/** Where the user wrote lately. */
export interface RecentEdits {
  /** A change at `offset` of a file's present text. */
  note(path: string, offset: number): void;
  /** Places in other files, the latest first. */
  elsewhere(path: string): readonly { readonly path: string; readonly offset: number }[];
  /** Milliseconds between keystrokes of late; `undefined` before there were some. */
  pace(): number | undefined;
}

const remembered = 12;
/** Longer pauses are no typing. */
const longestPause = 2000;

/** Nothing was written yet. `now` is in milliseconds. */
export function createRecentEdits(now: () => number): RecentEdits {
  let places: { readonly path: string; readonly offset: number }[] = [];
  let last: number | undefined;
  let pace: number | undefined;
  return {
    note(path, offset) {
      places = [{ path, offset }, ...places.filter((place) => place.path !== path)].slice(0, remembered);
      const time = now();
      const pause = last === undefined ? longestPause : time - last;
      if (pause < longestPause) pace = pace === undefined ? pause : 0.7 * pace + 0.3 * pause;
      last = time;
    },
    elsewhere: (path) => places.filter((place) => place.path !== path),
    pace: () => pace,
  };
}
