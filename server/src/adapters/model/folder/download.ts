import { throwIfCancelled } from '#base/cancel.ts';
import { type Failure, failure, type Result, success } from '#base/failure.ts';
import { describeError } from '#base/log.ts';
import type { DownloadOffer } from '#cli/models.ts';
import { addressText, fetchModel } from './address.ts';
import { spaceFault } from './free-space.ts';
import type { PartFile } from './part-file.ts';
import { bytesOfAll, piecesOf } from './response.ts';
import { watchSilence } from './watch-silence.ts';

/** How whoever downloads is kept informed. */
export interface DownloadListener {
  agree(offer: Omit<DownloadOffer, 'licence'>): Promise<boolean>;
  progress(done: number, total: number | undefined): void;
}

/** Milliseconds without a byte after which a download is given up. */
const longestSilence = 60_000;

/**
 * Bring a GGUF file into `part`, going on where an earlier download of the same bytes ended. Answers its SHA-256. What came
 * stays in the part file whatever happens, but for bytes that are no GGUF file.
 */
export async function download(
  address: URL,
  part: PartFile,
  listener: DownloadListener,
  signal: AbortSignal,
): Promise<Result<string>> {
  const watch = watchSilence(signal, longestSilence);
  try {
    const probed = await probe(address, watch.signal);
    if (!probed.ok) return probed;
    const { bytes, validator } = probed.value;
    const isSame = validator !== undefined && (await part.validator(address.href)) === validator;
    const kept = isSame ? await part.held() : 0;
    const held = bytes !== undefined && kept > bytes ? 0 : kept;
    watch.pause();
    if (!(await listener.agree({ from: addressText(address), bytes, held })))
      return failure('not-confirmed', 'nothing was downloaded', 'Agree on a terminal, or give --yes.');
    throwIfCancelled(signal);
    const full = await spaceFault(part.path, (bytes ?? 0) - held);
    if (full !== undefined) return full;
    await part.begin(address.href, validator);
    watch.touch();
    const body = await bodyFrom(address, held, bytes, validator, watch.signal);
    if (!body.ok) return body;
    const sha256 = await part.append(
      body.value.from,
      body.value.pieces,
      (done) => {
        watch.touch();
        listener.progress(done, bytes);
      },
      watch.signal,
    );
    const got = await part.held();
    if (bytes === undefined || got === bytes) return success(sha256);
    return stopped(`the server ended after ${got} of ${bytes} bytes`);
  } catch (error) {
    throwIfCancelled(signal);
    return stopped(watch.signal.aborted ? 'the server is silent' : describeCause(error));
  } finally {
    watch.pause();
  }
}

/** What is at an address: asked for its first bytes, so that nobody waits for gigabytes of something else. */
async function probe(
  address: URL,
  signal: AbortSignal,
): Promise<Result<{ readonly bytes: number | undefined; readonly validator: string | undefined }>> {
  const answered = await fetchModel(address, { range: 'bytes=0-3' }, signal);
  if (!answered.ok) return answered;
  const response = answered.value;
  if (response.status !== 206 && response.status !== 200) {
    await response.body?.cancel();
    return failure(
      'model-download',
      `${addressText(address)} answers ${response.status}`,
      'Check the address; some makers want an account or a consent first. Download it with a browser and add the file.',
    );
  }
  const start: number[] = [];
  for await (const piece of piecesOf(response)) {
    start.push(...piece.subarray(0, 4));
    if (start.length >= 4) break;
  }
  if (String.fromCharCode(...start.slice(0, 4)) !== 'GGUF')
    return failure('model-not-gguf', `${addressText(address)} is no GGUF file`, 'Name the address of the file itself.');
  const etag = response.headers.get('etag');
  // A weak validator does not say that the bytes are the same.
  return success({ bytes: bytesOfAll(response), validator: etag === null || etag.startsWith('W/') ? undefined : etag });
}

/** The bytes behind `held`, or all when the server has others by now. */
async function bodyFrom(
  address: URL,
  held: number,
  bytes: number | undefined,
  validator: string | undefined,
  signal: AbortSignal,
): Promise<Result<{ readonly from: number; readonly pieces: AsyncIterable<Uint8Array> }>> {
  if (held > 0 && held === bytes) return success({ from: held, pieces: nothing() });
  const headers = held > 0 && validator !== undefined ? { range: `bytes=${held}-`, 'if-range': validator } : {};
  const answered = await fetchModel(address, headers, signal);
  if (!answered.ok) return answered;
  const response = answered.value;
  const isRest =
    response.status === 206 && response.headers.get('content-range')?.startsWith(`bytes ${held}-`) === true;
  if (isRest && response.headers.get('etag') === validator) return success({ from: held, pieces: piecesOf(response) });
  if (response.status === 200) return success({ from: 0, pieces: piecesOf(response) });
  await response.body?.cancel();
  return stopped(`the server answers ${response.status}`);
}

async function* nothing(): AsyncGenerator<Uint8Array> {}

function stopped(why: string): Failure {
  return failure('model-download', `the download stopped: ${why}`, 'Run it again: it goes on where it stopped.');
}

/** `fetch` says "fetch failed" and keeps the reason in the cause. */
function describeCause(error: unknown): string {
  return describeError(error instanceof Error && error.cause !== undefined ? error.cause : error);
}
