import type { Result } from '#base/failure.ts';
import { type Corners, createBudget, createCorners } from '#generate/model/files/read/corners.ts';
import { growingFloats } from '#generate/model/files/read/numbers.ts';
import { type FindPicture, noPictures } from '#generate/model/files/read/pictures.ts';
import {
  emptyModel,
  modelBounds,
  orFailure,
  type ReadMaterial,
  type ReadModel,
  Refused,
  refuse,
  tooLargeModel,
} from '#generate/model/files/read/read-model.ts';
import { createTriangulator } from '#generate/model/files/read/triangulate.ts';
import { readLibrary } from './library.ts';

/**
 * Read a Wavefront OBJ: polygons, relative indices, objects, groups and materials; lines, points and free-form surfaces are
 * passed over. The format has no units; a number is taken for a metre. `library` is the text of its `.mtl`, when there is
 * one, and `find` finds the pictures that it names.
 */
export function readObj(
  bytes: Uint8Array,
  library: string | undefined,
  find: FindPicture = noPictures,
): Result<ReadModel> {
  return orFailure(() => {
    if (bytes.length > modelBounds.textBytes) throw new Refused(tooLargeModel('bytes'));
    return read(new TextDecoder().decode(bytes), readLibrary(library ?? '', find));
  });
}

/** What a face may need: how many numbers each statement holds. */
const sizes = { v: 3, vt: 2, vn: 3 } as const;

function read(text: string, looks: ReadonlyMap<string, ReadMaterial>): ReadModel {
  const values = { v: growingFloats(), vt: growingFloats(), vn: growingFloats() };
  const budget = createBudget();
  const triangulate = createTriangulator(values.v.at, budget);
  const materials = new Map<string, number>();
  const groups = new Map<string, { readonly name: string; readonly material: string; readonly corners: Corners }>();
  let [name, material] = ['', ''];
  let passedOver = 0;
  for (const words of statementsOf(text)) {
    const [key = ''] = words;
    if (key === 'v' || key === 'vt' || key === 'vn') {
      const row = values[key];
      for (let at = 1; at <= sizes[key]; at++) row.push(numberOf(words[at], key === 'vt' && at === 2));
      if (row.count() > sizes[key] * modelBounds.vertices) throw new Refused(tooLargeModel('vertices'));
    } else if (key === 'f') {
      const group = groupOf(groups, name, material, () => createCorners(budget));
      addFace(words, values, triangulate, group.corners);
    } else if (key === 'o' || key === 'g') name = words.slice(1).join(' ');
    else if (key === 'usemtl') {
      material = words.slice(1).join(' ');
      if (!materials.has(material)) materials.set(material, materials.size);
      if (materials.size > modelBounds.materials) throw new Refused(tooLargeModel('materials'));
    } else if (isDrawn.has(key)) passedOver++;
  }
  const sources = { positions: values.v.finish(), normals: values.vn.finish(), uvs: values.vt.finish() };
  const meshes = [...groups.values()]
    .filter(({ corners }) => corners.count() > 0)
    .map((group) => ({
      name: group.name,
      material: materials.get(group.material),
      ...group.corners.join(sources),
    }));
  if (meshes.length === 0) throw new Refused(emptyModel());
  return {
    meshes,
    materials: [...materials.keys()].map((key) => looks.get(key) ?? plain(key)),
    remarks: passedOver === 0 ? [] : [`${passedOver} lines, points or curved surfaces were left out`],
  };
}

/** Statements that draw something that is no polygon. */
const isDrawn: ReadonlySet<string> = new Set(['l', 'p', 'curv', 'curv2', 'surf']);

/** Words of each statement; a backslash at the end of a line joins it to the next. */
function* statementsOf(text: string): Generator<readonly string[]> {
  let joined = '';
  for (let start = 0; start < text.length; ) {
    const newline = text.indexOf('\n', start);
    const end = newline === -1 ? text.length : newline;
    const line = text.slice(start, end).trimEnd();
    start = end + 1;
    if (line.endsWith('\\') && joined.length < longestStatement) {
      joined += `${line.slice(0, -1)} `;
      continue;
    }
    const statement = `${joined}${line}`.trim();
    joined = '';
    if (statement !== '' && !statement.startsWith('#')) yield statement.split(/\s+/);
  }
}

const longestStatement = 1_000_000;

function numberOf(word: string | undefined, mayBeAbsent: boolean): number {
  if (word === undefined && mayBeAbsent) return 0;
  const value = word === undefined || word === '' ? Number.NaN : Number(word);
  if (!Number.isFinite(Math.fround(value))) refuse(`'${(word ?? '').slice(0, 40)}' is no number`);
  return value;
}

function groupOf<T extends { readonly corners: Corners }>(
  groups: Map<string, { readonly name: string; readonly material: string; readonly corners: Corners }>,
  name: string,
  material: string,
  make: () => T['corners'],
): { readonly corners: Corners } {
  const key = `${name}\n${material}`;
  const known = groups.get(key);
  if (known !== undefined) return known;
  if (groups.size >= modelBounds.meshes) throw new Refused(tooLargeModel('groups'));
  const group = { name, material, corners: make() };
  groups.set(key, group);
  return group;
}

type Values = Readonly<Record<keyof typeof sizes, ReturnType<typeof growingFloats>>>;

function addFace(
  words: readonly string[],
  values: Values,
  triangulate: ReturnType<typeof createTriangulator>,
  corners: Corners,
): void {
  const face = words.slice(1).map((word) => {
    const [v, vt, vn] = word.split('/');
    return { v: indexOf(v, 'v', values), vt: indexOf(vt, 'vt', values), vn: indexOf(vn, 'vn', values) };
  });
  if (face.some(({ v }) => v < 0)) refuse('a face has a corner without a vertex');
  for (const triangle of triangulate(face.map(({ v }) => v)))
    for (const at of triangle) {
      const corner = face[at];
      if (corner !== undefined) corners.add(corner.v, corner.vn, corner.vt);
    }
}

/** From 1, or from -1 backwards; -1 when the corner names none. */
function indexOf(word: string | undefined, key: keyof typeof sizes, values: Values): number {
  if (word === undefined || word === '') return -1;
  const count = values[key].count() / sizes[key];
  const number = Number(word);
  const index = number < 0 ? count + number : number - 1;
  if (!Number.isInteger(number) || number === 0 || index < 0 || index >= count)
    refuse(`a face names '${word.slice(0, 40)}', which is not there`);
  return index;
}

function plain(name: string): ReadModel['materials'][number] {
  return { name, color: undefined, metallic: undefined, roughness: undefined, pictures: {} };
}
