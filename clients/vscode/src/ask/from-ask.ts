import { z } from 'zod';

const id = z.uuid();

/** What the page of the Ask view may ask of the extension. It is not trusted: whatever does not parse is dropped. */
export const fromAsk = z.discriminatedUnion('type', [
  /** The page stands, and shows these questions as being worked on. */
  z.object({ type: z.literal('ready'), working: z.array(id).max(20) }),
  /** What goes along is known to the extension: the page only says whether it does. */
  z.object({ type: z.literal('ask'), id, question: z.string().trim().min(1).max(4000), isAttached: z.boolean() }),
  z.object({ type: z.literal('stop'), id }),
  /** Show a line of a file, counted from 1. */
  z.object({ type: z.literal('open'), uri: z.string().max(4000), line: z.number().int().min(1) }),
  /** Look at what an answer proposes. */
  z.object({ type: z.literal('review'), id, what: z.enum(['edits', 'staged']) }),
  z.object({ type: z.literal('chooseModel') }),
]);
export type FromAsk = z.infer<typeof fromAsk>;
