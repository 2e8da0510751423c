import { type JsonDocument, type JsonSource, type JsonValue, parseSource } from './json-value.ts';
import { textOf } from './read-value.ts';

/** Read the JSON that a text value holds, as old Unity packages write it. Positions are those of the file. */
export function parseNested(value: JsonValue | undefined): JsonDocument {
  const content = textOf(value);
  if (value === undefined || content === undefined) return { root: undefined, problems: [] };
  return parseSource(nestedSource(value, content));
}

function nestedSource({ node, source }: JsonValue, content: string): JsonSource {
  // Most nested values are read without asking for a position.
  let offsets: Uint32Array | undefined;
  return {
    text: content,
    fileOffset(offset) {
      offsets ??= offsetsOf(source.text.slice(node.offset + 1, node.offset + node.length), content.length);
      return source.fileOffset(node.offset + 1 + (offsets[Math.min(offset, content.length)] ?? 0));
    },
  };
}

/** For each character of a text and for its end, its index in the text as written; zeros where escapes are broken. */
function offsetsOf(written: string, length: number): Uint32Array {
  const offsets = new Uint32Array(length + 1);
  let at = 0;
  for (let i = 0; i < length; i++) {
    offsets[i] = at;
    if (at >= written.length) return new Uint32Array(length + 1);
    if (written.charCodeAt(at) !== 92) at++;
    else at += written.charCodeAt(at + 1) === 117 ? 6 : 2;
  }
  offsets[length] = at;
  return offsets;
}
