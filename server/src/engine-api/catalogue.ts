import type { z } from 'zod';
import { type ApiText, apiRow, eventRow, textRow } from './rows.ts';

/** A member or type of the engine's API, with our text about it. */
export interface ApiEntry extends z.infer<typeof apiRow> {
  readonly text: ApiText;
  /** The declaring type's full name; the entry's own for a type. */
  readonly type: string;
}

/** A function that the engine calls by its name. */
export type EventFunction = z.infer<typeof eventRow>;

/** The engine's API as far as we describe it. */
export interface Catalogue {
  readonly entries: ReadonlyMap<string, ApiEntry>;
  /** Full names of types by short name. Attributes are there with and without `Attribute`. */
  readonly types: ReadonlyMap<string, string>;
  /** By name; of several rows for one name the first, which is the one about scripts. */
  readonly events: ReadonlyMap<string, EventFunction>;
}

/** The data files of a catalogue, one JSON value a line. */
export interface CatalogueFiles {
  readonly catalogue: string;
  readonly texts: string;
  readonly events: string;
}

/** Read a catalogue. Throws for a malformed file: it is our own, so that is a bug. */
export function parseCatalogue(files: CatalogueFiles): Catalogue {
  const texts = new Map(rows(files.texts, textRow).map((row) => [row.name, row]));
  const entries = new Map<string, ApiEntry>();
  const types = new Map<string, string>();
  for (const row of rows(files.catalogue, apiRow)) {
    const text = texts.get(row.name);
    if (text === undefined) continue;
    const isType = typeKinds.has(row.kind);
    const type = isType ? row.name : row.name.slice(0, row.name.lastIndexOf('.'));
    entries.set(row.name, { ...row, text, type });
    const short = type.slice(type.lastIndexOf('.') + 1);
    types.set(short, type);
    if (short.endsWith('Attribute')) types.set(short.slice(0, -'Attribute'.length), type);
  }
  const events = new Map<string, EventFunction>();
  for (const row of rows(files.events, eventRow)) if (!events.has(row.name)) events.set(row.name, row);
  return { entries, types, events };
}

const typeKinds: ReadonlySet<string> = new Set(['class', 'struct', 'interface', 'enum']);

function rows<T>(text: string, schema: z.ZodType<T>): readonly T[] {
  return text
    .trim()
    .split('\n')
    .map((line) => schema.parse(JSON.parse(line)));
}
