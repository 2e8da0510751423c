import { type SeenMesh, seenByAssimp, seenByThree, validateGlb } from '@scenewright/test/kit/model-readers.ts';
import { crate, crateMaterials } from '@scenewright/test/kit/sample-models.ts';
import { writeAsciiFbx } from 'scenewright/src/generate/model/files/fbx/write.ts';
import { writeGlb } from 'scenewright/src/generate/model/files/gltf/write.ts';
import { writeObj } from 'scenewright/src/generate/model/files/obj/write.ts';
import type { ModelMaterial } from 'scenewright/src/generate/model/files/write/model-material.ts';
import type { DetailLevel, MeshPart, Model } from 'scenewright/src/generate/model/mesh.ts';
import { encodePng } from 'scenewright/src/generate/raster/encode-png.ts';
import { expect, test } from 'vitest';

/** How programs that know nothing of us see the crate: every corner of every triangle as it was written. */
const readers = { three: seenByThree, assimp: seenByAssimp } as const;

test.each(['three', 'assimp'] as const)('ASCII FBX, read by %s', async (program) => {
  const bytes = Buffer.from(writeAsciiFbx(crate, crateMaterials));
  const seen = await readers[program]('fbx', bytes);
  for (const [at, level] of crate.levels.entries()) {
    const meshes = seen.filter(({ name }) => name === `Crate_LOD${at}`);
    expect(sorted(meshes)).toEqual(sorted([written(level.parts, 'both')]));
    expect(meshes.flatMap(({ materials }) => materials)).toEqual(at === 2 ? ['wood'] : ['wood', 'iron']);
  }
});

test.each(['three', 'assimp'] as const)('GLB, read by %s: the scene shows the finest level alone', async (program) => {
  const seen = await readers[program]('glb', writeGlb(crate, crateMaterials));
  // assimp turns `v` upwards when it reads; three.js leaves it as it is in the file.
  const upwards = program === 'assimp' ? seen : seen.map(turnedOver);
  expect(sorted(upwards)).toEqual(sorted([written(crate.levels[0]?.parts ?? [], 'both')]));
  expect(seen.flatMap(({ materials }) => materials)).toEqual(['wood', 'iron']);
});

test.each(['three', 'assimp'] as const)('OBJ, read by %s', async (program) => {
  const seen = await readers[program]('obj', Buffer.from(writeObj(crate, crateMaterials, 'Crate.mtl').obj));
  expect(sorted(seen)).toEqual(sorted([written(crate.levels[0]?.parts ?? [], 'first')]));
  expect(seen.map(({ name }) => name)).toEqual(['body', 'handle', 'lid']);
});

const picture = encodePng(2, 2, new Uint8Array(12).fill(128), 'rgb');
const pictured: readonly ModelMaterial[] = crateMaterials.map((material) => ({
  ...material,
  pictures: { color: picture, normal: picture, metallicRoughness: picture },
}));
const bare: Model = {
  ...crate,
  levels: crate.levels
    .slice(0, 1)
    .map(({ parts }) => ({ parts: parts.map((part) => ({ ...part, lightUvs: undefined })) })),
};

test.each([
  { what: 'three levels', model: crate, materials: crateMaterials },
  { what: 'pictures inside, with tangents', model: crate, materials: pictured },
  { what: 'one level without light map', model: bare, materials: crateMaterials },
  { what: 'materials that nobody described', model: crate, materials: [] },
])('the glTF validator finds nothing wrong: $what', async ({ model, materials }) => {
  expect(await validateGlb(writeGlb(model, materials))).toEqual([]);
});

test('a name that is no plain word reaches other programs whole', async () => {
  const odd = { ...crate, name: '木箱 "big"' };
  const seen = await seenByAssimp('fbx', Buffer.from(writeAsciiFbx(odd, crateMaterials)));
  expect(seen[0]?.name).toContain('木箱');
  expect(await validateGlb(writeGlb(odd, crateMaterials))).toEqual([]);
});

function written(parts: DetailLevel['parts'], uvs: 'first' | 'both'): SeenMesh {
  return { name: '', materials: [], corners: parts.flatMap((part) => cornersOf(part, uvs)) };
}

function cornersOf({ indices, positions, normals, uvs, lightUvs }: MeshPart, layers: 'first' | 'both') {
  return Array.from(indices, (index) => [
    ...positions.subarray(3 * index, 3 * index + 3),
    ...normals.subarray(3 * index, 3 * index + 3),
    ...uvs.subarray(2 * index, 2 * index + 2),
    ...(layers === 'both' ? (lightUvs?.subarray(2 * index, 2 * index + 2) ?? []) : []),
  ]);
}

function turnedOver(mesh: SeenMesh): SeenMesh {
  return {
    ...mesh,
    corners: mesh.corners.map((corner) => corner.map((value, at) => (at === 7 || at === 9 ? 1 - value : value))),
  };
}

/** Triangles as texts, in an order that does not depend on the program; five digits are what assimp prints reliably. */
function sorted(meshes: readonly SeenMesh[]): readonly string[] {
  return meshes
    .flatMap(({ corners }) =>
      Array.from({ length: corners.length / 3 }, (_, at) =>
        corners
          .slice(3 * at, 3 * at + 3)
          .map((corner) => corner.map((value) => (Math.round(value * 1e5) / 1e5 + 0).toFixed(4)).join(' '))
          .join(' | '),
      ),
    )
    .sort();
}
