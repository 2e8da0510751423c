import { type LineIndex, offsetAt, type Position } from '#base/text.ts';
import { readText } from '#features/read-text.ts';
import type { ServerState } from './state.ts';

/** A position of the wire as a path and an offset; `undefined` where the document or the line does not exist. */
export async function placeOf(
  state: ServerState,
  uri: string,
  position: Position,
  signal: AbortSignal,
): Promise<{ readonly path: string; readonly offset: number; readonly lines: LineIndex } | undefined> {
  const path = state.paths.toPath(uri);
  const current = await readText(state.context(), path, signal);
  const offset = current === undefined ? undefined : offsetAt(current.lines, current.text, position);
  return current === undefined || offset === undefined ? undefined : { path, offset, lines: current.lines };
}
