import { deflateSync } from 'node:zlib';
import { packFbx } from '@scenewright/test/kit/binary-fbx.ts';
import { crate, crateMaterials } from '@scenewright/test/kit/sample-models.ts';
import { expect, test } from 'vitest';
import { type FindPicture, pictureIn } from '#generate/model/files/read/pictures.ts';
import { boundsOf } from '#generate/model/mesh.ts';
import { encodePng } from '#generate/raster/encode-png.ts';
import { type FbxNode, fbxNode } from './node.ts';
import { parseAsciiFbx } from './parse-ascii.ts';
import { readFbx } from './read.ts';
import { writeAsciiFbx } from './write.ts';

const text = writeAsciiFbx(crate, crateMaterials);

test('what is written is read again: places, normals, texture places, materials, to the bit', () => {
  const read = readFbx(Buffer.from(text));
  if (!read.ok) throw new Error(read.message);
  const { meshes, materials, remarks } = read.value;
  expect(meshes.map(({ name, material, indices }) => [name, material, indices.length / 3])).toEqual([
    ['Crate_LOD0', 0, 24],
    ['Crate_LOD0', 1, 12],
    ['Crate_LOD1', 0, 12],
    ['Crate_LOD1', 1, 12],
    ['Crate_LOD2', 0, 12],
  ]);
  const [finest] = crate.levels;
  const handle = finest?.parts[1];
  expect(expanded(meshes[1]?.positions, meshes[1]?.indices, 3)).toEqual(
    expanded(handle?.positions, handle?.indices, 3),
  );
  expect(expanded(meshes[1]?.normals, meshes[1]?.indices, 3)).toEqual(expanded(handle?.normals, handle?.indices, 3));
  expect(expanded(meshes[1]?.uvs, meshes[1]?.indices, 2)).toEqual(expanded(handle?.uvs, handle?.indices, 2));
  expect(boundsOf(meshes)).toEqual(boundsOf(finest?.parts ?? []));
  expect(materials.map(({ name, color }) => [name, color?.map((part) => part.toFixed(2))])).toEqual([
    ['wood', ['0.50', '0.30', '0.20']],
    ['iron', ['0.40', '0.40', '0.42']],
  ]);
  expect(remarks).toEqual([]);
});

test('corners at one place share a vertex, so that what is closed is closed in the file', () => {
  const geometry = parseAsciiFbx(text).find(({ name }) => name === 'Objects')?.children[2];
  expect(geometry?.values[1]).toBe('Geometry::Crate_LOD2');
  const vertices = geometry?.children.find(({ name }) => name === 'Vertices')?.values[0];
  expect(vertices).toHaveLength(3 * 8);
});

test('the same model gives the same text', () => {
  expect(writeAsciiFbx(crate, crateMaterials)).toBe(text);
});

test.each([7400, 7500])('the binary form %i is read as the text is', (version) => {
  const binary = readFbx(packFbx(parseAsciiFbx(text), version));
  expect(binary).toEqual(readFbx(Buffer.from(text)));
});

/** A triangle (1, 0, 0) (0, 2, 0) (0, 0, 3) below models with what each case says. */
function scene(models: readonly string[][], settings: readonly string[] = [], connections?: readonly string[]): Buffer {
  const rows = (all: readonly string[]) => `Properties70: {\n${all.map((row) => `P: ${row}`).join('\n')}\n}`;
  return Buffer.from(`
FBXHeaderExtension: { FBXVersion: 7400
}
GlobalSettings: {
${rows(settings)}
}
Objects: {
Geometry: 1, "Geometry::", "Mesh" {
Vertices: *9 {
a: 1,0,0,0,2,0,0,0,3
}
PolygonVertexIndex: *3 {
a: 0,1,-3
}
}
${models.map((model, at) => `Model: ${10 + at}, "Model::m${at}", "Mesh" {\n${rows(model)}\n}`).join('\n')}
}
Connections: {
${(
  connections ?? [
    '1,10',
    ...models.map((_, at) => (at === models.length - 1 ? `${10 + at},0` : `${10 + at},${11 + at}`)),
  ]
)
  .map((pair) => `C: "OO",${pair}`)
  .join('\n')}
}`);
}

const property = (name: string, ...values: readonly number[]) => `"${name}", "", "", "A",${values.join(',')}`;
const move = (...at: readonly number[]) => property('Lcl Translation', ...at);
const turn = (...by: readonly number[]) => property('Lcl Rotation', ...by);
const metres = property('UnitScaleFactor', 100);

test.each([
  { what: 'centimetres', scene: scene([[]]), corners: [0.01, 0, 0, 0, 0.02, 0, 0, 0, 0.03] },
  { what: 'metres', scene: scene([[]], [metres]), corners: [1, 0, 0, 0, 2, 0, 0, 0, 3] },
  {
    what: 'z up, as Blender and 3ds Max write it',
    scene: scene([[]], [metres, property('UpAxis', 2), property('FrontAxis', 1), property('FrontAxisSign', -1)]),
    corners: [1, 0, 0, 0, 0, -2, 0, 3, 0],
  },
  { what: 'moved', scene: scene([[move(10, 20, 30)]], [metres]), corners: [11, 20, 30, 10, 22, 30, 10, 20, 33] },
  {
    what: 'turned about y by 90 degrees',
    scene: scene([[turn(0, 90, 0)]], [metres]),
    corners: [0, 0, -1, 0, 2, 0, 3, 0, 0],
  },
  {
    what: 'turned about x, then z',
    scene: scene([[turn(90, 0, 90)]], [metres]),
    corners: [0, 1, 0, 0, 0, 2, 3, 0, 0],
  },
  {
    what: 'the other order, z then x',
    scene: scene([[turn(90, 0, 90), property('RotationOrder', 5)]], [metres]),
    corners: [0, 0, 1, -2, 0, 0, 0, -3, 0],
  },
  {
    what: 'turned before, and after',
    scene: scene([[property('PreRotation', 0, 90, 0), property('PostRotation', 0, 90, 0)]], [metres]),
    corners: [1, 0, 0, 0, 2, 0, 0, 0, 3],
  },
  {
    what: 'turned about a pivot',
    scene: scene([[turn(0, 180, 0), property('RotationPivot', 1, 0, 0)]], [metres]),
    corners: [1, 0, 0, 2, 2, 0, 2, 0, -3],
  },
  {
    what: 'below a scaled parent',
    scene: scene([[move(1, 0, 0)], [property('Lcl Scaling', 2, 2, 2), move(0, 5, 0)]], [metres]),
    corners: [4, 5, 0, 2, 9, 0, 2, 5, 6],
  },
  {
    what: 'geometry moved on its own',
    scene: scene([[property('GeometricTranslation', 0, 0, 1)]], [metres]),
    corners: [1, 0, 1, 0, 2, 1, 0, 0, 4],
  },
  {
    what: 'mirrored, and turned inside out again',
    scene: scene([[property('Lcl Scaling', -1, 1, 1)]], [metres]),
    corners: [-1, 0, 0, 0, 0, 3, 0, 2, 0],
  },
  {
    what: 'axes that make no sense',
    scene: scene([[]], [metres, property('UpAxis', 0)]),
    corners: [1, 0, 0, 0, 2, 0, 0, 0, 3],
  },
])('places: $what', ({ scene: bytes, corners }) => {
  const read = readFbx(bytes);
  if (!read.ok) throw new Error(read.message);
  const [mesh] = read.value.meshes;
  expect(expanded(mesh?.positions, mesh?.indices, 3).map((value) => Math.round(value * 1e5) / 1e5 + 0)).toEqual(
    corners,
  );
});

const cut = Buffer.from(text).subarray(0, 4000);
test.each([
  { what: 'nothing', bytes: Buffer.alloc(0), says: 'no FBX' },
  { what: 'no version', bytes: Buffer.from('FBXHeaderExtension: {\n}'), says: 'does not say its version' },
  { what: 'a text about something else', bytes: Buffer.from('version https://git-lfs'), says: 'no FBX' },
  { what: 'cut off', bytes: cut, says: 'damaged' },
  { what: 'FBX 6.1', bytes: Buffer.from(text.replace('FBXVersion: 7400', 'FBXVersion: 6100')), says: 'it is FBX 6.1' },
  {
    what: 'a vertex that is not there',
    bytes: Buffer.from(text.replace('a: 0,1,-3', 'a: 0,999,-3')),
    says: 'not there',
  },
  {
    what: 'a place that is no number',
    bytes: Buffer.from(text.replace('a: 0.5,0,0.3', 'a: 0.5,NaN,0.3')),
    says: 'nowhere',
  },
  {
    what: 'an array that claims more',
    bytes: Buffer.from(text.replace('*72 {', '*72000000 {')),
    says: 'shorter than it says',
  },
  {
    what: 'a node inside itself',
    bytes: scene([[], []], [], ['1,10', '10,11', '11,10']),
    says: 'inside itself',
  },
  { what: 'no meshes', bytes: scene([[]], [], ['10,0']), says: 'no meshes' },
  { what: 'records without end', bytes: Buffer.from('FBXHeaderExtension: {\n'.repeat(5000)), says: 'too deep' },
  {
    what: 'a binary array that unpacks to more than it says',
    bytes: packFbx(parseAsciiFbx(text), 7400, (packed) => deflateSync(Buffer.alloc(packed * 1000))),
    says: 'cannot be unpacked',
  },
  {
    what: 'a binary file cut off',
    bytes: packFbx(parseAsciiFbx(text), 7500).subarray(0, 3000),
    says: 'where it cannot',
  },
])('refused with a reason: $what', ({ bytes, says }) => {
  const read = readFbx(bytes);
  expect(read.ok ? 'read' : read.message).toContain(says);
});

const png = encodePng(2, 2, new Uint8Array(12).fill(128), 'rgb');

/** The crate with a texture on its first material that shows a video of these bytes. */
function textured(content: Uint8Array): readonly FbxNode[] {
  const more: Readonly<Record<string, readonly FbxNode[]>> = {
    Objects: [
      fbxNode('Texture', [90, 'Texture::t', ''], [fbxNode('RelativeFilename', ['..\\maps\\Wood_Color.png'])]),
      fbxNode('Video', [91, 'Video::v', 'Clip'], [fbxNode('Content', [content])]),
    ],
    Connections: [fbxNode('C', ['OP', 90, 4000000, 'DiffuseColor']), fbxNode('C', ['OO', 91, 90])],
  };
  return parseAsciiFbx(text).map((node) => ({ ...node, children: [...node.children, ...(more[node.name] ?? [])] }));
}

test('pictures inside the file are found, and those beside it by their names; other bytes are left out', () => {
  const colorOf = (content: Uint8Array, find?: FindPicture) => {
    const read = readFbx(packFbx(textured(content), 7500), find);
    return read.ok ? read.value.materials.map(({ pictures }) => Buffer.from(pictures.color ?? [])) : [];
  };
  const beside = pictureIn([{ path: 'model/maps/wood_color.PNG', bytes: png }]);
  expect(colorOf(png)).toEqual([Buffer.from(png), Buffer.alloc(0)]);
  expect(colorOf(Buffer.alloc(0), beside)).toEqual([Buffer.from(png), Buffer.alloc(0)]);
  expect(colorOf(Buffer.from('<html>'))).toEqual([Buffer.alloc(0), Buffer.alloc(0)]);
});

function expanded(values: Float32Array | undefined, indices: Uint32Array | undefined, size: number): readonly number[] {
  return Array.from(indices ?? []).flatMap((index) => [...(values?.subarray(size * index, size * index + size) ?? [])]);
}
