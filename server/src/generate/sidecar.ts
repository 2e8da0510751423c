import { z } from 'zod';
import { staysBelow } from '#base/path.ts';
import type { Files } from '#workspace/files.ts';
import { sha256 } from './artefact.ts';

const sidecar = z.object({
  generator: z.literal('scenewright'),
  spec: z.unknown(),
  sources: z.array(z.string()),
  /** SHA-256 of each file as it landed. */
  files: z.record(z.string(), z.string()).default({}),
});

/** Where an asset comes from: enough to make it again, and to see whether it was changed since. */
export type Sidecar = z.infer<typeof sidecar>;

/** What a sidecar's path ends with. */
export const sidecarEnding = '.scenewright.json';

/** Where the sidecar of a generated asset lies. */
export function sidecarPath(asset: string): string {
  return asset.replace(/\.[^./]+$/, sidecarEnding);
}

/** The text of a sidecar. No time is written, so equal requests give equal bytes. */
export function writeSidecar(
  spec: unknown,
  sources: readonly string[],
  files: readonly { readonly path: string; readonly bytes: Uint8Array }[],
): Uint8Array {
  const hashes = Object.fromEntries(files.map(({ path, bytes }) => [path, sha256(bytes)]));
  return Buffer.from(`${JSON.stringify({ generator: 'scenewright', spec, sources, files: hashes }, undefined, 2)}\n`);
}

/** The sidecar at a path; `undefined` where there is none of ours. */
export async function readSidecar(project: Files, path: string, signal: AbortSignal): Promise<Sidecar | undefined> {
  const bytes = staysBelow(path) ? await project.read(path, signal) : undefined;
  if (bytes === undefined || bytes.length > largest) return undefined;
  try {
    const parsed = sidecar.safeParse(JSON.parse(new TextDecoder().decode(bytes)));
    return parsed.success ? parsed.data : undefined;
  } catch {
    return undefined;
  }
}

/** Larger files are none of ours. */
const largest = 1_000_000;
