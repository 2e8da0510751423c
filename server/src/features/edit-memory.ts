import type { Span } from '#base/text.ts';

/** A change of one place: all that the user wrote there, letter by letter, counts as one. */
export interface PlaceChange {
  readonly path: string;
  readonly before: string;
  readonly after: string;
  /** What was replaced in `before`, and by what in `after`. */
  readonly old: Span;
  readonly new: Span;
}

/** Remembers what the user changed last in each file. */
export interface EditMemory {
  /** The text of a file changed. */
  changed(path: string, before: string, after: string): void;
  closed(path: string): void;
  /** The last change of a file whose present text is `text`. */
  last(path: string, text: string): PlaceChange | undefined;
}

/** Changes of more than this are no edit by hand. */
const longestChange = 400;

/** Nothing was changed yet. */
export function createEditMemory(): EditMemory {
  /** Per file the text before the user began to write at the present place. */
  const origins = new Map<string, { readonly before: string; readonly after: string }>();
  return {
    changed(path, before, after) {
      const known = origins.get(path);
      const origin =
        known !== undefined && known.after === before && isOnePlace(known.before, before, after)
          ? known.before
          : before;
      origins.set(path, { before: origin, after });
    },
    closed: (path) => void origins.delete(path),
    last(path, text) {
      const known = origins.get(path);
      if (known === undefined || known.after !== text || known.before === text) return undefined;
      const change = difference(known.before, text);
      return change.old.end - change.old.start > longestChange || change.new.end - change.new.start > longestChange
        ? undefined
        : { path, before: known.before, after: text, ...change };
    },
  };
}

/** Whether the step from `before` to `after` goes on at the place where `origin` was left: within one line. */
function isOnePlace(origin: string, before: string, after: string): boolean {
  const first = difference(origin, before);
  const second = difference(before, after);
  const written = [
    origin.slice(first.old.start, first.old.end),
    before.slice(first.new.start, first.new.end),
    after.slice(second.new.start, second.new.end),
  ].join('');
  if (written.includes('\n') || written.length > longestChange) return false;
  return second.old.start <= first.new.end + 1 && first.new.start <= second.old.end + 1;
}

/** Where two texts differ: the shortest stretch, widened to whole words. */
export function difference(before: string, after: string): { readonly old: Span; readonly new: Span } {
  let start = 0;
  const shorter = Math.min(before.length, after.length);
  while (start < shorter && before.charCodeAt(start) === after.charCodeAt(start)) start++;
  let tail = 0;
  while (
    tail < shorter - start &&
    before.charCodeAt(before.length - 1 - tail) === after.charCodeAt(after.length - 1 - tail)
  )
    tail++;
  while (start > 0 && isWordPart(before, start - 1) && (isWordPart(before, start) || isWordPart(after, start))) start--;
  while (
    tail > 0 &&
    isWordPart(before, before.length - tail) &&
    (isWordPart(before, before.length - tail - 1) || isWordPart(after, after.length - tail - 1))
  )
    tail--;
  return { old: { start, end: before.length - tail }, new: { start, end: after.length - tail } };
}

function isWordPart(text: string, at: number): boolean {
  return /\w/.test(text.charAt(at));
}
