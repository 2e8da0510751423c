import { type ApiText, textRow } from './rows.ts';

/** Our sentences about types and members of the engine's API. */
export interface ApiTexts {
  /** By full name (`UnityEngine.Rigidbody.AddForce`); `undefined` where we have none. A member's text stands on the type that declares it. */
  of(fullName: string): ApiText | undefined;
  readonly count: number;
}

/**
 * Texts from the files of `texts/`, one row a line. The files are gone through at the first question, for the names; a row
 * is parsed when it is asked for. Throws for a malformed row: the files are our own, so that is a bug.
 */
export function createApiTexts(files: readonly string[]): ApiTexts {
  let known: ReadonlyMap<string, string> | undefined;
  const rows = () => (known ??= rowsByName(files));
  return {
    of(fullName) {
      const line = rows().get(fullName);
      if (line === undefined) return undefined;
      const { en, zh, note } = textRow.parse(JSON.parse(line));
      return { en, zh, ...(note === undefined ? {} : { note }) };
    },
    get count() {
      return rows().size;
    },
  };
}

/** Reading the name alone is several times faster than parsing each row, so a row begins with its name. */
const rowStart = /^\{"name": ?"([\w.]+)"/;

function rowsByName(files: readonly string[]): ReadonlyMap<string, string> {
  const rows = new Map<string, string>();
  for (const line of files.flatMap((file) => file.split('\n'))) {
    if (line.trim() === '') continue;
    const name = rowStart.exec(line)?.[1];
    if (name === undefined) throw new Error(`a text without its name at the beginning: ${line.slice(0, 80)}`);
    if (rows.has(name)) throw new Error(`two texts about ${name}`);
    rows.set(name, line);
  }
  return rows;
}
