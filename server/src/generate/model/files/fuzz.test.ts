import { deflateRawSync } from 'node:zlib';
import { packFbx } from '@scenewright/test/kit/binary-fbx.ts';
import { crate, crateMaterials } from '@scenewright/test/kit/sample-models.ts';
import { expect, test } from 'vitest';
import { seededRandom } from '#base/random.ts';
import { parseAsciiFbx } from './fbx/parse-ascii.ts';
import { readFbx } from './fbx/read.ts';
import { writeAsciiFbx } from './fbx/write.ts';
import { readGltf } from './gltf/read.ts';
import { writeGlb } from './gltf/write.ts';
import { readObj } from './obj/read.ts';
import { writeObj } from './obj/write.ts';
import type { ReadModel } from './read/read-model.ts';

const fbx = Buffer.from(writeAsciiFbx(crate, crateMaterials));
const glb = Buffer.from(writeGlb(crate, crateMaterials));
const obj = Buffer.from(writeObj(crate, crateMaterials, 'Crate.mtl').obj);

test.each([
  { what: 'ASCII FBX', bytes: fbx, read: readFbx },
  { what: 'FBX 7.4', bytes: Buffer.from(packFbx(parseAsciiFbx(fbx.toString()), 7400)), read: readFbx },
  { what: 'FBX 7.5', bytes: Buffer.from(packFbx(parseAsciiFbx(fbx.toString()), 7500)), read: readFbx },
  { what: 'GLB', bytes: glb, read: readGltf },
  { what: 'OBJ', bytes: obj, read: (bytes: Uint8Array) => readObj(bytes, obj.toString()) },
])('damaged $what is refused or gives a sound mesh, soon', ({ bytes, read }) => {
  const random = seededRandom(7);
  let refused = 0;
  for (let round = 0; round < 400; round++) {
    const damaged = damage(bytes, random);
    const began = performance.now();
    const result = read(damaged);
    expect(performance.now() - began).toBeLessThan(2000);
    if (result.ok) expectSound(result.value);
    else refused++;
  }
  // Damage that no reader notices would mean that nothing is looked at.
  expect(refused).toBeGreaterThan(40);
});

test('bytes that mean nothing are refused by every reader', () => {
  const random = seededRandom(11);
  for (let round = 0; round < 100; round++) {
    const bytes = Buffer.from(Array.from({ length: Math.floor(300 * random()) }, () => Math.floor(256 * random())));
    const heads = [bytes, Buffer.concat([glb.subarray(0, 20), bytes]), deflateRawSync(bytes)];
    for (const head of heads) {
      expect(readFbx(head).ok).toBe(false);
      expect(readGltf(head).ok).toBe(false);
      expect(readObj(head, undefined).ok).toBe(false);
    }
  }
});

/** Bytes turned over, cut off, doubled, or replaced by digits that make counts and indices wrong. */
function damage(bytes: Buffer, random: () => number): Buffer {
  const copy = Buffer.from(bytes);
  const place = () => Math.floor(random() * copy.length);
  for (let count = 1 + Math.floor(4 * random()); count > 0; count--) {
    const at = place();
    const kind = Math.floor(4 * random());
    if (kind === 0) copy[at] = (copy[at] ?? 0) ^ (1 << Math.floor(8 * random()));
    else if (kind === 1) copy[at] = 0x39;
    else if (kind === 2) copy.fill(0xff, at, Math.min(copy.length, at + 4));
    else copy.copyWithin(at, place(), copy.length - Math.floor(64 * random()));
  }
  return random() < 0.2 ? copy.subarray(0, place()) : copy;
}

function expectSound({ meshes }: ReadModel): void {
  for (const { positions, normals, uvs, indices } of meshes) {
    const vertices = positions.length / 3;
    expect(indices.length % 3).toBe(0);
    expect(indices.every((index) => index < vertices)).toBe(true);
    expect([positions, normals, uvs].every((values) => values?.every(Number.isFinite) ?? true)).toBe(true);
    expect(normals?.length ?? positions.length).toBe(positions.length);
    expect(uvs?.length ?? 2 * vertices).toBe(2 * vertices);
  }
}
