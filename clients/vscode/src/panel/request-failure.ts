import { z } from 'zod';

const failure = z.object({
  message: z.string(),
  data: z.object({ code: z.string().optional(), hint: z.string().optional() }).optional(),
});

/** What went wrong with a request, for people. */
export interface RequestFailure {
  readonly message: string;
  readonly hint?: string;
}

/** Whether a request was refused for this reason, as the server names it. */
export function isRefusedFor(code: string, error: unknown): boolean {
  return failure.safeParse(error).data?.data?.code === code;
}

/** Read the error that a request was refused with. */
export function requestFailureOf(error: unknown): RequestFailure {
  // An Error's message is not its own enumerable property everywhere; zod reads it all the same.
  const { data } = failure.safeParse(error);
  if (data === undefined) return { message: String(error) };
  const { message, data: { hint } = {} } = data;
  return { message, ...(hint === undefined ? {} : { hint }) };
}
