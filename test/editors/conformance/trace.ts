import { z } from 'zod';

const row = z.discriminatedUnion('type', [
  z.object({ type: z.literal('start'), metaModel: z.string().nullable() }),
  z.object({
    type: z.literal('message'),
    at: z.number(),
    direction: z.enum(['clientToServer', 'serverToClient']),
    message: z.unknown(),
  }),
  z.object({
    type: z.literal('violation'),
    direction: z.enum(['clientToServer', 'serverToClient']),
    method: z.string(),
    rule: z.string(),
    path: z.string(),
    what: z.string(),
    excerpt: z.string(),
  }),
  z.object({ type: z.literal('end'), code: z.number() }),
]);

type Row = z.infer<typeof row>;
export type ViolationRow = Extract<Row, { type: 'violation' }>;

/** What a log of the proxy tells of a run. */
export interface Trace {
  readonly metaModel: string | undefined;
  /** How many servers were started. */
  readonly servers: number;
  readonly messages: number;
  /** Breaches by the server fail a run; those of an editor are told. */
  readonly byServer: readonly ViolationRow[];
  readonly byEditor: readonly ViolationRow[];
  /** Exit codes of the servers, in order of their ends. */
  readonly codes: readonly number[];
}

/** Read a log of the proxy. */
export function readTrace(text: string): Trace {
  const rows = text
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => row.parse(JSON.parse(line)));
  const violations = rows.flatMap((each) => (each.type === 'violation' ? [each] : []));
  const starts = rows.flatMap((each) => (each.type === 'start' ? [each] : []));
  return {
    metaModel: starts[0]?.metaModel ?? undefined,
    servers: starts.length,
    messages: rows.filter(({ type }) => type === 'message').length,
    byServer: violations.filter(({ direction }) => direction === 'serverToClient'),
    byEditor: violations.filter(({ direction }) => direction === 'clientToServer'),
    codes: rows.flatMap((each) => (each.type === 'end' ? [each.code] : [])),
  };
}
