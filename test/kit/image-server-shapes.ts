import type { IncomingHttpHeaders } from 'node:http';

/** A request that was seen. */
export interface SeenRequest {
  readonly method: string;
  /** Without the query. */
  readonly path: string;
  readonly query: Readonly<Record<string, string>>;
  readonly headers: IncomingHttpHeaders;
  readonly text: string;
  /** The same, as it came. */
  readonly bytes: Uint8Array;
  /** Whether the connection was closed before the answer was finished. */
  isGivenUp: boolean;
}

/** What a service answers. */
export interface ImageAnswer {
  readonly status?: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body: string | Uint8Array;
}

/** An answer in JSON. */
export function json(value: unknown, status = 200): ImageAnswer {
  return { status, body: JSON.stringify(value) };
}

/** The fields of a request in `multipart/form-data`, as a server reads them; none where it is malformed. */
export function fieldsOf({ headers, text }: Pick<SeenRequest, 'headers' | 'text'>): Readonly<Record<string, string>> {
  const boundary = /^multipart\/form-data; boundary=(.+)$/.exec(headers['content-type'] ?? '')?.[1];
  if (boundary === undefined || !text.endsWith(`--${boundary}--\r\n`)) return {};
  const part = /^\r\ncontent-disposition: form-data; name="([^"]+)"\r\n\r\n(.*)\r\n$/is;
  const parts = text.split(`--${boundary}`).slice(1, -1);
  return Object.fromEntries(parts.map((text) => part.exec(text)?.slice(1) ?? []));
}
