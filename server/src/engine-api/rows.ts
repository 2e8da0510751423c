import { z } from 'zod';

/** One warning beside a text, in each language. */
const textNote = z.object({
  /** `pitfall`: what goes wrong; `cost`: time or memory; `thread`: where it may be called; `version`: what differs between versions. */
  kind: z.enum(['pitfall', 'cost', 'thread', 'version']),
  en: z.string().min(1),
  zh: z.string().min(1),
});

/** A row of a file in `texts/`: our own sentences. */
export const textRow = z.object({
  name: z.string(),
  en: z.string().min(1),
  zh: z.string().min(1),
  note: textNote.optional(),
});

/** What a text says in each language. */
export type ApiText = Pick<z.infer<typeof textRow>, 'en' | 'zh' | 'note'>;

/** A row of `event-functions.jsonl`. A name may have several rows, for different types. */
export const eventRow = z.object({
  name: z.string(),
  /** As a user writes it, without accessibility and `override`. */
  signature: z.string(),
  /** Short names of the types it is called on. */
  on: z.array(z.string()),
  /** How the engine finds it: by its name, as an override of a base method, or as the method of an interface in `on`. */
  call: z.enum(['message', 'override', 'interface']),
  /** Whether it may return `IEnumerator` instead and then runs as a coroutine. */
  coroutine: z.boolean().optional(),
  phase: z.enum([
    'load',
    'physics',
    'frame',
    'input',
    'animation',
    'rendering',
    'gui',
    'application',
    'unload',
    'audio',
    'editor',
    'assets',
    'build',
    'serialization',
  ]),
  /** Order within a frame or a life; smaller comes first. */
  order: z.number(),
  en: z.string().min(1),
  zh: z.string().min(1),
  note: textNote.optional(),
});
