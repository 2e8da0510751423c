import { breathe } from '#base/cancel.ts';
import { failure, type Result, success } from '#base/failure.ts';
import { collidersOf } from '#generate/model/collider/colliders.ts';
import type { ReadMaterial, ReadModel } from '#generate/model/files/read/read-model.ts';
import { boundsOf, type DetailLevel, type Model, type Vector3 } from '#generate/model/mesh.ts';
import { type Inspection, inspect } from '#generate/model/surface/inspect.ts';
import { withLightPlaces } from '#generate/model/surface/light-places.ts';
import { vertexNormals } from '#generate/model/surface/vertex-normals.ts';
import { cleanTriangles } from './clean.ts';
import { coarserLevel } from './coarser.ts';
import { decimated } from './decimate.ts';
import { completed, partsOf } from './finish.ts';
import { orient } from './orient.ts';
import { scalingOf } from './scale.ts';
import { extentOf, gather, type Soup } from './soup.ts';
import { placesOf, snapped } from './weld.ts';

/** What a model from elsewhere is made into. */
export interface RepairWish {
  readonly name: string;
  /** Metres; the file's size, or what it is likely to mean, when absent. */
  readonly height?: number | undefined;
  /** Of the finest level at most. */
  readonly triangles: number;
}

/** A model from elsewhere, fit for a project. */
export interface RepairedModel {
  readonly model: Model;
  /** By the key that parts name; each with what the file says of it. */
  readonly materials: readonly { readonly key: string; readonly look: ReadMaterial | undefined }[];
  /** Width, height and depth in metres. */
  readonly size: Vector3;
  /** What is still wrong with the finest level: open edges are holes, or borders of sheets. */
  readonly inspection: Inspection;
  /** What was changed or could not be mended, in English. */
  readonly remarks: readonly string[];
}

/** The levels after the finest. A simple shape keeps more triangles than its share: an unlike one would be worse. */
const coarser = [
  { share: 0.5, error: 0.02 },
  { share: 0.2, error: 0.06 },
] as const;

/** For the finest level the budget decides, not the error. */
const anyError = 1;

/**
 * Join vertices, drop triangles without area, turn them alike, bring the model to its real size with its pivot in the middle of
 * its base, reduce it to its budget, and give it normals and texture places where it has none, levels of detail, places on a
 * light map and colliders. Holes are counted, not closed: what belongs there is not known.
 */
export async function repairModel(
  read: ReadModel,
  wish: RepairWish,
  signal: AbortSignal,
): Promise<Result<RepairedModel>> {
  const gathered = gather(read);
  await breathe(signal);
  const mended = mend(gathered);
  if (mended.soup.indices.length === 0)
    return failure('model-empty', 'the model has no triangle with an area', 'Fetch or export it again.');
  await breathe(signal);
  const { soup, remark } = placedSoup(mended.soup, wish.height);
  const shaped = mended.lacksNormals ? { ...soup, normals: bends(soup, mended.places) } : soup;
  const finest = { ...soup, indices: await decimated(shaped, wish.triangles, anyError) };
  await breathe(signal);
  const keys = materialKeysOf(read.materials);
  const materialOf = (triangle: number) => finest.materials[finest.indices[3 * triangle] ?? 0] ?? 0;
  const whole = { parts: partsOf(completed(finest, mended.places, mended.lacksNormals), materialOf, keys) };
  const levels: DetailLevel[] = [];
  for (const level of [whole, ...(await coarserLevels(whole))]) {
    levels.push({ parts: await withLightPlaces(level.parts, () => breathe(signal)) });
    await breathe(signal);
  }
  const inspection = inspect(whole.parts);
  const bounds = boundsOf(whole.parts) ?? { min: [0, 0, 0], max: [0, 0, 0] };
  const used = new Set(whole.parts.map(({ material }) => material));
  return success({
    model: { name: wish.name, levels, colliders: collidersOf([joinedAt(finest, mended.places)], undefined) },
    materials: keys.flatMap((key, at) => (used.has(key) ? [{ key, look: read.materials[at] }] : [])),
    size: [bounds.max[0] - bounds.min[0], bounds.max[1] - bounds.min[1], bounds.max[2] - bounds.min[2]],
    inspection,
    remarks: [
      ...read.remarks,
      ...mended.remarks,
      ...(remark === undefined ? [] : [remark]),
      ...remarksOn(soup, finest, wish, inspection),
    ],
  });
}

/** Triangles over places: colliders look for pieces that hang together. */
function joinedAt({ positions, indices }: Soup, places: Uint32Array): Pick<Soup, 'positions' | 'indices'> {
  return { positions, indices: indices.map((index) => places[index] ?? index) };
}

/** Normals that tell the decimation where a surface without its own bends; one a place, so that nothing is parted by them. */
function bends({ positions, indices }: Soup, places: Uint32Array): Float32Array {
  const normals = vertexNormals(
    positions,
    indices.map((index) => places[index] ?? index),
  );
  return snapped(normals, places);
}

async function coarserLevels(finest: DetailLevel): Promise<readonly DetailLevel[]> {
  const levels: DetailLevel[] = [];
  for (const coarseness of coarser) levels.push(await coarserLevel(finest, coarseness));
  return levels;
}

interface Mended {
  readonly soup: Soup;
  readonly places: Uint32Array;
  readonly lacksNormals: boolean;
  readonly remarks: readonly string[];
}

/** Distances below this share of the model's diagonal are none. */
const tolerance = 1e-6;

function mend(soup: Soup): Mended {
  const { min, max } = extentOf(soup);
  const diagonal = Math.sqrt(max.reduce((sum, most, axis) => sum + (most - (min[axis] ?? 0)) ** 2, 0));
  const places = placesOf(soup.positions, Math.max(tolerance * diagonal, 1e-30));
  const positions = snapped(soup.positions, places);
  const clean = cleanTriangles(positions, soup.indices, places);
  const { indices, turned } = orient({ positions, normals: soup.normals, indices: clean, places });
  const dropped = (soup.indices.length - clean.length) / 3;
  return {
    soup: { ...soup, positions, indices },
    places,
    // Normals of triangles that were turned point inwards.
    lacksNormals: !soup.hasNormals || turned > 0,
    remarks: [
      ...(dropped === 0 ? [] : [`${dropped} triangles without area or twice there were dropped`]),
      ...(turned === 0 ? [] : [`${turned} triangles ran the wrong way and were turned`]),
    ],
  };
}

/** Scaled, with the middle of the base at the origin. */
function placedSoup(
  soup: Soup,
  height: number | undefined,
): { readonly soup: Soup; readonly remark: string | undefined } {
  const { min, max } = extentOf(soup);
  const { factor, remark } = scalingOf([max[0] - min[0], max[1] - min[1], max[2] - min[2]], height);
  const pivot = [(min[0] + max[0]) / 2, min[1], (min[2] + max[2]) / 2];
  const positions = soup.positions.map((value, at) => (value - (pivot[at % 3] ?? 0)) * factor);
  return { soup: { ...soup, positions }, remark };
}

/** Keys for the materials of a file, and one for what has none: lower case, made of letters and digits, each once. */
function materialKeysOf(materials: readonly ReadMaterial[]): readonly string[] {
  const taken = new Set<string>();
  return [...materials.map(({ name }) => name), 'plain'].map((name) => {
    const plain =
      name
        .toLowerCase()
        .replace(/[^\p{L}\p{N}]+/gu, '-')
        .replace(/^-+|-+$/g, '')
        .slice(0, 40) || 'material';
    let key = plain;
    for (let count = 2; taken.has(key); count++) key = `${plain}-${count}`;
    taken.add(key);
    return key;
  });
}

function remarksOn(before: Soup, finest: Soup, wish: RepairWish, { open, nonManifold }: Inspection): readonly string[] {
  const [from, to] = [before.indices.length / 3, finest.indices.length / 3];
  return [
    ...(to < from ? [`reduced from ${from} to ${to} triangles`] : []),
    ...(to > 1.1 * wish.triangles
      ? [`it cannot be reduced to ${wish.triangles} triangles without losing its shape`]
      : []),
    ...(open === 0 ? [] : [`it is not closed: ${open} edges have one triangle only`]),
    ...(nonManifold === 0 ? [] : [`${nonManifold} edges have more than two triangles`]),
  ];
}
