import { brokenOff, wrongShape } from '#adapters/service/faults.ts';
import type { Service } from '#adapters/service/service.ts';
import { type Result, success } from '#base/failure.ts';
import type { ProvidedFormat, ProvidedModel } from '#generate/model-provider.ts';

/** What came from a service, if it is a file of a known format and whole as far as its head can say. */
export function providedModel(
  bytes: Uint8Array,
  origin: Omit<ProvidedModel, 'bytes' | 'format'>,
  service: Service,
): Result<ProvidedModel> {
  const format = formatOf(bytes);
  if (format === undefined) return wrongShape(service, 'with something that is no model');
  if (format === 'glb' && bytes.length < lengthOfGlb(bytes)) return brokenOff(service);
  return success({ ...origin, bytes, format });
}

/**
 * The format of a file by its first bytes: glTF 2.0 (4.4.2), FBX in its binary and its text form, ZIP (4.3.7), and OBJ, which
 * has no mark: text with a vertex in it. What the service calls it is not looked at, since stores call everything a stream.
 */
function formatOf(bytes: Uint8Array): ProvidedFormat | undefined {
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, 65_536)).toString('latin1');
  if (head.startsWith('glTF\u0002\0\0\0') && bytes.length >= 12) return 'glb';
  if (head.startsWith('Kaydara FBX Binary  \0') || /^\s*; FBX \d/.test(head)) return 'fbx';
  if (head.startsWith('PK\u0003\u0004')) return 'zip';
  return !head.includes('\0') && /^v[ \t]+[-+.\d]/m.test(head) ? 'obj' : undefined;
}

/** The length that a GLB says it has. */
function lengthOfGlb(bytes: Uint8Array): number {
  return new DataView(bytes.buffer, bytes.byteOffset).getUint32(8, true);
}
