import type { ContextSource } from './candidate.ts';

const linesAround = 8;
const mostPlaces = 4;

/** What the user wrote lately in other open files. */
export const recentlyEdited: ContextSource = {
  name: 'recent edits',
  async find({ place: { path }, ctx }) {
    return ctx.recentEdits
      .elsewhere(path)
      .slice(0, mostPlaces)
      .flatMap((place, rank) => {
        const document = ctx.snapshot.documents.get(place.path);
        if (document === undefined) return [];
        const lines = document.text.split('\n');
        const line = document.text.slice(0, place.offset).split('\n').length - 1;
        const shown = lines.slice(Math.max(0, line - linesAround), line + linesAround + 1);
        return [
          {
            kind: 'edit' as const,
            path: place.path,
            text: shown.join('\n').replaceAll('\r', ''),
            score: 1 / (rank + 1),
          },
        ];
      });
  },
};
