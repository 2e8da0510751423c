import { crate, crateMaterials } from '@scenewright/test/kit/sample-models.ts';
import { expect, test } from 'vitest';
import { encodePng } from '#generate/raster/encode-png.ts';
import { packGlb } from './container.ts';
import { readGltf } from './read.ts';
import { writeGlb } from './write.ts';

test('what is written is read again: the finest level, with materials and pictures', () => {
  const picture = encodePng(2, 2, new Uint8Array(12).fill(200), 'rgb');
  const [wood, iron] = crateMaterials;
  const read = readGltf(writeGlb(crate, [{ ...wood, pictures: { color: picture, normal: picture } }, iron]));
  if (!read.ok) throw new Error(read.message);
  const { meshes, materials } = read.value;
  expect(meshes.map(({ name, material, indices }) => [name, material, indices.length / 3])).toEqual([
    ['Crate_LOD0', 0, 24],
    ['Crate_LOD0', 1, 12],
  ]);
  const handle = crate.levels[0]?.parts[1];
  expect(meshes[1]?.positions).toEqual(handle?.positions.map((value) => value + 0));
  expect(meshes[1]?.uvs?.map((value) => Math.round(value * 1e6) / 1e6)).toEqual(
    handle?.uvs.map((value) => Math.round(value * 1e6) / 1e6),
  );
  expect(materials[0]).toMatchObject({ name: 'wood', roughness: 0.8, metallic: 0 });
  expect(Buffer.from(materials[0]?.pictures.color ?? []).equals(picture)).toBe(true);
  expect(materials[1]?.color?.map((part) => part.toFixed(2))).toEqual(['0.40', '0.40', '0.42']);
  expect(materials[1]?.pictures).toEqual({});
});

test('the same model gives the same bytes', () => {
  expect(Buffer.from(writeGlb(crate, crateMaterials)).equals(writeGlb(crate, crateMaterials))).toBe(true);
});

/** Four places of a square, and what a case adds. */
const places = Buffer.from(Float32Array.of(0, 0, 0, 1, 0, 0, 1, 1, 0, 0, 1, 0).buffer);
const order = Buffer.from(Uint16Array.of(0, 1, 2, 0, 2, 3).buffer);

interface Described {
  readonly document?: object;
  readonly primitive?: object;
  readonly node?: object;
  readonly accessors?: readonly object[];
  readonly more?: Uint8Array;
}

function file({
  document = {},
  primitive = {},
  node = {},
  accessors = [],
  more = new Uint8Array(0),
}: Described): Uint8Array {
  const bytes = Buffer.concat([places, order, more]);
  return packGlb(
    {
      asset: { version: '2.0' },
      scene: 0,
      scenes: [{ nodes: [0] }],
      nodes: [{ mesh: 0, ...node }],
      meshes: [{ primitives: [{ attributes: { POSITION: 0 }, indices: 1, ...primitive }] }],
      accessors: [
        { bufferView: 0, componentType: 5126, count: 4, type: 'VEC3' },
        { bufferView: 1, componentType: 5123, count: 6, type: 'SCALAR' },
        ...accessors,
      ],
      bufferViews: [
        { buffer: 0, byteLength: 48 },
        { buffer: 0, byteOffset: 48, byteLength: 12 },
        { buffer: 0, byteOffset: 60, byteLength: more.length },
      ],
      buffers: [{ byteLength: bytes.length }],
      ...document,
    },
    bytes,
  );
}

const half = Math.SQRT1_2;
const quantised = Buffer.from(Int16Array.of(0, 0, 0, 32767, 0, 0, 32767, 32767, 0, 0, -32767, 0).buffer);

test.each([
  { what: 'triangles', file: file({}), corners: [0, 0, 1, 0, 1, 1, 0, 0, 1, 1, 0, 1] },
  {
    what: 'a strip',
    file: file({ primitive: { indices: undefined, mode: 5 } }),
    corners: [0, 0, 1, 0, 1, 1, 1, 1, 1, 0, 0, 1],
  },
  {
    what: 'a fan',
    file: file({ primitive: { indices: undefined, mode: 6 } }),
    corners: [1, 0, 1, 1, 0, 0, 1, 1, 0, 1, 0, 0],
  },
  { what: 'moved', file: file({ node: { translation: [5, 6, 0] } }), corners: [5, 6, 6, 6, 6, 7, 5, 6, 6, 7, 5, 7] },
  {
    what: 'turned',
    file: file({ node: { rotation: [0, 0, half, half] } }),
    corners: [0, 0, 0, 1, -1, 1, 0, 0, -1, 1, -1, 0],
  },
  {
    what: 'a matrix that mirrors',
    file: file({ node: { matrix: [-1, 0, 0, 0, 0, 1, 0, 0, 0, 0, 1, 0, 0, 0, 0, 1] } }),
    corners: [0, 0, -1, 1, -1, 0, 0, 0, 0, 1, -1, 1],
  },
  {
    what: 'shares of 16 bits',
    file: file({
      primitive: { attributes: { POSITION: 2 } },
      accessors: [{ bufferView: 2, componentType: 5122, normalized: true, count: 4, type: 'VEC3' }],
      more: quantised,
    }),
    corners: [0, 0, 1, 0, 1, 1, 0, 0, 1, 1, 0, -1],
  },
  {
    what: 'sparse places',
    file: file({
      primitive: { attributes: { POSITION: 2 } },
      accessors: [
        {
          bufferView: 0,
          componentType: 5126,
          count: 4,
          type: 'VEC3',
          sparse: {
            count: 1,
            indices: { bufferView: 2, componentType: 5125 },
            values: { bufferView: 2, byteOffset: 4 },
          },
        },
      ],
      more: Buffer.concat([Buffer.from(Uint32Array.of(2).buffer), Buffer.from(Float32Array.of(9, 9, 0).buffer)]),
    }),
    corners: [0, 0, 1, 0, 9, 9, 0, 0, 9, 9, 0, 1],
  },
])('read: $what', ({ file: bytes, corners }) => {
  const read = readGltf(bytes);
  if (!read.ok) throw new Error(read.message);
  const [mesh] = read.value.meshes;
  const flat = Array.from(mesh?.indices ?? []).flatMap((index) => [
    ...(mesh?.positions.subarray(3 * index, 3 * index + 2) ?? []),
  ]);
  expect(flat.map((value) => Math.round(value * 1e5) / 1e5 + 0)).toEqual(corners);
});

test('textures of other kinds are left out, and said', () => {
  const read = readGltf(
    file({
      primitive: { material: 0 },
      document: {
        materials: [{ pbrMetallicRoughness: { baseColorTexture: { index: 0 } }, normalTexture: { index: 1 } }],
        textures: [{ source: 0 }, { extensions: { KHR_texture_basisu: { source: 0 } } }],
        images: [{ uri: 'data:image/webp;base64,UklGRg==' }],
      },
    }),
  );
  expect(read.ok && read.value.materials[0]?.pictures).toEqual({});
  expect(read.ok && read.value.remarks).toEqual([
    '2 textures were left out: only PNG and JPEG inside the file are taken',
  ]);
});

test('a text file with its buffer as a data URI', () => {
  const bytes = Buffer.concat([places, order]);
  const read = readGltf(
    Buffer.from(
      JSON.stringify({
        asset: { version: '2.0' },
        nodes: [{ mesh: 0 }],
        meshes: [{ primitives: [{ attributes: { POSITION: 0 } }] }],
        accessors: [{ bufferView: 0, componentType: 5126, count: 3, type: 'VEC3' }],
        bufferViews: [{ buffer: 0, byteLength: 48 }],
        buffers: [{ byteLength: 60, uri: `data:application/octet-stream;base64,${bytes.toString('base64')}` }],
      }),
    ),
  );
  expect(read.ok && read.value.meshes[0]?.indices).toEqual(Uint32Array.of(0, 1, 2));
});

const deep = Array.from({ length: 200 }, (_, at) => (at === 199 ? { mesh: 0 } : { children: [at + 1] }));

test.each([
  { what: 'nothing', bytes: Buffer.alloc(0), says: 'no JSON' },
  { what: 'no glTF', bytes: Buffer.from('{"asset": 1}'), says: 'asset' },
  { what: 'cut off', bytes: file({}).subarray(0, 300), says: 'cut off' },
  { what: 'version 1', bytes: file({ document: { asset: { version: '1.0' } } }), says: 'glTF 1.0' },
  {
    what: 'Draco',
    bytes: file({ document: { extensionsRequired: ['KHR_draco_mesh_compression'] } }),
    says: 'packed by Draco',
  },
  {
    what: 'meshoptimizer',
    bytes: file({ document: { extensionsRequired: ['EXT_meshopt_compression'] } }),
    says: 'packed by meshoptimizer',
  },
  { what: 'an unknown extension', bytes: file({ document: { extensionsRequired: ['ACME_x'] } }), says: 'ACME_x' },
  {
    what: 'another file',
    bytes: file({ document: { buffers: [{ byteLength: 60, uri: '../../secret.bin' }] } }),
    says: 'names other files',
  },
  {
    what: 'an address',
    bytes: file({ document: { buffers: [{ byteLength: 60, uri: 'http://localhost/x' }] } }),
    says: 'names other files',
  },
  {
    what: 'a node inside itself',
    bytes: file({ document: { nodes: [{ mesh: 0, children: [0] }] } }),
    says: 'two places',
  },
  { what: 'nodes too deep', bytes: file({ document: { nodes: deep } }), says: 'too deep' },
  { what: 'a mesh that is not there', bytes: file({ node: { mesh: 7 } }), says: 'a mesh is missing' },
  {
    what: 'an accessor beyond its buffer',
    bytes: file({
      primitive: { attributes: { POSITION: 2 } },
      accessors: [{ bufferView: 0, componentType: 5126, count: 400, type: 'VEC3' }],
    }),
    says: 'beyond its buffer',
  },
  {
    what: 'a huge count',
    bytes: file({
      primitive: { attributes: { POSITION: 2 } },
      accessors: [{ bufferView: 0, componentType: 5126, count: 4e9, type: 'VEC3' }],
    }),
    says: 'accessors.2.count',
  },
  {
    what: 'a view beyond its buffer',
    bytes: file({ document: { bufferViews: [{ buffer: 0, byteOffset: 50, byteLength: 48 }] } }),
    says: 'beyond its buffer',
  },
  {
    what: 'a vertex that is not there',
    bytes: file({
      primitive: { attributes: { POSITION: 2 } },
      accessors: [{ bufferView: 0, componentType: 5126, count: 3, type: 'VEC3' }],
    }),
    says: 'not there',
  },
  {
    what: 'places that are no numbers',
    bytes: file({
      primitive: { attributes: { POSITION: 2 } },
      accessors: [{ bufferView: 2, componentType: 5126, count: 4, type: 'VEC3' }],
      more: Buffer.from(new Float32Array(12).fill(Number.NaN).buffer),
    }),
    says: 'nowhere',
  },
  { what: 'points only', bytes: file({ primitive: { mode: 0 } }), says: 'no meshes' },
])('refused with a reason: $what', ({ bytes, says }) => {
  const read = readGltf(bytes);
  expect(read.ok ? 'read' : read.message).toContain(says);
});

test('a mesh that many nodes show is counted for each', () => {
  const count = 12_000;
  const indices = Buffer.from(new Uint16Array(3000).buffer);
  const read = readGltf(
    file({
      document: {
        scenes: [{ nodes: Array.from({ length: count }, (_, at) => at) }],
        nodes: Array.from({ length: count }, () => ({ mesh: 0 })),
      },
      primitive: { indices: 2 },
      accessors: [{ bufferView: 2, componentType: 5123, count: 3000, type: 'SCALAR' }],
      more: indices,
    }),
  );
  expect(read.ok ? 'read' : read.message).toContain('too many');
});
