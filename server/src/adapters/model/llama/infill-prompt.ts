import type { InfillRequest } from '#model/ports.ts';
import { commented } from './commented.ts';
import type { FileMarks } from './marks.ts';

/** What is known of a model's tokens. */
export interface Vocabulary {
  /** Tokens of a text in which nothing is special. */
  tokenize(text: string): readonly number[];
  readonly prefix: number;
  readonly suffix: number;
  /** Models without it read the suffix before the prefix. */
  readonly middle?: number;
  readonly files?: FileMarks;
}

/** Shares of the room that the texts around the gap may take before the other has what it needs. */
const shareBefore = 0.7;

/**
 * The tokens of a prompt that asks for what belongs between two texts, at most `room` of them. What does not fit is left
 * out: first the pieces of context that matter least, then the far ends of the file.
 */
export function infillPrompt(request: InfillRequest, room: number, vocabulary: Vocabulary): readonly number[] {
  const { tokenize, prefix, suffix, middle, files } = vocabulary;
  const path = files === undefined ? [] : tokenize(`${request.path}\n`);
  const fixed = path.length + 4;
  const before = tokenize(request.before);
  const after = tokenize(request.after);
  const around = Math.max(0, room - fixed);
  const keptBefore = Math.min(before.length, Math.max(Math.floor(around * shareBefore), around - after.length));
  const keptAfter = Math.min(after.length, around - keptBefore);
  const context = contextTokens(request, around - keptBefore - keptAfter, vocabulary);
  const isMarked = files !== undefined && context.length > 0;
  const start = isMarked ? [files.file, ...(files.isPathInside ? [] : path)] : [];
  const inside = isMarked && files.isPathInside ? path : [];
  // Where no token parts files, context is part of the file: comments at its head.
  const head = files === undefined ? [prefix, ...context] : [...context, ...start, prefix, ...inside];
  const first = [...head, ...before.slice(before.length - keptBefore)];
  const second = [suffix, ...after.slice(0, keptAfter)];
  return middle === undefined ? [...second, ...first] : [...first, ...second, middle];
}

/** As many pieces as fit whole, the most relevant last. */
function contextTokens(request: InfillRequest, room: number, { tokenize, files }: Vocabulary): readonly number[] {
  const pieces: (readonly number[])[] = [];
  let left = room;
  for (const { path, text } of request.context.toReversed()) {
    const piece =
      files === undefined ? tokenize(commented(path, text)) : [files.file, ...tokenize(`${path}\n${text.trimEnd()}\n`)];
    if (piece.length > left) break;
    left -= piece.length;
    pieces.unshift(piece);
  }
  const tokens = pieces.flat();
  return files?.place === 'between' ? tokens.slice(1) : tokens;
}
