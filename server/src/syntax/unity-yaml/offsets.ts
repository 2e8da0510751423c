/** The UTF-16 offset, in the text without its byte-order mark, of a byte offset. */
export function characterOffset(bytes: Uint8Array, byte: number): number {
  return new TextDecoder().decode(bytes.subarray(0, byte)).length;
}
