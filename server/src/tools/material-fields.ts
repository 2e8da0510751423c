import { objectReference, scalarText } from '#syntax/unity-yaml/scalar.ts';
import type { YamlDocument } from '#syntax/unity-yaml/scanner.ts';
import type { UnityFile } from '#unity/unity-file.ts';

const materialClass = 21;

/** A value that a material saves. */
export interface MaterialValue {
  readonly kind: 'texture' | 'float' | 'int' | 'color';
  readonly name: string;
  /** As written; a texture's reference. */
  readonly value: string;
  /** Of a texture, where they are not 1 and 0. */
  readonly tiling?: string;
}

/** A material as its file says it. */
export interface MaterialFields {
  readonly document: YamlDocument;
  readonly name: string;
  /** GUID of its shader. */
  readonly shader: string | undefined;
  /** GUID of the material that it is a variant of. */
  readonly parent: string | undefined;
  readonly keywords: readonly string[];
  /** Keywords that its shader does not have. */
  readonly invalidKeywords: readonly string[];
  readonly renderQueue: string;
  readonly values: readonly MaterialValue[];
}

/** The materials of a file, in its order. */
export function materialsIn(file: UnityFile): readonly MaterialFields[] {
  return file.documents
    .filter(({ classId, stripped }) => classId === materialClass && !stripped)
    .map((document) => materialFields(file, document));
}

const lists = { m_TexEnvs: 'texture', m_Floats: 'float', m_Ints: 'int', m_Colors: 'color' } as const;
const savedPath = /^m_SavedProperties\.(m_TexEnvs|m_Floats|m_Ints|m_Colors)\.Array\.data\[(\d+)\]\.(.+)$/;

function materialFields(file: UnityFile, document: YamlDocument): MaterialFields {
  const fields = file.fields(document);
  const texts = (list: string) =>
    fields.flatMap(({ path, value }) => (path.startsWith(`${list}.Array.data[`) ? [scalarText(value)] : []));
  const old = file.text(document, 'm_ShaderKeywords') ?? '';
  return {
    document,
    name: file.text(document, 'm_Name') ?? '',
    shader: file.reference(document, 'm_Shader')?.guid,
    parent: file.reference(document, 'm_Parent')?.guid,
    keywords: [...old.split(' ').filter((word) => word !== '' && word !== '[]'), ...texts('m_ValidKeywords')],
    invalidKeywords: texts('m_InvalidKeywords'),
    renderQueue: file.text(document, 'm_CustomRenderQueue') ?? '-1',
    values: valuesOf(file, document),
  };
}

/** One list entry while its lines are read. */
interface Entry {
  readonly kind: MaterialValue['kind'];
  name: string;
  value: string;
  scale: string;
  offset: string;
}

/** Saved values; before 2017 Unity wrote names and values as `first` and `second`. */
function valuesOf(file: UnityFile, document: YamlDocument): readonly MaterialValue[] {
  const entries = new Map<string, Entry>();
  for (const { path, value } of file.fields(document)) {
    const [, list, index, rest = ''] = savedPath.exec(path) ?? [];
    const kind = kindOf(list);
    if (kind === undefined) continue;
    const key = `${list} ${index}`;
    const entry = entries.get(key) ?? { kind, name: '', value: '', scale: '', offset: '' };
    entries.set(key, entry);
    if (/^first(?:\.name)?$/.test(rest)) {
      entry.name = scalarText(value);
      continue;
    }
    const [first = '', ...more] = rest.split('.');
    if (first !== 'second') entry.name = first;
    const last = more.at(-1);
    if (last === 'm_Scale') entry.scale = value;
    else if (last === 'm_Offset') entry.offset = value;
    else entry.value = value;
  }
  return [...entries.values()].map(({ kind, name, value, scale, offset }) => ({
    kind,
    name,
    value,
    ...tilingOf(scale, offset),
  }));
}

function kindOf(list: string | undefined): MaterialValue['kind'] | undefined {
  switch (list) {
    case 'm_TexEnvs':
    case 'm_Floats':
    case 'm_Ints':
    case 'm_Colors':
      return lists[list];
    default:
      return undefined;
  }
}

function tilingOf(scale: string, offset: string): { readonly tiling?: string } {
  const isPlain = /^$|^\{x: 1, y: 1\}$/.test(scale) && /^$|^\{x: 0, y: 0\}$/.test(offset);
  return isPlain ? {} : { tiling: `tiling ${scale} offset ${offset}` };
}

/** The GUID in a texture's slot; `undefined` where it is empty. */
export function textureGuid(value: string): string | undefined {
  return objectReference(value)?.guid;
}
