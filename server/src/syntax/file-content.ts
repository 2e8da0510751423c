/** A file's content in the two forms that readers need. */
export interface FileContent {
  readonly bytes: Uint8Array;
  /** The bytes as UTF-8 text; invalid sequences read as U+FFFD, a byte-order mark is dropped. */
  readonly text: string;
}

/** Make content from bytes. */
export function contentOfBytes(bytes: Uint8Array): FileContent {
  let text: string | undefined;
  return {
    bytes,
    get text() {
      text ??= new TextDecoder().decode(bytes);
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
