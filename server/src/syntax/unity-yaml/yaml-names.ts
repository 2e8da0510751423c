import type { Span } from '#base/text.ts';

/** A name in a text of Unity's YAML. */
export interface YamlName extends Span {
  readonly kind: /** The class of a document: `GameObject:`. */
    | 'class'
    /** The name of a GameObject, with its quotes. */
    | 'gameObject'
    /** A GUID by which an asset is referred to. */
    | 'guid'
    /** The GUID that a `.meta` file gives its asset. */
    | 'ownGuid';
}

/** The names in `text`, by position. Anything is accepted. */
export function* yamlNames(text: string): Generator<YamlName> {
  let classId = '';
  let isRoot = false;
  for (let start = 0; start < text.length; ) {
    const found = text.indexOf('\n', start);
    const end = found === -1 ? text.length : found;
    const line = text.slice(start, end);
    const header = headerPattern.exec(line);
    if (header !== null) {
      classId = header[1] ?? '';
      isRoot = true;
    } else {
      const name = isRoot ? classPattern.exec(line)?.[1] : undefined;
      if (name !== undefined) yield { kind: 'class', start, end: start + name.length };
      // The class stands right below the header or nowhere.
      isRoot = false;
      yield* gameObjectName(line, start, classId);
      yield* guids(line, start);
    }
    start = end + 1;
  }
}

const headerPattern = /^--- !u!(\d{1,10}) &-?\d+/;
const classPattern = /^([A-Za-z_]\w*):/;
const gameObjectClass = '1';
const nameKey = '  m_Name: ';

function* gameObjectName(line: string, start: number, classId: string): Generator<YamlName> {
  if (classId !== gameObjectClass || !line.startsWith(nameKey)) return;
  const value = line.trimEnd();
  if (value.length > nameKey.length)
    yield { kind: 'gameObject', start: start + nameKey.length, end: start + value.length };
}

const guidLength = 32;
const guidPattern = /(?:\bguid|\bm_AssetGUID): ([0-9a-f]{32})(?!\w)/g;

function* guids(line: string, start: number): Generator<YamlName> {
  // Most lines hold none.
  if (!line.includes('uid: ') && !line.includes('GUID: ')) return;
  for (const match of line.matchAll(guidPattern)) {
    const end = start + match.index + match[0].length;
    yield { kind: match.index === 0 ? 'ownGuid' : 'guid', start: end - guidLength, end };
  }
}
