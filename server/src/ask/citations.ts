import { property } from '#base/property.ts';
import type { FeatureContext, Language } from '#features/context.ts';
import type { AnswerSource } from './answer.ts';
import { type NamedPlace, placesIn } from './paths-in-text.ts';

/** Remembers which places tools showed, and tells those of an answer that were from those that were not. */
export interface Citations {
  /** A page that the model saw, and the arguments of the call that brought it. */
  saw(page: string, args: unknown): void;
  /** A line of the answer, with a remark behind each place that no tool showed. */
  marked(line: string): string;
  /** Places of the lines that were marked so far and that a tool showed, each once. */
  sources(): readonly AnswerSource[];
}

/** Nothing was seen yet. */
export function createCitations(ctx: FeatureContext): Citations {
  const seen = new Set<string>();
  const sources = new Map<string, AnswerSource>();
  const isKnown = (path: string) => ctx.snapshot.files.has(path);
  return {
    saw(page, args) {
      const given = property(args, 'path');
      let path = typeof given === 'string' ? given : undefined;
      const add = (line: string | undefined) => {
        if (path !== undefined && line !== undefined) seen.add(keyOf({ path, line: Number(line) }));
      };
      for (const line of page.split('\n')) {
        const places = placesIn(line, isKnown);
        for (const place of places) if (place.line !== undefined) seen.add(keyOf(place));
        // Lines of a file stand with their numbers, members of a type with `:12`, below the place of the whole.
        const numbered = /^\s*(\d{1,7})\|/.exec(line);
        if (numbered === null) path = places.at(-1)?.path ?? path;
        add(numbered?.[1]);
        for (const [, named, short] of line.matchAll(/\bline (\d{1,7})\b|(?<!\S):(\d{1,7})(?!\S)/g))
          add(named ?? short);
      }
    },
    marked(line) {
      let text = '';
      let at = 0;
      for (const place of placesIn(line, isKnown)) {
        text += line.slice(at, place.end);
        at = place.end;
        if (place.line === undefined) continue;
        if (seen.has(keyOf(place))) sources.set(keyOf(place), { path: place.path, line: place.line });
        else {
          // Within code spans the remark would read as code.
          const closing = /^`+/.exec(line.slice(at))?.[0] ?? '';
          text += closing + remark[ctx.language];
          at += closing.length;
        }
      }
      return text + line.slice(at);
    },
    sources: () => [...sources.values()],
  };
}

const remark: Readonly<Record<Language, string>> = { en: ' (unverified)', zh: '（未核实）' };

function keyOf({ path, line }: Pick<NamedPlace, 'path' | 'line'>): string {
  return `${path}:${line}`;
}
