import { readFields } from '#syntax/unity-yaml/fields.ts';
import { isUnityYaml, scanUnityYaml } from '#syntax/unity-yaml/scanner.ts';
import type { Guid } from './guid.ts';
import { readHierarchy } from './hierarchy.ts';

/** One object and property of a file that refers to an asset: a row of `refs`. */
export interface Usage {
  readonly path: string;
  /** The referring object's id in its file; `undefined` outside Unity YAML. */
  readonly fileId: string | undefined;
  readonly className: string | undefined;
  /** `Root/Child` */
  readonly gameObject: string | undefined;
  /** Unity's property path: `m_Materials.Array.data[0]`. */
  readonly property: string | undefined;
  readonly stripped: boolean;
}

/** Where the file `path` mentions `guid`, once per object and property. */
export function usagesIn(path: string, bytes: Uint8Array, guid: Guid): readonly Usage[] {
  const elsewhere: Usage = {
    path,
    fileId: undefined,
    className: undefined,
    gameObject: undefined,
    property: undefined,
    stripped: false,
  };
  if (!isUnityYaml(bytes)) return [elsewhere];
  const scan = scanUnityYaml(bytes);
  const hierarchy = readHierarchy(bytes, scan);
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const mentioning = new Set(
    scan.references.filter((reference) => reference.guid === guid).map((found) => found.document),
  );
  return [...mentioning].flatMap((index) => {
    const document = scan.documents[index];
    if (document === undefined) return [elsewhere];
    const text = buffer.toString('utf8', document.start, document.end);
    const properties = readFields(text).filter((field) => field.value.includes(guid));
    const usage = {
      path,
      fileId: document.fileId,
      className: document.typeName,
      gameObject: hierarchy.gameObjectPath(document),
      stripped: document.stripped,
    };
    return properties.length === 0
      ? [{ ...usage, property: undefined }]
      : properties.map((field) => ({ ...usage, property: field.path }));
  });
}
