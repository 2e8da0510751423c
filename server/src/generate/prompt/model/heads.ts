import type { Template } from '#generate/model/templates/template.ts';
import { templates } from '#generate/model/templates/templates.ts';
import { type Found, findPhrases } from '#generate/prompt/phrases.ts';
import { closest } from './closest.ts';
import { formsOf } from './spans.ts';

/** Where an object is named first, what it has, is of or stands on comes after one of these. */
const breaks =
  /[,.;:，。；：、]|带有|带着|配有|装有|上有|带(?=[一-龥])|\b(?:with|without|made (?:of|from|out of)|of|on|for|that|in|having|under|from|where|which|but|plus|near|covered|filled)\b/g;

/** The object that a prompt names. */
export interface Head extends Found<Template> {
  /** Whether the prompt names something else that this comes near. */
  readonly isClosest: boolean;
}

/** The last object of the first clause that names one; in English and in Chinese the head of a phrase comes last. */
export function findHead(text: string): Head | undefined {
  const known = lastOfFirstClause(text, findPhrases(text, ownPhrases()));
  if (known !== undefined) return { ...known, isClosest: false };
  const near = lastOfFirstClause(text, findPhrases(text, nearPhrases()));
  return near && { ...near, isClosest: true };
}

function lastOfFirstClause<T>(text: string, found: readonly Found<T>[]): Found<T> | undefined {
  let from = 0;
  const places = [...text.matchAll(breaks)].filter(
    ({ index, 0: word }) => !found.some(({ start, end }) => index > start && index + word.length < end),
  );
  for (const end of [...places.map(({ index }) => index), text.length]) {
    const last = found.filter(({ start }) => start >= from && start < end).at(-1);
    if (last !== undefined) return last;
    from = end;
  }
  return undefined;
}

function ownPhrases() {
  return templates.flatMap((value) => [
    ...value.words.en.flatMap(formsOf).map((text) => ({ text, value })),
    ...value.words.zh.map((text) => ({ text, value })),
  ]);
}

function nearPhrases() {
  return closest.flatMap(({ template, en, zh }) => {
    const value = templates.find(({ name }) => name === template);
    if (value === undefined) throw new Error(`${template} is no template`);
    return [...en.flatMap(formsOf), ...zh].map((text) => ({ text, value }));
  });
}
