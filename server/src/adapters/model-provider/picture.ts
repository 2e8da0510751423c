import { failure, type Result, success } from '#base/failure.ts';

/** A picture that may be sent. */
export interface SentPicture {
  readonly type: 'png' | 'jpeg';
  readonly bytes: Uint8Array;
}

/** Bytes of a picture at most; Tripo takes 20 MB, and base64 makes four of three. */
const largestPicture = 16 * 1024 * 1024;

/** A picture by its first bytes; services take PNG and JPEG. */
export function sentPicture(bytes: Uint8Array): Result<SentPicture> {
  if (bytes.length > largestPicture)
    return failure(
      'mesh-bad-picture',
      'the picture is larger than 16 MB',
      'Make it smaller: 1024 pixels a side are enough.',
    );
  const type = typeOf(bytes);
  return type === undefined
    ? failure('mesh-bad-picture', 'the picture is neither PNG nor JPEG', 'Save it as PNG.')
    : success({ type, bytes });
}

function typeOf(bytes: Uint8Array): SentPicture['type'] | undefined {
  const head = Buffer.from(bytes.subarray(0, 8)).toString('latin1');
  if (head === '\u0089PNG\r\n\u001a\n') return 'png';
  return head.startsWith('\u00ff\u00d8\u00ff') ? 'jpeg' : undefined;
}

/** A picture as base64. */
export function base64Of({ bytes }: SentPicture): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('base64');
}

/** A picture as a `data:` address (RFC 2397). */
export function dataAddressOf(picture: SentPicture): string {
  return `data:image/${picture.type};base64,${base64Of(picture)}`;
}
