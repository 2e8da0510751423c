import { crate, crateMaterials } from '@scenewright/test/kit/sample-models.ts';
import { expect, test } from 'vitest';
import { pictureIn } from '#generate/model/files/read/pictures.ts';
import { encodePng } from '#generate/raster/encode-png.ts';
import { readObj } from './read.ts';
import { writeObj } from './write.ts';

const { obj, library } = writeObj(crate, crateMaterials, 'Crate.mtl');

test('what is written is read again', () => {
  const read = readObj(Buffer.from(obj), library);
  if (!read.ok) throw new Error(read.message);
  const parts = crate.levels[0]?.parts ?? [];
  expect(read.value.meshes.map(({ name, material }) => [name, material])).toEqual([
    ['body', 0],
    ['handle', 1],
    ['lid', 0],
  ]);
  for (const [at, part] of parts.entries())
    expect(read.value.meshes[at]).toMatchObject({
      positions: part.positions.map((value) => value + 0),
      normals: part.normals.map((value) => value + 0),
      uvs: part.uvs,
      indices: part.indices,
    });
  expect(
    read.value.materials.map(({ name, color, metallic, roughness }) => ({ name, color, metallic, roughness })),
  ).toEqual([
    { name: 'wood', color: [0.5, 0.3, 0.2], metallic: 0, roughness: 0.8 },
    { name: 'iron', color: [0.4, 0.4, 0.42], metallic: 1, roughness: 0.35 },
  ]);
});

test('pictures that a library names are found among the files beside it', () => {
  const png = encodePng(2, 2, new Uint8Array(12).fill(128), 'rgb');
  const named = `newmtl wood\nmap_Kd -s 1 1 1 textures/My Wood.png\nmap_Bump -bm 0.5 wood_normal.jpg\nnewmtl iron\nbump height.png\nmap_Kd page.html`;
  const find = pictureIn([
    { path: 'a/my wood.png', bytes: png },
    { path: 'wood_normal.jpg', bytes: Uint8Array.of(0xff, 0xd8, 0xff, 0xe0) },
    { path: 'height.png', bytes: png },
    { path: 'page.html', bytes: Buffer.from('<html>') },
  ]);
  const read = readObj(Buffer.from(obj), named, find);
  expect(read.ok && read.value.materials.map(({ pictures }) => pictures)).toEqual([
    { color: png, normal: Uint8Array.of(0xff, 0xd8, 0xff, 0xe0) },
    {},
  ]);
});

const square = 'v 0 0 0\nv 1 0 0\nv 1 1 0\nv 0 1 0\n';

test.each([
  { what: 'a square', text: `${square}f 1 2 3 4`, triangles: [2] },
  { what: 'indices from behind', text: `${square}f -4 -3 -2`, triangles: [1] },
  { what: 'normals without texture places', text: `${square}vn 0 0 1\nf 1//1 2//1 3//1`, triangles: [1] },
  {
    what: 'groups and materials',
    text: `${square}g a\nusemtl x\nf 1 2 3\nusemtl y\nf 1 3 4\ng b\nf 1 2 4`,
    triangles: [1, 1, 1],
  },
  { what: 'a statement over two lines', text: `${square}f 1 2 \\\n 3 4`, triangles: [2] },
  {
    what: 'colours behind places, lines of Windows',
    text: square.replaceAll('\n', ' 1 0 0\r\n').concat('f 1 2 3\r\n'),
    triangles: [1],
  },
  { what: 'comments and what we pass over', text: `# x\nmtllib a.mtl\ns off\n${square}l 1 2\nf 1 2 3`, triangles: [1] },
  { what: 'a face of two corners', text: `${square}f 1 2\nf 1 2 3`, triangles: [1] },
])('read: $what', ({ text, triangles }) => {
  const read = readObj(Buffer.from(text), undefined);
  if (!read.ok) throw new Error(read.message);
  expect(read.value.meshes.map(({ indices }) => indices.length / 3)).toEqual(triangles);
});

test.each(['1 2 3 4', '2 3 4 1', '3 4 1 2', '4 1 2 3'])('a concave polygon is cut along the inside: %s', (face) => {
  // An arrow head: its notch is the third corner.
  const read = readObj(Buffer.from(`v 0 0 0\nv 4 -2 0\nv 1 0 0\nv 4 2 0\nf ${face}`), undefined);
  if (!read.ok) throw new Error(read.message);
  const { positions, indices } = read.value.meshes[0] ?? { positions: [], indices: [] };
  const at = (corner: number, axis: 0 | 1) => positions[3 * (indices[corner] ?? 0) + axis] ?? 0;
  const areas = [0, 3].map((a) => {
    const [b, c] = [a + 1, a + 2];
    return ((at(b, 0) - at(a, 0)) * (at(c, 1) - at(a, 1)) - (at(b, 1) - at(a, 1)) * (at(c, 0) - at(a, 0))) / 2;
  });
  expect(areas).toEqual([1, 1]);
});

test.each([
  { what: 'nothing', text: '', says: 'no meshes' },
  { what: 'a vertex that is not there', text: `${square}f 1 2 9`, says: "'9', which is not there" },
  { what: 'vertex 0', text: `${square}f 0 1 2`, says: "'0', which is not there" },
  { what: 'too far back', text: `${square}f -5 1 2`, says: "'-5', which is not there" },
  { what: 'half a vertex', text: `${square}f 1.5 1 2`, says: 'not there' },
  { what: 'a place that is no number', text: 'v 1 x 2\n', says: "'x' is no number" },
  { what: 'a place without end', text: 'v 1e999 0 0\n', says: 'is no number' },
  { what: 'a place of two numbers', text: 'v 1 2\n', says: 'is no number' },
  {
    what: 'too many materials',
    text: Array.from({ length: 1001 }, (_, at) => `usemtl m${at}`).join('\n'),
    says: 'too many materials',
  },
])('refused with a reason: $what', ({ text, says }) => {
  const read = readObj(Buffer.from(text), undefined);
  expect(read.ok ? 'read' : read.message).toContain(says);
});
