import type { TermFact } from '#syntax/symbol.ts';

/** Names that Unity defines in every project. */
export const builtInTerms: readonly TermFact[] = [
  ...['Untagged', 'Respawn', 'Finish', 'EditorOnly', 'MainCamera', 'Player', 'GameController'].map(
    (name): TermFact => ({ kind: 'tag', name }),
  ),
  ...Object.entries({ Default: 0, TransparentFX: 1, 'Ignore Raycast': 2, Water: 4, UI: 5 }).map(
    ([name, number]): TermFact => ({ kind: 'layer', name, detail: String(number) }),
  ),
  { kind: 'sortingLayer', name: 'Default' },
];
