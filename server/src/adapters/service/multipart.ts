import { randomUUID } from 'node:crypto';

/** A file in a form. */
export interface FormFile {
  readonly name: string;
  /** Its media type. */
  readonly type: string;
  readonly bytes: Uint8Array;
}

/** A form of texts and files as `multipart/form-data` (RFC 7578); `contentType` names the boundary. */
export function multipart(fields: Readonly<Record<string, string | FormFile>>): {
  readonly contentType: string;
  readonly body: Uint8Array;
} {
  const boundary = `scenewright-${randomUUID()}`;
  const parts = Object.entries(fields).flatMap(([name, value]) =>
    typeof value === 'string'
      ? [`${headOf(boundary, name)}\r\n\r\n${value}\r\n`]
      : [
          `${headOf(boundary, name)}; filename="${value.name}"\r\ncontent-type: ${value.type}\r\n\r\n`,
          value.bytes,
          '\r\n',
        ],
  );
  const pieces = [...parts, `--${boundary}--\r\n`].map((piece) =>
    typeof piece === 'string' ? Buffer.from(piece, 'utf8') : piece,
  );
  return { contentType: `multipart/form-data; boundary=${boundary}`, body: Buffer.concat(pieces) };
}

function headOf(boundary: string, name: string): string {
  return `--${boundary}\r\ncontent-disposition: form-data; name="${name}"`;
}
