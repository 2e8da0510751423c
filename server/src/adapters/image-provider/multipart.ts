import { randomUUID } from 'node:crypto';

/** A form of texts as `multipart/form-data` (RFC 7578); `contentType` names the boundary. */
export function multipart(fields: Readonly<Record<string, string>>): {
  readonly contentType: string;
  readonly body: string;
} {
  const boundary = `scenewright-${randomUUID()}`;
  const parts = Object.entries(fields).map(
    ([name, value]) => `--${boundary}\r\ncontent-disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`,
  );
  return { contentType: `multipart/form-data; boundary=${boundary}`, body: `${parts.join('')}--${boundary}--\r\n` };
}
