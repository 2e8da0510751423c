import type { Result } from '#base/failure.ts';
import { type FindPicture, noPictures } from '#generate/model/files/read/pictures.ts';
import {
  modelBounds,
  orFailure,
  type ReadModel,
  Refused,
  refuse,
  tooLargeModel,
  unsupportedModel,
} from '#generate/model/files/read/read-model.ts';
import { childOf, type FbxNode } from './node.ts';
import { parseAsciiFbx } from './parse-ascii.ts';
import { binaryFbxVersion, isBinaryFbx, parseBinaryFbx } from './parse-binary.ts';
import { readScene } from './scene.ts';

/**
 * Read an FBX of version 7, text or binary: meshes at their places, normals, the first texture places, materials by polygon,
 * axes and units, pictures inside or, by `find`, beside it. Skinned meshes are taken as they stand, animations and blend shapes are left out.
 */
export function readFbx(bytes: Uint8Array, find: FindPicture = noPictures): Result<ReadModel> {
  return orFailure(() => readScene(isBinaryFbx(bytes) ? readBinary(bytes) : readAscii(bytes), find));
}

/** Arrays and bytes that the scene is read from; all others stay packed. */
const wanted: ReadonlySet<string> = new Set([
  'Vertices',
  'PolygonVertexIndex',
  'Normals',
  'NormalsIndex',
  'UV',
  'UVIndex',
  'Materials',
  'Content',
]);

function readBinary(bytes: Uint8Array): readonly FbxNode[] {
  if (bytes.length > modelBounds.bytes) throw new Refused(tooLargeModel('bytes'));
  checkVersion(binaryFbxVersion(bytes));
  return parseBinaryFbx(bytes, wanted);
}

function readAscii(bytes: Uint8Array): readonly FbxNode[] {
  if (bytes.length > modelBounds.textBytes) throw new Refused(tooLargeModel('bytes'));
  const text = new TextDecoder().decode(bytes);
  if (!text.includes('FBXHeaderExtension')) refuse('it is no FBX');
  const nodes = parseAsciiFbx(text);
  checkVersion(versionOf(nodes));
  return nodes;
}

function versionOf(nodes: readonly FbxNode[]): number {
  const header = nodes.find(({ name }) => name === 'FBXHeaderExtension');
  const version = childOf(header, 'FBXVersion')?.values[0];
  return typeof version === 'number' ? version : refuse('it does not say its version');
}

function checkVersion(version: number): void {
  if (version < 7000 || version >= 8000)
    throw new Refused(
      unsupportedModel(`it is FBX ${(version / 1000).toFixed(1)}`, 'Save it as FBX 7.4 (also called FBX 2014/2015).'),
    );
}
