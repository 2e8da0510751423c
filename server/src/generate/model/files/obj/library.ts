import { type FindPicture, knownPicture } from '#generate/model/files/read/pictures.ts';
import { modelBounds, type ReadMaterial } from '#generate/model/files/read/read-model.ts';

/** Materials of an `.mtl` by name: colours, pictures, and metallic and roughness where the exporter wrote the extension for them. */
export function readLibrary(text: string, find: FindPicture): ReadonlyMap<string, ReadMaterial> {
  const materials = new Map<string, ReadMaterial>();
  let current: ReadMaterial | undefined;
  for (const line of text.slice(0, longest).split('\n')) {
    const [key = '', ...words] = line.trim().split(/\s+/);
    if (key === 'newmtl') {
      if (materials.size >= modelBounds.materials) break;
      current = { name: words.join(' '), color: undefined, metallic: undefined, roughness: undefined, pictures: {} };
    } else if (current !== undefined) current = withStatement(current, key, words, find);
    if (current !== undefined) materials.set(current.name, current);
  }
  return materials;
}

const longest = 4_000_000;

function withStatement(material: ReadMaterial, key: string, words: readonly string[], find: FindPicture): ReadMaterial {
  const [first, second, third] = words.slice(0, 3).map(share);
  if (key === 'Kd' && first !== undefined && second !== undefined && third !== undefined)
    return { ...material, color: [first, second, third] };
  if (key === 'Pm') return { ...material, metallic: first };
  if (key === 'Pr') return { ...material, roughness: first };
  const path = words.join(' ').replace(options, '');
  const role = maps[key]?.(path);
  const picture = role === undefined ? undefined : knownPicture(find(path));
  return role === undefined || picture === undefined
    ? material
    : { ...material, pictures: { ...material.pictures, [role]: picture } };
}

/** What a map is for. Exporters write normal maps as bumps; heights are told from them by their names alone. */
const maps: Readonly<Record<string, (path: string) => 'color' | 'normal' | undefined>> = {
  map_Kd: () => 'color',
  norm: () => 'normal',
  map_Bump: normalByName,
  map_bump: normalByName,
  bump: normalByName,
};

function normalByName(path: string): 'normal' | undefined {
  return /normal|nrm/i.test(path) ? 'normal' : undefined;
}

/** Options of a map stand before its path, each with numbers or a switch. */
const options = /^(?:-\w+(?:\s+(?:on|off|[-+]?[\d.]+))+\s+)*/;

function share(word: string): number | undefined {
  const value = Number(word);
  return Number.isFinite(value) ? Math.min(1, Math.max(0, value)) : undefined;
}
