import { eachChild, type SyntaxCursor, textAt } from 'scenewright/src/syntax/cursor.ts';
import type { SyntaxParser } from 'scenewright/src/syntax/parser.ts';
import { scanUnityYaml } from 'scenewright/src/syntax/unity-yaml/scanner.ts';

/** What the tree of a Unity text asset says about the things that the scanner finds too. Offsets count bytes. */
export interface TreeFindings {
  readonly documents: readonly FoundDocument[];
  readonly references: readonly FoundReference[];
}

/** A document as scanner and tree both see it. */
export interface FoundDocument {
  readonly start: number;
  readonly classId: number;
  readonly fileId: string;
  readonly stripped: boolean;
  readonly typeName: string;
}

/** A reference as scanner and tree both see it. */
export interface FoundReference {
  readonly guid: string;
  readonly offset: number;
  readonly document: number;
}

/** Where the scanner and the grammar disagree about a Unity text asset: one line each, none where they agree. */
export function yamlDisagreements(bytes: Uint8Array, parser: SyntaxParser): readonly string[] {
  const scan = scanUnityYaml(bytes);
  const tree = treeFindings(bytes, parser);
  return [
    ...differences('document', scan.documents.map(documentLine), tree.documents.map(documentLine)),
    ...differences('reference', scan.references.map(referenceLine), tree.references.map(referenceLine)),
  ];
}

/** Read documents and references from the tree of the grammar. */
export function treeFindings(bytes: Uint8Array, parser: SyntaxParser): TreeFindings {
  // The decoder drops a byte-order mark.
  const text = new TextDecoder().decode(bytes);
  const offsets = byteOffsets(text, bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? 3 : 0);
  const documents: FoundDocument[] = [];
  const references: FoundReference[] = [];
  const refer = (guid: string, offset: number): void => {
    references.push({ guid, offset: offsets(offset), document: documents.length - 1 });
  };
  const visit = (cursor: SyntaxCursor): void => {
    const type = cursor.nodeType;
    if (type === 'document') {
      const start = offsets(cursor.startIndex);
      const found = documentAt(cursor, text);
      // A `---` without class or id begins no object.
      if (found !== undefined) documents.push({ start, ...found });
    }
    if (type === 'object_ref' || type === 'vec') {
      const { startIndex } = cursor;
      for (const match of textAt(cursor, text).matchAll(flatReference)) {
        const guid = match[1] ?? '';
        refer(guid, startIndex + match.index + match[0].length - guid.length);
      }
    } else if (type === 'pair' || type === 'flow_pair') {
      visitPair(cursor, text, refer, visit);
    } else eachChild(cursor, visit);
  };
  parser.parse(text, visit);
  return { documents, references };
}

/** `guid` with its value in a mapping that is one token. */
const flatReference = /[{,]\s*(?:guid|m_AssetGUID): ([0-9a-f]{32})(?=\s*[,}])/g;
const guidKey = /^(?:guid|m_AssetGUID)$/;
const guidValue = /^[0-9a-f]{32}$/;

function visitPair(
  cursor: SyntaxCursor,
  text: string,
  refer: (guid: string, offset: number) => void,
  visit: (cursor: SyntaxCursor) => void,
): void {
  let key = '';
  eachChild(cursor, (child) => {
    if (child.currentFieldName === 'key') key = textAt(child, text).trim();
    else if (child.currentFieldName !== 'value') visit(child);
    else if (guidKey.test(key) && guidValue.test(textAt(child, text))) refer(textAt(child, text), child.startIndex);
    else visit(child);
  });
}

function documentAt(cursor: SyntaxCursor, text: string): Omit<FoundDocument, 'start'> | undefined {
  let classId: number | undefined;
  let fileId: string | undefined;
  let stripped = false;
  let typeName: string | undefined;
  eachChild(cursor, (child) => {
    if (child.nodeType === 'tag') classId = Number(textAt(child, text).slice('!u!'.length));
    else if (child.nodeType === 'anchor') fileId = textAt(child, text).slice('&'.length);
    else if (child.nodeType === 'stripped') stripped = true;
    else if (child.nodeType === 'pair') typeName ??= keyOf(child, text);
  });
  if (classId === undefined || fileId === undefined) return undefined;
  return { classId, fileId, stripped, typeName: typeName ?? '' };
}

function keyOf(cursor: SyntaxCursor, text: string): string {
  let key = '';
  eachChild(cursor, (child) => {
    if (child.currentFieldName === 'key') key = textAt(child, text).trim();
  });
  return key;
}

/** Byte offsets of ascending UTF-16 offsets, each counted on from the last one. */
function byteOffsets(text: string, first: number): (offset: number) => number {
  let [units, bytes] = [0, first];
  return (offset) => {
    bytes += Buffer.byteLength(text.slice(units, offset));
    units = offset;
    return bytes;
  };
}

function documentLine({ start, classId, fileId, stripped, typeName }: FoundDocument): string {
  return `${start}: !u!${classId} &${fileId}${stripped ? ' stripped' : ''} ${typeName}`;
}

function referenceLine({ guid, offset, document }: FoundReference): string {
  return `${offset}: ${guid} in document ${document}`;
}

function differences(what: string, scanned: readonly string[], parsed: readonly string[]): readonly string[] {
  const [left, right] = [new Set(scanned), new Set(parsed)];
  return [
    ...scanned.filter((line) => !right.has(line)).map((line) => `${what} of the scanner only, at byte ${line}`),
    ...parsed.filter((line) => !left.has(line)).map((line) => `${what} of the grammar only, at byte ${line}`),
  ];
}
