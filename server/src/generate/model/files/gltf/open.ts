import { Refused, refuse, unsupportedModel } from '#generate/model/files/read/read-model.ts';
import { binaryChunk, glbMagic, jsonChunk } from './container.ts';
import { type GltfDocument, gltfDocument } from './schema.ts';

/** A document and its buffers. */
export interface OpenedGltf {
  readonly document: GltfDocument;
  readonly buffers: readonly Uint8Array[];
}

/** Take a `.glb` or a `.gltf` apart. Buffers come from the file itself: its binary chunk, or data URIs. */
export function openGltf(bytes: Uint8Array): OpenedGltf {
  const isBinary = bytes.length >= 12 && viewOf(bytes).getUint32(0, true) === glbMagic;
  const { text, binary } = isBinary ? chunksOf(bytes) : { text: bytes, binary: undefined };
  const parsed = gltfDocument.safeParse(jsonOf(text));
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    return refuse(`${issue?.path.join('.') || 'its document'}: ${issue?.message ?? 'makes no sense'}`);
  }
  const document = parsed.data;
  if (!document.asset.version.startsWith('2.'))
    throw new Refused(unsupportedModel(`it is glTF ${document.asset.version.slice(0, 10)}`, 'Save it as glTF 2.0.'));
  refuseExtensions(document);
  return {
    document,
    buffers: (document.buffers ?? []).map((buffer, at) => bytesOf(buffer, at === 0 ? binary : undefined)),
  };
}

function chunksOf(bytes: Uint8Array): { readonly text: Uint8Array; readonly binary: Uint8Array | undefined } {
  const view = viewOf(bytes);
  if (view.getUint32(4, true) !== 2) throw new Refused(unsupportedModel('it is not glTF 2.0', 'Save it as glTF 2.0.'));
  let text: Uint8Array | undefined;
  let binary: Uint8Array | undefined;
  for (let at = 12; at + 8 <= bytes.length; ) {
    const length = view.getUint32(at, true);
    const type = view.getUint32(at + 4, true);
    if (at + 8 + length > bytes.length) refuse('it is cut off');
    const content = bytes.subarray(at + 8, at + 8 + length);
    if (type === jsonChunk) text ??= content;
    if (type === binaryChunk) binary ??= content;
    at += 8 + length;
  }
  return { text: text ?? refuse('it has no document'), binary };
}

function jsonOf(text: Uint8Array): unknown {
  if (text.length > longestDocument) refuse('its document is too long');
  try {
    return JSON.parse(new TextDecoder().decode(text));
  } catch {
    return refuse('its document is no JSON');
  }
}

/** Geometry stands in buffers; a document of this length describes a hundred thousand nodes. A data URI makes it longer. */
const longestDocument = 64 * 1024 * 1024;

/** Extensions that a file may require and that change no triangle; whatever else it requires, we cannot do without. */
const harmless =
  /^(?:KHR_mesh_quantization|KHR_materials_\w+|KHR_texture_\w+|KHR_lights_punctual|EXT_texture_\w+|VRMC_\w+|VRM|MSFT_lod)$/;

const packed: Readonly<Record<string, string>> = {
  KHR_draco_mesh_compression: 'Draco',
  EXT_meshopt_compression: 'meshoptimizer',
  KHR_meshopt_compression: 'meshoptimizer',
};

function refuseExtensions({ extensionsRequired = [] }: GltfDocument): void {
  const unknown = extensionsRequired.find((name) => !harmless.test(name));
  if (unknown === undefined) return;
  const packer = packed[unknown];
  throw new Refused(
    packer === undefined
      ? unsupportedModel(`it needs the extension ${unknown.slice(0, 60)}`, 'Export it without that extension.')
      : unsupportedModel(`its meshes are packed by ${packer}`, 'Export it without mesh compression.'),
  );
}

function bytesOf(
  { uri, byteLength }: { readonly uri?: string | undefined; readonly byteLength: number },
  binary: Uint8Array | undefined,
): Uint8Array {
  const bytes = uri === undefined ? binary : dataOf(uri);
  if (bytes === undefined || bytes.length < byteLength) refuse('a buffer is missing or cut off');
  return bytes.subarray(0, byteLength);
}

/** The bytes of a data URI. Whatever else a URI points at is outside the file and is not opened. */
export function dataOf(uri: string): Uint8Array {
  const head = /^data:[\w.+/;=-]{0,100};base64,/.exec(uri);
  if (head === null)
    throw new Refused(unsupportedModel('it names other files', 'Export it as one binary file (.glb).'));
  return Buffer.from(uri.slice(head[0].length), 'base64');
}

function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}
