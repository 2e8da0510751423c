import type { CompletionPlace } from '#features/completion/place.ts';
import { linesAfter, linesBefore } from '#features/lines-around.ts';
import type { ContextPart } from '#model/ports.ts';
import type { ContextCandidate, ContextKind } from './candidate.ts';

/** What of a file and of its project goes into a prompt. */
export interface Fitted {
  readonly before: string;
  readonly after: string;
  /** The most relevant last, next to the file. */
  readonly parts: readonly ContextPart[];
}

/** Characters of the file itself at most; what lies farther says little. */
const mostOfFile = 9000;
/** The share of the file's part that stands before the cursor. */
const shareBefore = 0.7;
/** Shares of the room that kinds of context may take. */
const shares: Readonly<Record<ContextKind, number>> = {
  unity: 0.25,
  head: 0.2,
  engine: 0.3,
  edit: 0.2,
  definition: 0.35,
  similar: 1,
};
/** Characters that a kind may take even where its share is less: a definition in halves helps nobody. */
const atLeast: Readonly<Partial<Record<ContextKind, number>>> = { unity: 400, definition: 1200 };
/** In smaller rooms nothing is said of the engine: models know most of it. */
const roomForEngine = 6000;
/** A shorter beginning of a piece is not worth its path. */
const shortestPiece = 240;
/** Kinds from the most relevant to the least. */
const order: readonly ContextKind[] = ['unity', 'head', 'edit', 'definition', 'engine', 'similar'];

/** Whether a text of a file may be shown to the model. */
export type MayShow = (path: string, text: string) => boolean;

/** Fit a place and what was found for it into `characters`: the file first, then context by kind and score. */
export function fitBudget(
  place: CompletionPlace,
  candidates: readonly ContextCandidate[],
  characters: number,
  mayShow: MayShow,
): Fitted {
  const ofFile = Math.min(mostOfFile, Math.floor(characters * (candidates.length === 0 ? 1 : 0.5)));
  const { text, offset } = place;
  const mostAfter = Math.min(text.length - offset, Math.floor(ofFile * (1 - shareBefore)));
  const fitted = {
    before: linesBefore(text, offset, ofFile - mostAfter),
    after: linesAfter(text, offset, mostAfter),
  };
  const room = characters - fitted.before.length - fitted.after.length;
  return { ...fitted, parts: choose(candidates, room, mayShow).reverse() };
}

/** The best candidates that fit, best first; none that says again what the file or a better one says. */
function choose(candidates: readonly ContextCandidate[], room: number, mayShow: MayShow): ContextPart[] {
  const chosen: ContextPart[] = [];
  const said = new Set<string>();
  let left = room;
  for (const kind of order) {
    if (kind === 'engine' && room < roomForEngine) continue;
    let ofKind = Math.max(atLeast[kind] ?? 0, Math.floor(room * shares[kind]));
    for (const { path, text: whole } of candidates.filter((candidate) => candidate.kind === kind).sort(byScore)) {
      const text = beginning(whole, Math.min(left, ofKind) - path.length - overhead);
      const size = text.length + path.length + overhead;
      if (text.trim() === '') continue;
      const lines = text
        .split('\n')
        .map((line) => line.trim())
        .filter((line) => line.length > 8);
      const fresh = lines.filter((line) => !said.has(line));
      if (lines.length > 0 && fresh.length * 2 < lines.length) continue;
      // Looked at last, for it takes longest.
      if (!mayShow(path, text)) continue;
      for (const line of lines) said.add(line);
      left -= size;
      ofKind -= size;
      chosen.push({ path, text });
    }
  }
  return chosen;
}

/** A text, or as many of its lines as fit; nothing where these are too few. */
function beginning(text: string, room: number): string {
  if (text.length <= room) return text;
  const end = text.lastIndexOf('\n', room);
  return end < shortestPiece ? '' : text.slice(0, end);
}

/** What a prompt adds around a piece. */
const overhead = 24;

function byScore(a: ContextCandidate, b: ContextCandidate): number {
  return b.score - a.score || (a.path < b.path ? -1 : a.path > b.path ? 1 : 0);
}
