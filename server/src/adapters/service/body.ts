import type { Dispatcher } from 'undici';
import type { Watch } from './bounds.ts';
import type { Answer } from './faults.ts';

/** Bytes of a refusal at most: no more than a few words are taken from it. */
const largestRefusal = 256 * 1024;

/** An answer whose body was read; `undefined` where a success is too large. Of a refusal the status says enough. */
export async function answerOf(
  response: Dispatcher.ResponseData,
  largest: number,
  watch: Watch,
): Promise<Answer | undefined> {
  const { statusCode: status, headers } = response;
  const header = (name: string): string | undefined => [headers[name] ?? []].flat()[0];
  if (isSuccess({ status })) {
    const bytes = await readUpTo(largest, response, watch);
    return bytes === undefined ? undefined : { status, header, bytes };
  }
  const bytes = await readUpTo(largestRefusal, response, watch).catch((error: unknown) => {
    if (watch.end() === undefined) return undefined;
    throw error;
  });
  return { status, header, bytes: bytes ?? Buffer.alloc(0) };
}

/** Whether an answer is a success. */
export function isSuccess({ status }: Pick<Answer, 'status'>): boolean {
  return status >= 200 && status < 300;
}

/** A body, counted while it is read; `undefined` where it is larger, and then the connection is closed. */
async function readUpTo(
  largest: number,
  { headers, body }: Dispatcher.ResponseData,
  watch: Watch,
): Promise<Uint8Array | undefined> {
  const pieces: Uint8Array[] = [];
  let length = 0;
  if (Number(headers['content-length'] ?? 0) > largest) {
    body.destroy();
    return undefined;
  }
  // Leaving the loop closes the connection.
  for await (const piece of body) {
    if (!(piece instanceof Uint8Array)) continue;
    watch.touch();
    length += piece.length;
    if (length > largest) return undefined;
    pieces.push(piece);
  }
  return Buffer.concat(pieces);
}
