import { z } from 'zod';

/** A row of `serialized-keys.jsonl`: a key of Unity's text assets that no member of the API explains. */
const keyRow = z.object({
  /** The class whose objects have it; any class when absent. */
  class: z.string().optional(),
  key: z.string(),
  /** The member through which code sees it. */
  member: z.string().optional(),
  en: z.string().min(1),
  zh: z.string().min(1),
});

/** What a key of a text asset means. */
export type SerializedKey = z.infer<typeof keyRow>;

/** Keys of text assets. */
export interface SerializedKeys {
  find(className: string, key: string): SerializedKey | undefined;
}

/** Keys from `serialized-keys.jsonl`, parsed at the first question. Throws for a malformed row: it is our own. */
export function createSerializedKeys(file: string): SerializedKeys {
  let known: readonly SerializedKey[] | undefined;
  return {
    find(className, key) {
      known ??= file
        .trim()
        .split('\n')
        .map((line) => keyRow.parse(JSON.parse(line)));
      const rows = known.filter((row) => row.key === key);
      return rows.find((row) => row.class === className) ?? rows.find((row) => row.class === undefined);
    },
  };
}
