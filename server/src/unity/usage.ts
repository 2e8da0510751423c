import type { YamlDocument } from '#syntax/unity-yaml/scanner.ts';
import type { Guid } from './guid.ts';
import { createPlaces } from './prefab/places.ts';
import type { PrefabSources } from './prefab/sources.ts';
import type { UnityFile } from './unity-file.ts';

/** One object and property of a file that refers to an asset: a row of `refs`. */
export interface Usage {
  readonly path: string;
  /** The referring object's id in its file; `undefined` outside Unity YAML. */
  readonly fileId?: string;
  readonly className?: string;
  /** `Root/Child` */
  readonly gameObject?: string;
  /** Unity's property path: `m_Materials.Array.data[0]`. */
  readonly property?: string;
  readonly stripped: boolean;
}

/** Where `file` mentions `guid`, once per object and property. A file without objects mentions it as a whole. */
export async function usagesIn(file: UnityFile, guid: Guid, sources: PrefabSources): Promise<readonly Usage[]> {
  const mentioned = new Set(file.scan.references.flatMap((found) => (found.guid === guid ? [found.document] : [])));
  if (mentioned.size === 0) return [{ path: file.path, stripped: false }];
  const places = createPlaces(file, sources);
  const usages: Usage[] = [];
  for (const index of mentioned) {
    const document = file.documents[index];
    if (document === undefined) {
      usages.push({ path: file.path, stripped: false });
      continue;
    }
    const object = objectRow(file, document, await places.pathOf(document.fileId));
    const properties = file.fields(document).filter((field) => field.value.includes(guid));
    if (properties.length === 0) usages.push(object);
    else usages.push(...properties.map((field) => ({ ...object, property: field.path })));
  }
  return usages;
}

/** The part of a row that says which object it speaks of. */
export function objectRow(file: UnityFile, document: YamlDocument, gameObject: string | undefined): Usage {
  return {
    path: file.path,
    fileId: document.fileId,
    className: document.typeName,
    ...(gameObject === undefined ? {} : { gameObject }),
    stripped: document.stripped,
  };
}
