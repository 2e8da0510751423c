import type { z } from 'zod';
import { eventRow } from './rows.ts';

/** A function that the engine calls on users' types. */
export type EventFunction = z.infer<typeof eventRow>;

/** Functions that the engine calls on users' types. */
export interface EventFunctions {
  /** All functions of a name, that of scripts first. Several when types differ in it, as `OnGUI` of windows and of property drawers. */
  named(name: string): readonly EventFunction[];
  /** Functions that the engine calls on a type (its short name), in the order of `order`. Those of base types are not among them. */
  on(type: string): readonly EventFunction[];
}

/** Event functions from `event-functions.jsonl`, which is parsed at the first question. Throws for a malformed row: that is a bug. */
export function createEventFunctions(file: string): EventFunctions {
  let known: readonly EventFunction[] | undefined;
  const rows = () => (known ??= rowsOf(file));
  return {
    named: (name) => rows().filter((row) => row.name === name),
    on: (type) => rows().filter((row) => row.on.includes(type)),
  };
}

function rowsOf(file: string): readonly EventFunction[] {
  return file
    .trim()
    .split('\n')
    .map((line) => eventRow.parse(JSON.parse(line)))
    .sort((a, b) => a.order - b.order);
}
