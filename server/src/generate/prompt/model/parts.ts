import type { Template } from '#generate/model/templates/template.ts';
import { findPhrases } from '#generate/prompt/phrases.ts';
import { numberOf, numberPattern } from './numbers.ts';
import { overlap, partForms, type Span } from './spans.ts';

/** A part that a prompt speaks of, or the object itself where `part` is `undefined`. */
export interface Mention extends Span {
  readonly part: string | undefined;
  /** Where the words before it that belong to it begin. */
  readonly from: number;
  /** Where the words behind it that belong to it end, as in `legs of iron`; its own end where there are none. */
  readonly to: number;
}

/** Where what belongs to a thing ends. */
const borders =
  /[,.;:，。；：、]|带有|带着|配有|装有|上有|带(?=[一-龥])|\b(?:with|without|and|plus|but|that|which|having|on|under)\b|和|与|以及/g;

/** Words behind a thing that tell what it is made of. */
const madeOf = /^\s*(?:(?:is|are)\s+)?(?:made\s+)?(?:of|from|out of|in)\s+|^是|^为/;

/** The object and all of its parts in the order of the text, each with the words that belong to it. */
export function findMentions(text: string, template: Template, head: Span): readonly Mention[] {
  const phrases = Object.entries(template.parts).flatMap(([part, { en, zh }]) =>
    [...en.flatMap(partForms), ...zh].map((word) => ({ text: word, value: part })),
  );
  const places: { start: number; end: number; part: string | undefined }[] = findPhrases(text, phrases)
    .filter((found) => !overlap(found, head))
    .map(({ start, end, value }) => ({ start, end, part: value }));
  places.push({ start: head.start, end: head.end, part: undefined });
  places.sort((a, b) => a.start - b.start);
  const ends = [...text.matchAll(borders)]
    .map(({ index, 0: word }) => ({ start: index, end: index + word.length }))
    .filter((border) => !places.some((place) => overlap(place, border)));
  return places.map((place, at) => {
    const before = [0, ...ends.map(({ end }) => end), ...places.slice(0, at).map(({ end }) => end)].filter(
      (end) => end <= place.start,
    );
    const behind = [text.length, ...ends.map(({ start }) => start), ...places.slice(at + 1).map(({ start }) => start)];
    const next = Math.min(...behind.filter((start) => start >= place.end));
    const to = madeOf.test(text.slice(place.end, next)) ? next : place.end;
    // Words behind the thing before this one are not of this one.
    const taken = places[at - 1];
    const from = Math.max(...before, taken === undefined ? 0 : taken.end);
    return { ...place, from, to };
  });
}

/** How many of each counted part the prompt asks for, and where it says so. */
export function readCounts(
  text: string,
  template: Template,
  mentions: readonly Mention[],
): { readonly counts: { readonly [part: string]: number }; readonly spans: readonly Span[] } {
  const counts: Record<string, number> = {};
  const spans: Span[] = [];
  for (const { part, from, start } of mentions) {
    const option = part === undefined ? undefined : template.counts[part];
    if (part === undefined || option === undefined) continue;
    const before = text.slice(from, start);
    const found = [...before.matchAll(new RegExp(numberPattern, 'g'))].at(-1);
    const number = found && numberOf(found[0]);
    const preceding = text.slice(Math.max(0, from - 10), start);
    if (found !== undefined && number !== undefined) {
      counts[part] = number;
      const measure = /^[条个只根层扇级块片颗朵支盏张把座节格道排孔对枚]/.exec(
        before.slice(found.index + found[0].length),
      );
      const at = from + found.index;
      spans.push({ start: at, end: at + found[0].length + (measure?.[0].length ?? 0) });
    } else if (/\b(?:no|without)\b|没有|无/.test(preceding)) counts[part] = 0;
    else if (/\ba pair of\b|一对/.test(before)) counts[part] = 2;
    // What is usually not there is there when it is named.
    else if (option.usual === 0) counts[part] ??= 1;
  }
  return { counts, spans };
}
