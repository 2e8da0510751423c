import type { Span } from '#base/text.ts';

/** What stands at an offset of a Unity text asset. */
export type YamlPlace =
  /** The name of a document's class, `Transform:`. */
  | { readonly kind: 'class'; readonly document: YamlDocumentText; readonly span: Span }
  /** A key below it; `parents` are the keys above, outermost first. */
  | {
      readonly kind: 'key';
      readonly key: string;
      readonly parents: readonly string[];
      readonly document: YamlDocumentText;
      readonly span: Span;
    }
  | { readonly kind: 'guid'; readonly guid: string; readonly span: Span };

/** The document around an offset. */
export interface YamlDocumentText {
  readonly typeName: string;
  /** The GUID of the script, for instances of scripts. */
  readonly script: string | undefined;
}

/** How far up and down a document is looked through for its head and script. */
const maximumDistance = 200_000;

/** What stands at `offset`; `undefined` where it is nothing with a meaning of its own. */
export function yamlPlace(text: string, offset: number): YamlPlace | undefined {
  const guid = guidAt(text, offset);
  if (guid !== undefined) return guid;
  const lineStart = text.lastIndexOf('\n', offset - 1) + 1;
  const lineEnd = text.indexOf('\n', offset);
  const line = text.slice(lineStart, lineEnd === -1 ? text.length : lineEnd);
  const match = keyLine.exec(line);
  const key = match?.groups?.['key'];
  if (match === null || key === undefined) return undefined;
  const start = lineStart + (match.groups?.['indent']?.length ?? 0);
  const span = { start, end: start + key.length };
  const document = documentAround(text, offset);
  if (offset < span.start || offset > span.end || document === undefined) return undefined;
  if (start === lineStart) return key === document.typeName ? { kind: 'class', document, span } : undefined;
  return { kind: 'key', key, parents: parentsOf(text, lineStart, start - lineStart), document, span };
}

const keyLine = /^(?<indent>(?: |- )*)(?<key>[A-Za-z_][\w.\- ]*?)\s*:(?:\s|$)/;

function guidAt(text: string, offset: number): YamlPlace | undefined {
  let start = offset;
  let end = offset;
  while (start > offset - 33 && /[0-9a-f]/.test(text.charAt(start - 1))) start--;
  while (end < offset + 33 && /[0-9a-f]/.test(text.charAt(end))) end++;
  if (end - start !== 32 || !/guid:\s*$/.test(text.slice(Math.max(0, start - 12), start))) return undefined;
  return { kind: 'guid', guid: text.slice(start, end), span: { start, end } };
}

function documentAround(text: string, offset: number): YamlDocumentText | undefined {
  const from = Math.max(0, offset - maximumDistance);
  const before = text.slice(from, offset);
  // The head itself may be the line of the offset.
  const head = Math.max(before.lastIndexOf('\n--- !u!'), before.startsWith('--- !u!') ? 0 : -1);
  if (head === -1) return undefined;
  const rest = text.slice(from + head + 1, offset + maximumDistance);
  const next = rest.indexOf('\n--- !u!');
  const body = next === -1 ? rest : rest.slice(0, next);
  const typeName = /\n([A-Za-z_]\w*):/.exec(body)?.[1];
  if (typeName === undefined) return undefined;
  return { typeName, script: /\n {2}m_Script: \{[^}]*guid: ([0-9a-f]{32})/.exec(body)?.[1] };
}

/** Keys of the lines above that are less indented, outermost first; the class's own left out. */
function parentsOf(text: string, lineStart: number, indent: number): readonly string[] {
  const parents: string[] = [];
  let end = lineStart - 1;
  let least = indent;
  for (let steps = 0; end > 0 && least > 2 && steps < 5000; steps++) {
    const start = text.lastIndexOf('\n', end - 1) + 1;
    const match = keyLine.exec(text.slice(start, end));
    const found = match?.groups?.['indent']?.length ?? least;
    const key = match?.groups?.['key'];
    if (key !== undefined && found < least) {
      least = found;
      if (found > 0) parents.unshift(key);
    }
    end = start - 1;
  }
  return parents;
}
