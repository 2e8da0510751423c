import type { CompletionPlace } from '#features/completion/place.ts';
import type { Processed } from './post-process.ts';

/** Counts what a parser cannot read in a text. */
export type CountErrors = (path: string, text: string) => Promise<number>;

/**
 * A completion after which the file has no more syntax errors than before. Lines are taken from its end until that holds;
 * nothing is left where it never does.
 */
export async function withoutNewErrors(
  processed: Processed,
  place: CompletionPlace,
  count: CountErrors,
): Promise<Processed> {
  if (processed.text === '') return processed;
  const { path, text: file, offset } = place;
  let before: number | undefined;
  const lines = processed.text.split('\n');
  for (let kept = lines.length; kept > 0; kept--) {
    const text = lines.slice(0, kept).join('\n').trimEnd();
    if (text === '') break;
    const errors = await count(path, file.slice(0, offset) + text + file.slice(offset));
    // Most files have none: then nobody asks how many there were.
    if (errors > 0) before ??= await count(path, file);
    if (errors > (before ?? 0)) continue;
    return kept === lines.length ? processed : { text, applied: [...processed.applied, name] };
  }
  return { text: '', applied: [...processed.applied, name] };
}

const name = 'syntax errors';
