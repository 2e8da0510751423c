const escapes: Readonly<Record<string, string>> = {
  n: '\n',
  t: '\t',
  r: '\r',
  '0': '\0',
  a: '\x07',
  b: '\b',
  e: '\x1b',
  f: '\f',
  v: '\v',
};

/** The text that a plain, single-quoted or double-quoted YAML scalar stands for. */
export function scalarText(value: string): string {
  if (value.startsWith("'")) return value.replace(/^'|'$/g, '').replaceAll("''", "'");
  if (!value.startsWith('"')) return value;
  return value
    .replace(/^"|"$/g, '')
    .replace(
      /\\(?:x([0-9a-fA-F]{2})|u([0-9a-fA-F]{4})|U([0-9a-fA-F]{8})|([\s\S]))/g,
      (_, byte, unit, point, single) => {
        const code = byte ?? unit ?? point;
        if (code === undefined) return escapes[single] ?? single;
        const value = Number.parseInt(code, 16);
        return value > 0x10ffff ? '\ufffd' : String.fromCodePoint(value);
      },
    );
}

/** `{fileID: …, guid: …, type: …}` as Unity writes references. */
export interface ObjectReference {
  readonly fileId: string;
  readonly guid: string | undefined;
}

const referencePattern = /^\{\s*fileID:\s*(-?\d+)\s*(?:,\s*guid:\s*([0-9a-f]{32})\s*,\s*type:\s*\d+\s*)?\}$/;

/** Read a reference, or `undefined` when `value` is none. */
export function objectReference(value: string): ObjectReference | undefined {
  const match = referencePattern.exec(value);
  return match?.[1] === undefined ? undefined : { fileId: match[1], guid: match[2] };
}
