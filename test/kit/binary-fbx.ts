import { deflateSync } from 'node:zlib';
import { type FbxNode, type FbxValue, fbxNode } from 'scenewright/src/generate/model/files/fbx/node.ts';

/** Records in the binary form. `pack` deflates an array of so many bytes. */
export function packFbx(nodes: readonly FbxNode[], version: number, pack?: (length: number) => Uint8Array): Uint8Array {
  const header = Buffer.alloc(27);
  header.write('Kaydara FBX Binary  \0', 'latin1');
  header[21] = 0x1a;
  header.writeUInt32LE(version, 23);
  const wide = version >= 7500;
  const pieces: Uint8Array[] = [header];
  let at = header.length;
  const append = (node: FbxNode): number => {
    const values = Buffer.concat(node.values.map((value) => packValue(value, pack)));
    const name = Buffer.from(node.name);
    const head = Buffer.alloc((wide ? 24 : 12) + 1);
    head[head.length - 1] = name.length;
    pieces.push(head, name, values);
    at += head.length + name.length + values.length;
    for (const child of node.children) append(child);
    if (node.children.length > 0) {
      pieces.push(Buffer.alloc(head.length));
      at += head.length;
    }
    for (const [word, value] of [at, node.values.length, values.length].entries())
      if (wide) head.writeBigUInt64LE(BigInt(value), 8 * word);
      else head.writeUInt32LE(value, 4 * word);
    return at;
  };
  for (const node of nodes) append(named(node));
  return Buffer.concat([...pieces, Buffer.alloc(wide ? 25 : 13)]);
}

/** Binary files write the name before the kind. */
function named(node: FbxNode): FbxNode {
  const values = node.values.map((value) => {
    const match = typeof value === 'string' ? /^(\w+)::(.*)$/.exec(value) : null;
    return match === null ? value : `${match[2]}\0\x01${match[1]}`;
  });
  return fbxNode(node.name, values, node.children.map(named));
}

function packValue(value: FbxValue, pack = (_: number): Uint8Array | undefined => undefined): Uint8Array {
  if (typeof value === 'string') {
    const bytes = Buffer.from(value);
    const head = Buffer.from('S\0\0\0\0');
    head.writeUInt32LE(bytes.length, 1);
    return Buffer.concat([head, bytes]);
  }
  if (typeof value === 'number') {
    const bytes = Buffer.from(Number.isInteger(value) ? 'L\0\0\0\0\0\0\0\0' : 'D\0\0\0\0\0\0\0\0');
    if (Number.isInteger(value)) bytes.writeBigInt64LE(BigInt(value), 1);
    else bytes.writeDoubleLE(value, 1);
    return bytes;
  }
  if (value instanceof Uint8Array) {
    const head = Buffer.from('R\0\0\0\0');
    head.writeUInt32LE(value.length, 1);
    return Buffer.concat([head, value]);
  }
  if (!(value instanceof Float64Array)) return Buffer.from('C\x01');
  const bytes = Buffer.from(value.buffer, value.byteOffset, value.byteLength);
  const packed = pack(bytes.length) ?? deflateSync(bytes);
  const head = Buffer.from('d\0\0\0\0\x01\0\0\0\0\0\0\0');
  head.writeUInt32LE(value.length, 1);
  head.writeUInt32LE(packed.length, 9);
  return Buffer.concat([head, packed]);
}
