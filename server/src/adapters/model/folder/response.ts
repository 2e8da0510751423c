/** The body of an answer, piece by piece; the connection is closed when the reader stops early. */
export async function* piecesOf(response: Response): AsyncGenerator<Uint8Array> {
  const reader = response.body?.getReader();
  if (reader === undefined) return;
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) return;
      yield value;
    }
  } finally {
    await reader.cancel().catch(() => {});
  }
}

/** Bytes of the whole file, whether the answer is all of it or a part; `undefined` when the server does not say. */
export function bytesOfAll(response: Response): number | undefined {
  return response.status === 206 ? totalOf(response) : lengthOf(response);
}

function totalOf(response: Response): number | undefined {
  const total = /\/(\d+)$/.exec(response.headers.get('content-range') ?? '')?.[1];
  return total === undefined ? undefined : Number(total);
}

function lengthOf(response: Response): number | undefined {
  const length = response.headers.get('content-length');
  return length === null ? undefined : Number(length);
}
