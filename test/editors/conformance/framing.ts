/** What a stream held: a message, or bytes that are none. */
export type Framed =
  | { readonly type: 'message'; readonly text: string }
  | { readonly type: 'broken'; readonly what: string };

/** Finds messages in a stream of bytes that may be cut anywhere. */
export type Framer = (chunk: Uint8Array) => readonly Framed[];

/** A framer at the beginning of a stream. After broken bytes it finds nothing more: nobody knows where the next begins. */
export function createFramer(): Framer {
  let rest = Buffer.alloc(0);
  let broken = false;
  return (chunk) => {
    const found: Framed[] = [];
    if (broken) return found;
    rest = rest.length === 0 ? Buffer.from(chunk) : Buffer.concat([rest, chunk]);
    for (;;) {
      const end = rest.indexOf('\r\n\r\n');
      if (end < 0 && rest.length <= longestHeader) return found;
      const header = rest.subarray(0, end < 0 ? longestHeader : end).toString('latin1');
      const length = end < 0 ? undefined : contentLength(header);
      if (length === undefined) {
        broken = true;
        found.push({ type: 'broken', what: `no header of LSP: ${JSON.stringify(header.slice(0, 120))}` });
        return found;
      }
      const start = end + 4;
      if (rest.length < start + length) return found;
      const body = rest.subarray(start, start + length);
      found.push({ type: 'message', text: body.toString('utf8') });
      rest = rest.subarray(start + length);
    }
  };
}

/** No client or server has a header nearly as long. */
const longestHeader = 4096;

function contentLength(header: string): number | undefined {
  const lines = header.split('\r\n');
  if (!lines.every((line) => /^[A-Za-z-]+: *\S/.test(line))) return undefined;
  const length = lines.flatMap((line) => /^Content-Length: *(\d+)$/i.exec(line)?.[1] ?? []);
  return length.length === 1 ? Number(length[0]) : undefined;
}
