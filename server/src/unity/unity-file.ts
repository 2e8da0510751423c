import { readFields, type YamlField } from '#syntax/unity-yaml/fields.ts';
import { characterOffset } from '#syntax/unity-yaml/offsets.ts';
import { type ObjectReference, objectReference, scalarText } from '#syntax/unity-yaml/scalar.ts';
import { scanUnityYaml, type YamlDocument, type YamlScan } from '#syntax/unity-yaml/scanner.ts';

/** A Unity text asset whose objects are read when somebody asks for them. Read-only; keeps the bytes alive. */
export interface UnityFile {
  /** Relative to the project. */
  readonly path: string;
  readonly scan: YamlScan;
  readonly documents: readonly YamlDocument[];
  /** The first object with this id. */
  find(fileId: string): YamlDocument | undefined;
  /** All fields of an object, in order; kept for the next question. */
  fields(document: YamlDocument): readonly YamlField[];
  /** The value at a property path as written. */
  value(document: YamlDocument, path: string): string | undefined;
  /** The text at a property path. */
  text(document: YamlDocument, path: string): string | undefined;
  /** Objects whose text holds `needle` somewhere; quick, for finding what is worth reading. */
  containing(needle: string): readonly YamlDocument[];
  /** The UTF-16 offset, in the file's text without byte-order mark, of a byte offset. */
  characterOffset(byte: number): number;
  /** The reference at a property path. */
  reference(document: YamlDocument, path: string): ObjectReference | undefined;
}

/** An object longer than this, such as the bytes of a texture, is not read into fields. */
const maximumDocument = 16 * 1024 * 1024;

/** Open the bytes of a text asset; what is no Unity YAML has no documents. */
export function openUnityFile(path: string, bytes: Uint8Array): UnityFile {
  const scan = scanUnityYaml(bytes);
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const fieldsOf = new Map<YamlDocument, readonly YamlField[]>();
  let byId: ReadonlyMap<string, YamlDocument> | undefined;
  const fields = (document: YamlDocument): readonly YamlField[] => {
    const known = fieldsOf.get(document);
    if (known !== undefined) return known;
    const tooLong = document.end - document.start > maximumDocument;
    const read = tooLong ? [] : readFields(buffer.toString('utf8', document.start, document.end));
    fieldsOf.set(document, read);
    return read;
  };
  const value = (document: YamlDocument, wanted: string) =>
    fields(document).find((field) => field.path === wanted)?.value;
  return {
    path,
    scan,
    documents: scan.documents,
    find(fileId) {
      byId ??= firstById(scan.documents);
      return byId.get(fileId);
    },
    fields,
    value,
    containing(needle) {
      const found: YamlDocument[] = [];
      let next = 0;
      for (let at = buffer.indexOf(needle); at !== -1; ) {
        while (next < scan.documents.length && (scan.documents[next]?.end ?? 0) <= at) next++;
        const document = scan.documents[next];
        if (document === undefined) break;
        if (document.start <= at) found.push(document);
        at = buffer.indexOf(needle, Math.max(at + 1, document.start <= at ? document.end : at + 1));
      }
      return found;
    },
    characterOffset: (byte) => characterOffset(buffer, byte),
    text(document, wanted) {
      const found = value(document, wanted);
      return found === undefined ? undefined : scalarText(found);
    },
    reference(document, wanted) {
      const found = value(document, wanted);
      return found === undefined ? undefined : objectReference(found);
    },
  };
}

function firstById(documents: readonly YamlDocument[]): ReadonlyMap<string, YamlDocument> {
  // Of two objects with one id Unity keeps the first.
  return new Map(documents.map((document): [string, YamlDocument] => [document.fileId, document]).reverse());
}
