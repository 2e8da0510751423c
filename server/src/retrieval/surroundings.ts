import { stemOf } from '#base/path.ts';
import type { PassageKind } from './chunk.ts';

/** Words around a passage, and how much one of them counts beside the passage's own. */
export interface Surroundings {
  readonly text: readonly string[];
  readonly weight: number;
}

/**
 * What a passage is found by beside its own words: the names of the assets that use its file. Of a script only the
 * type that the file is named after stands in scenes and prefabs. Weights measured: docs/decisions/retrieval.md.
 */
export function surroundingsOf(
  { path, kind, symbol }: { readonly path: string; readonly kind: PassageKind; readonly symbol: string },
  usersOf: (path: string) => readonly string[],
): Surroundings {
  if (kind === 'asset' || kind === 'shader') return { text: usersOf(path), weight: 0.5 };
  const isComponent = kind === 'script' && symbol.slice(symbol.lastIndexOf('.') + 1) === stemOf(path);
  return { text: isComponent ? usersOf(path) : [], weight: 1 };
}
