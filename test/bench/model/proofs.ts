import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { neverAborted } from 'scenewright/src/base/cancel.ts';
import { buildModel } from 'scenewright/src/generate/model/build-model.ts';
import { readFbx } from 'scenewright/src/generate/model/files/fbx/read.ts';
import { writeAsciiFbx } from 'scenewright/src/generate/model/files/fbx/write.ts';
import { readGltf } from 'scenewright/src/generate/model/files/gltf/read.ts';
import { writeGlb } from 'scenewright/src/generate/model/files/gltf/write.ts';
import { readObj } from 'scenewright/src/generate/model/files/obj/read.ts';
import { writeObj } from 'scenewright/src/generate/model/files/obj/write.ts';
import type { ReadModel } from 'scenewright/src/generate/model/files/read/read-model.ts';
import { writeModelMeta } from 'scenewright/src/generate/model/files/unity/model-meta.ts';
import { boundsOf, type DetailLevel, type Model, trianglesOf } from 'scenewright/src/generate/model/mesh.ts';
import { repairModel } from 'scenewright/src/generate/model/repair/repair.ts';
import { programOf } from 'scenewright/src/generate/model/templates/program-of.ts';
import { usualValues } from 'scenewright/src/generate/model/templates/template.ts';
import { templates } from 'scenewright/src/generate/model/templates/templates.ts';
import { encodePng } from 'scenewright/src/generate/raster/encode-png.ts';
import { parseUnityVersion } from 'scenewright/src/unity/version.ts';
import { convertByAssimp, type SeenMesh, seenByAssimp, seenByThree, validateGlb } from '../../kit/model-readers.ts';
import { atLeast, atMost, cpu, percent, type Row, time } from '../row.ts';
import { loadKernel } from './kernel.ts';

/** Files of every template as other programs see them; with `corpora`, models of public projects as we see them. */
export async function measureProofs(
  tell: (text: string) => void,
  corpora?: string,
  only?: string,
): Promise<readonly Row[]> {
  const kernel = await loadKernel();
  const wrong = { validator: 0, three: 0, assimp: 0 };
  const wanted = templates.filter(({ name }) => only === undefined || name === only);
  for (const template of wanted) {
    const built = await buildModel(programOf(template, usualValues(template, 3)), kernel, neverAborted());
    if (!built.ok) {
      tell(`${template.name}: ${built.message}`);
      continue;
    }
    const found = await differences(built.value.model);
    for (const [program, whys] of Object.entries(found))
      for (const why of whys) tell(`${template.name}, ${program}: ${why}`);
    wrong.validator += found.validator.length;
    wrong.three += found.three.length;
    wrong.assimp += found.assimp.length;
  }
  return [
    atMost(
      `glTF validator, errors and warnings in ${wanted.length} templates, with pictures`,
      wrong.validator,
      0,
      String,
    ),
    atMost(
      'FBX, GLB and OBJ of them in three.js: triangles, bounds, normals or texture places that differ',
      wrong.three,
      0,
      String,
    ),
    atMost('the same in assimp', wrong.assimp, 0, String),
    refusalRow(),
    ...(corpora === undefined ? [] : await measurePublic(corpora, tell)),
  ];
}

/** A file beyond the bounds is given up early: five million triangles as text. */
function refusalRow(): Row {
  const large = Buffer.from(`v 0 0 0\nv 1 0 0\nv 0 1 0\n${'f 1 2 3\n'.repeat(5_000_000)}`);
  const before = cpu();
  const read = readObj(large, undefined);
  const spent = cpu() - before;
  return {
    ...atMost('an OBJ of 5,000,000 triangles is refused', spent, 10_000, time),
    ...(read.ok ? { ok: false } : {}),
  };
}

const picture = encodePng(2, 2, new Uint8Array(12).fill(128), 'rgb');

async function differences(model: Model) {
  const keys = [...new Set(model.levels.flatMap(({ parts }) => parts.map(({ material }) => material)))];
  const materials = keys.map((key) => ({
    key,
    color: [0.5, 0.5, 0.5] as const,
    metallic: 0,
    roughness: 0.5,
    pictures: { color: picture, normal: picture, metallicRoughness: picture },
  }));
  const plain = materials.map(({ pictures: _, ...material }) => material);
  const files = {
    fbx: Buffer.from(writeAsciiFbx(model, plain)),
    glb: writeGlb(model, plain),
    obj: Buffer.from(writeObj(model, plain, 'Model.mtl').obj),
  };
  const seen = async (read: typeof seenByThree) => {
    const whys: string[] = [];
    for (const format of ['fbx', 'glb', 'obj'] as const) {
      const meshes = await read(format, files[format]);
      const levels = format === 'fbx' ? model.levels : model.levels.slice(0, 1);
      for (const [at, level] of levels.entries()) {
        const name = levels.length === 1 ? '' : `_LOD${at}`;
        const own = meshes.filter((mesh) => mesh.name.endsWith(name));
        // three.js leaves `v` as it is in a GLB, assimp turns it upwards.
        const why = compare(level, own, format, format === 'glb' && read === seenByThree);
        if (why !== undefined) whys.push(`${format} level ${at}: ${why}`);
      }
    }
    return whys;
  };
  return {
    validator: await validateGlb(writeGlb(model, materials)),
    three: await seen(seenByThree),
    assimp: await seen(seenByAssimp),
  };
}

/** What differs between a level and how a program sees it: counts, then every number of every corner in order. */
function compare(
  level: DetailLevel,
  meshes: readonly SeenMesh[],
  format: 'fbx' | 'glb' | 'obj',
  isTurnedOver: boolean,
): string | undefined {
  const seen = meshes.flatMap(({ corners }) => corners);
  if (seen.length !== 3 * trianglesOf(level)) return `${seen.length / 3} triangles instead of ${trianglesOf(level)}`;
  // All formats but OBJ hold the parts by material.
  const keys = [...new Set(level.parts.map(({ material }) => material))];
  const parts =
    format === 'obj' ? level.parts : keys.flatMap((key) => level.parts.filter(({ material }) => material === key));
  let worst = 0;
  let corner = 0;
  // three.js keeps the order of triangles of an FBX, which is that of the parts.
  const ordered = format === 'fbx' && meshes.length === 1 ? level.parts : parts;
  for (const { positions, normals, uvs, lightUvs, indices } of ordered)
    for (const index of indices) {
      const own = [
        ...positions.subarray(3 * index, 3 * index + 3),
        ...normals.subarray(3 * index, 3 * index + 3),
        ...uvs.subarray(2 * index, 2 * index + 2),
        ...(format === 'obj' ? [] : (lightUvs?.subarray(2 * index, 2 * index + 2) ?? [])),
      ];
      const other = seen[corner++] ?? [];
      if (other.length !== own.length) return `${other.length} numbers a corner instead of ${own.length}`;
      for (const [at, value] of own.entries()) {
        const isDown = isTurnedOver && (at === 7 || at === 9);
        const read = isDown ? 1 - (other[at] ?? 0) : (other[at] ?? 0);
        worst = Math.max(worst, Math.abs(value - read) / Math.max(1, Math.abs(value)));
      }
    }
  // assimp prints six digits.
  return worst < 2e-5 ? undefined : `a corner is ${worst} off`;
}

/** Models of public projects: ours against assimp's reading, what repair leaves, and our `.meta` against theirs. */
async function measurePublic(corpora: string, tell: (text: string) => void): Promise<readonly Row[]> {
  const files = readdirSync(corpora, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.fbx$/i.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name));
  const counts = { read: 0, compared: 0, same: 0, repaired: 0 };
  for (const path of files) {
    const bytes = readFileSync(path);
    const read = readFbx(bytes);
    if (!read.ok) {
      // Animations without meshes, and pointers to files that were not fetched.
      if (read.code !== 'model-empty' && !bytes.subarray(0, 7).equals(Buffer.from('version')))
        tell(`${path}: ${read.message}`);
      continue;
    }
    counts.read++;
    const other = await convertByAssimp(bytes);
    const converted = other === undefined ? undefined : readGltf(other);
    if (converted?.ok === true) {
      counts.compared++;
      const why = differs(read.value, converted.value);
      if (why === undefined) counts.same++;
      else tell(`${path}: ${why}`);
    }
    const repaired = await repairModel(read.value, { name: 'Model', triangles: 5000 }, neverAborted());
    if (repaired.ok && (await validateGlb(writeGlb(repaired.value.model, []))).length === 0) counts.repaired++;
    else tell(`${path}: ${repaired.ok ? 'not valid after repair' : repaired.message}`);
  }
  return [
    atLeast(
      `${counts.compared} public FBX read as assimp reads them: triangles and shape`,
      counts.same / counts.compared,
      0.95,
      percent,
    ),
    atLeast(`${counts.read} public FBX repaired into valid models`, counts.repaired / counts.read, 1, percent),
    metaRow(corpora, tell),
  ];
}

/** Same triangles, and boxes of the same proportions: assimp keeps the file's units. */
function differs(ours: ReadModel, theirs: ReadModel): string | undefined {
  const triangles = (model: ReadModel) => model.meshes.reduce((sum, { indices }) => sum + indices.length / 3, 0);
  if (triangles(ours) !== triangles(theirs)) return `${triangles(ours)} triangles, assimp ${triangles(theirs)}`;
  const sides = (model: ReadModel) => {
    const bounds = boundsOf(model.meshes);
    return [0, 1, 2].map((axis) => (bounds?.max[axis] ?? 0) - (bounds?.min[axis] ?? 0));
  };
  const other = sides(theirs);
  const longest = Math.max(...other);
  const scale = Math.max(...sides(ours)) / longest;
  const off = sides(ours).some((side, axis) => Math.abs(side - scale * (other[axis] ?? 0)) > 0.001 * scale * longest);
  return off ? `${sides(ours).join(' × ')}, assimp ${other.join(' × ')}` : undefined;
}

/** Every key of our `.meta` stands, in our order, in a `.meta` of a public project with the same version. */
function metaRow(corpora: string, tell: (text: string) => void): Row {
  const metas = readdirSync(corpora, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.fbx\.meta$/i.test(entry.name))
    .map((entry) => readFileSync(join(entry.parentPath, entry.name), 'utf8'));
  const editors = ['2018.4.1f1', '2019.4.1f1', '2022.3.1f1'];
  const missing = editors.filter((editor) => {
    const own = keysOf(writeModelMeta('a'.repeat(32), { materials: [], hasLightUvs: true }, parseUnityVersion(editor)));
    const version = /serializedVersion: \d+/.exec(
      writeModelMeta('a', { materials: [], hasLightUvs: true }, parseUnityVersion(editor)),
    )?.[0];
    const alike = metas.filter((meta) => meta.includes(`ModelImporter:\n  ${version}\n`));
    const isFound = alike.some((meta) => isWithin(own, keysOf(meta)));
    if (!isFound) tell(`${editor}: none of ${alike.length} public .meta files has our keys in our order`);
    return !isFound;
  });
  return atMost('editors whose public .meta files lack a key of ours, or its order', missing.length, 0, String);
}

function keysOf(meta: string): readonly string[] {
  return meta.split('\n').flatMap((line) => /^ *[A-Za-z]\w*(?=:)/.exec(line) ?? []);
}

function isWithin(own: readonly string[], all: readonly string[]): boolean {
  let at = 0;
  for (const key of all) if (key === own[at]) at++;
  return at === own.length;
}
