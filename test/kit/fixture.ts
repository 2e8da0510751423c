import { createHash } from 'node:crypto';

/** A Unity project described by one string; see `parseFixture`. */
export interface Fixture {
  readonly files: ReadonlyMap<string, string>;
  readonly cursor: { readonly path: string; readonly offset: number } | undefined;
}

const header = /^\/\/- (\S+)$/;
const cursorMark = '$0';

/**
 * Each `//- path` line starts a file. `$0` marks the one cursor. `guid(path)` becomes the GUID of that asset, and every file
 * under `Assets/` gets a `.meta` beside it, as Unity itself would write.
 */
export function parseFixture(source: string): Fixture {
  const files = new Map<string, string>();
  let cursor: Fixture['cursor'];
  for (const [path, raw] of sections(source)) {
    const text = raw.replaceAll(/guid\(([^)]+)\)/g, (_, asset: string) => guidOf(asset));
    const offset = text.indexOf(cursorMark);
    if (offset !== -1 && (cursor !== undefined || text.indexOf(cursorMark, offset + 1) !== -1))
      throw new Error('a fixture has one cursor');
    if (offset !== -1) cursor = { path, offset };
    files.set(path, text.replace(cursorMark, ''));
    if (path.startsWith('Assets/')) files.set(`${path}.meta`, `fileFormatVersion: 2\nguid: ${guidOf(path)}\n`);
  }
  return { files, cursor };
}

/** GUIDs are derived from the path, so fixtures and snapshots never change between runs. */
export function guidOf(path: string): string {
  return createHash('md5').update(path).digest('hex');
}

function* sections(source: string): Generator<[path: string, text: string]> {
  let path: string | undefined;
  let lines: string[] = [];
  for (const line of source.replace(/^\n/, '').split('\n')) {
    const match = header.exec(line);
    if (match?.[1] === undefined) {
      lines.push(line);
      continue;
    }
    if (path !== undefined) yield [path, lines.join('\n')];
    [path, lines] = [match[1], []];
  }
  if (path !== undefined) yield [path, lines.join('\n')];
}
