import type { ApiMember, ApiType } from '#engine-api/catalogue/api.ts';
import { type DocFile, type DocText, readDocFile } from '#syntax/xml-docs/doc-file.ts';
import { memberDocId, memberDocPrefix, typeDocId } from './doc-id.ts';

/** Reads a file of the installed editor's `Managed` folder; `undefined` where there is no installation or no such file. */
export type ReadManaged = (path: string) => Promise<string | undefined>;

/** The documentation that comes with the installed editor. */
export interface InstalledDocs {
  ofType(type: ApiType): Promise<DocText | undefined>;
  ofMember(member: ApiMember, type: ApiType): Promise<DocText | undefined>;
}

/** Documentation read from the editor's files, each when something in it is first asked for. */
export function createInstalledDocs(read: ReadManaged): InstalledDocs {
  const files = new Map<string, Promise<DocFile>>();
  const file = (path: string): Promise<DocFile> => {
    const known = files.get(path) ?? read(path).then((text) => readDocFile(text ?? ''));
    files.set(path, known);
    return known;
  };
  const find = async (type: ApiType, id: string, prefix: string): Promise<DocText | undefined> => {
    for (const path of filesOf(type)) {
      const found = (await file(path)).find(id, prefix);
      if (found !== undefined) return found;
    }
    return undefined;
  };
  return {
    ofType: (type) => find(type, typeDocId(type), typeDocId(type)),
    ofMember: (member, type) => find(type, memberDocId(member, type), memberDocPrefix(member, type)),
  };
}

/** The files that may describe a type: its module's, where the editor has one a module, else one for all. */
function filesOf({ fullName, module }: ApiType): readonly string[] {
  if (module.startsWith('com.')) return [];
  const isEditor = fullName.startsWith('UnityEditor');
  const assembly = isEditor ? 'UnityEditor' : 'UnityEngine';
  return [
    `UnityEngine/${assembly}.${module}Module.xml`,
    ...(isEditor ? ['UnityEngine/UnityEditor.CoreModule.xml'] : ['UnityEngine/UnityEngine.CoreModule.xml']),
    `${assembly}.xml`,
  ];
}
