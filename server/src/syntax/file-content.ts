/** A file's content in the two forms that readers need. */
export interface FileContent {
  /** UTF-8. */
  readonly bytes: Uint8Array;
  /** The same as text; invalid sequences read as U+FFFD, a byte-order mark is dropped. */
  readonly text: string;
}

/** Make content from bytes: UTF-8, or UTF-16 with a byte-order mark, as some editors save scripts. */
export function contentOfBytes(bytes: Uint8Array): FileContent {
  if (isUtf16(bytes)) return contentOfText(decodeText(bytes));
  let text: string | undefined;
  return {
    bytes,
    get text() {
      text ??= decodeText(bytes);
      return text;
    },
  };
}

/** Make content from an editor's text. */
export function contentOfText(text: string): FileContent {
  let bytes: Uint8Array | undefined;
  return {
    get bytes() {
      bytes ??= Buffer.from(text, 'utf8');
      return bytes;
    },
    text,
  };
}

/** A file's bytes as text, by their byte-order mark; UTF-8 where there is none. */
export function decodeText(bytes: Uint8Array): string {
  if (!isUtf16(bytes)) return new TextDecoder().decode(bytes);
  return new TextDecoder(bytes[0] === 0xff ? 'utf-16le' : 'utf-16be').decode(bytes);
}

/** Whether bytes begin with the byte-order mark of UTF-16. */
export function isUtf16(bytes: Uint8Array): boolean {
  return (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);
}
