// A small GLB with two levels of detail, written by hand: an octahedron, and one divided twice.

/** A model whose nodes are `Rock_LOD0` (128 triangles) and `Rock_LOD1` (8). */
export function rockGlb() {
  const corners = [
    [1, 0, 0],
    [-1, 0, 0],
    [0, 1, 0],
    [0, -1, 0],
    [0, 0, 1],
    [0, 0, -1],
  ];
  const coarse = [0, 1].flatMap((x) =>
    [2, 3].flatMap((y) => [4, 5].map((z) => faceOut([corners[x], corners[y], corners[z]]))),
  );
  const fine = divide(divide(coarse));
  return glb([fine, coarse]);
}

function divide(triangles) {
  const middle = (a, b) => unit(a.map((value, axis) => value + b[axis]));
  return triangles.flatMap(([a, b, c]) => {
    const [ab, bc, ca] = [middle(a, b), middle(b, c), middle(c, a)];
    return [
      [a, ab, ca],
      [ab, b, bc],
      [ca, bc, c],
      [ab, bc, ca],
    ];
  });
}

function unit(point) {
  const length = Math.hypot(...point);
  return point.map((value) => value / length);
}

function faceOut([a, b, c]) {
  const [u, v] = [b.map((value, axis) => value - a[axis]), c.map((value, axis) => value - a[axis])];
  const normal = [u[1] * v[2] - u[2] * v[1], u[2] * v[0] - u[0] * v[2], u[0] * v[1] - u[1] * v[0]];
  return normal.reduce((sum, value, axis) => sum + value * a[axis], 0) > 0 ? [a, b, c] : [a, c, b];
}

function glb(levels) {
  const arrays = levels.map((triangles) => new Float32Array(triangles.flat(2)));
  const lengths = arrays.map((array) => array.byteLength);
  const bytes = lengths.reduce((sum, length) => sum + length, 0);
  const json = {
    asset: { version: '2.0' },
    scene: 0,
    scenes: [{ nodes: levels.map((_, index) => index) }],
    nodes: levels.map((_, index) => ({ name: `Rock_LOD${index}`, mesh: index })),
    materials: [
      { pbrMetallicRoughness: { baseColorFactor: [0.5, 0.42, 0.36, 1], metallicFactor: 0, roughnessFactor: 0.8 } },
    ],
    meshes: levels.map((_, index) => ({
      primitives: [{ attributes: { POSITION: index, NORMAL: index }, material: 0 }],
    })),
    accessors: arrays.map((array, index) => ({
      bufferView: index,
      componentType: 5126,
      count: array.length / 3,
      type: 'VEC3',
      min: [-1, -1, -1],
      max: [1, 1, 1],
    })),
    bufferViews: lengths.map((byteLength, index) => ({
      buffer: 0,
      byteOffset: lengths.slice(0, index).reduce((sum, length) => sum + length, 0),
      byteLength,
    })),
    buffers: [{ byteLength: bytes }],
  };
  const text = Buffer.from(JSON.stringify(json));
  const padded = Buffer.concat([text, Buffer.alloc((4 - (text.length % 4)) % 4, ' ')]);
  const chunk = (type, data) => {
    const head = Buffer.alloc(8);
    head.writeUInt32LE(data.length, 0);
    head.write(type, 4, 'latin1');
    return Buffer.concat([head, data]);
  };
  const body = Buffer.concat([
    chunk('JSON', padded),
    chunk('BIN\0', Buffer.concat(arrays.map((array) => Buffer.from(array.buffer)))),
  ]);
  const head = Buffer.alloc(12);
  head.write('glTF', 0, 'latin1');
  head.writeUInt32LE(2, 4);
  head.writeUInt32LE(12 + body.length, 8);
  return Buffer.concat([head, body]);
}
