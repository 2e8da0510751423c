import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';

/** How a server of files misbehaves. */
export interface DownloadManners {
  /** End the connection after so many bytes of a body, the first time that a body is longer. */
  readonly cutAfter?: number;
  /** Wait so many milliseconds between pieces of a body. */
  readonly pieceMs?: number;
  /** Ignore `Range`. */
  readonly withoutRanges?: true;
  readonly withoutLength?: true;
  readonly etag?: string | undefined;
  readonly status?: number;
  readonly location?: string;
}

/** A server on this machine that serves one file, by the rules that a test sets at any time. */
export interface DownloadServer {
  readonly url: string;
  /** The `Range` of each request that was answered, in order. */
  readonly ranges: readonly (string | undefined)[];
  serve(bytes: Buffer, manners?: DownloadManners): void;
  close(): Promise<void>;
}

const piece = 16_384;

/** Start a server. */
export async function startDownloadServer(): Promise<DownloadServer> {
  let bytes: Buffer = Buffer.alloc(0);
  let manners: DownloadManners = {};
  let hasCut = false;
  const ranges: (string | undefined)[] = [];
  const answer = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    ranges.push(request.headers.range);
    const { status, location, cutAfter, pieceMs = 0 } = manners;
    const etag = 'etag' in manners ? manners.etag : '"one"';
    if (status !== undefined) {
      response.writeHead(status, location === undefined ? {} : { location }).end('no');
      return;
    }
    const [, from, to] = /^bytes=(\d+)-(\d*)$/.exec(request.headers.range ?? '') ?? [];
    const condition = request.headers['if-range'];
    const isPart = from !== undefined && manners.withoutRanges !== true && (condition ?? etag) === etag;
    const start = isPart ? Number(from) : 0;
    const body = bytes.subarray(start, isPart && to !== '' ? Number(to) + 1 : bytes.length);
    response.writeHead(isPart ? 206 : 200, {
      ...(etag === undefined ? {} : { etag }),
      ...(manners.withoutLength === true ? {} : { 'content-length': body.length }),
      ...(isPart ? { 'content-range': `bytes ${start}-${start + body.length - 1}/${bytes.length}` } : {}),
    });
    for (let at = 0; at < body.length && !response.destroyed; at += piece) {
      if (cutAfter !== undefined && !hasCut && at >= cutAfter) {
        hasCut = true;
        response.destroy();
        return;
      }
      response.write(body.subarray(at, at + piece));
      await new Promise((resolve) => setTimeout(resolve, pieceMs));
    }
    response.end();
  };
  const server = createServer((request, response) => void answer(request, response));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  return {
    url: `http://127.0.0.1:${port}`,
    ranges,
    serve(served, how = {}) {
      bytes = served;
      manners = how;
      hasCut = false;
      ranges.length = 0;
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
