import { type ModelMaterial, materialKeys } from '#generate/model/files/write/model-material.ts';
import { shortNumber } from '#generate/model/files/write/short-number.ts';
import type { Model } from '#generate/model/mesh.ts';

/**
 * The finest level of a model as Wavefront OBJ, with the library of its materials (`libraryName` is the file that it will be).
 * The format knows neither levels nor units nor second texture places; a number is a metre.
 */
export function writeObj(
  model: Model,
  materials: readonly ModelMaterial[],
  libraryName: string,
): { readonly obj: string; readonly library: string } {
  const parts = model.levels[0]?.parts ?? [];
  const lines = [`mtllib ${libraryName}`];
  let first = 1;
  for (const { name, material, positions, normals, uvs, indices } of parts) {
    lines.push(`o ${name}`);
    addRows(lines, 'v', positions, 3);
    addRows(lines, 'vt', uvs, 2);
    addRows(lines, 'vn', normals, 3);
    lines.push(`usemtl ${material}`);
    for (let at = 0; at < indices.length; at += 3) {
      const corners = Array.from(indices.subarray(at, at + 3), (index) => {
        const vertex = first + index;
        return `${vertex}/${vertex}/${vertex}`;
      });
      lines.push(`f ${corners.join(' ')}`);
    }
    first += positions.length / 3;
  }
  return { obj: `${lines.join('\n')}\n`, library: libraryOf(materialKeys(parts), materials) };
}

function addRows(lines: string[], key: string, values: Float32Array, size: number): void {
  for (let at = 0; at < values.length; at += size)
    lines.push(`${key} ${Array.from(values.subarray(at, at + size), shortNumber).join(' ')}`);
}

/** `Pm` and `Pr` are metallic and roughness in the extension that most readers know. */
function libraryOf(keys: readonly string[], materials: readonly ModelMaterial[]): string {
  const looks = new Map(materials.map((material) => [material.key, material]));
  return keys
    .map((key) => {
      const look = looks.get(key);
      return [
        `newmtl ${key}`,
        `Kd ${(look?.color ?? [0.8, 0.8, 0.8]).map(shortNumber).join(' ')}`,
        `Pm ${shortNumber(look?.metallic ?? 0)}`,
        `Pr ${shortNumber(look?.roughness ?? 0.5)}`,
        '',
      ].join('\n');
    })
    .join('\n');
}
