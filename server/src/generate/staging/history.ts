import type { HistoryRow } from '@scenewright/protocol';
import { z } from 'zod';
import { breathe } from '#base/cancel.ts';
import { sha256 } from '#generate/artefact.ts';
import { readSidecar, sidecarEnding } from '#generate/sidecar.ts';
import type { Files } from '#workspace/files.ts';
import { openJson } from './envelope.ts';
import { type Journal, journalOf } from './journal.ts';

/** What a sidecar's spec tells of every kind of asset. */
const common = z.object({
  kind: z.string(),
  name: z.string().optional(),
  prompt: z.string().optional(),
  material: z.object({ seed: z.number() }).optional(),
  sprite: z.object({ seed: z.number() }).optional(),
  seed: z.number().optional(),
});

/** What landed and can be taken back, the newest first, at most `limit`. */
export async function readHistory(
  { project, storage, key }: { readonly project: Files; readonly storage: Files; readonly key: Uint8Array },
  limit: number,
  signal: AbortSignal,
): Promise<readonly HistoryRow[]> {
  const names = (await storage.list('undo', signal)).map(({ name }) => name).filter((name) => name.endsWith('.json'));
  const dated = await Promise.all(
    names.map(async (name) => ({ name, modified: (await storage.stat(`undo/${name}`))?.modified ?? 0 })),
  );
  const rows: HistoryRow[] = [];
  for (const { name, modified } of dated.sort((a, b) => b.modified - a.modified || (a.name < b.name ? -1 : 1))) {
    if (rows.length >= limit) break;
    await breathe(signal);
    const bytes = await storage.read(`undo/${name}`, signal);
    const journal = journalOf(bytes === undefined ? undefined : openJson(bytes, key));
    if (journal === undefined) continue;
    rows.push(await rowOf(project, name.slice(0, -'.json'.length), journal, new Date(modified).toISOString(), signal));
  }
  return rows;
}

async function rowOf(
  project: Files,
  id: string,
  journal: Journal,
  createdAt: string,
  signal: AbortSignal,
): Promise<HistoryRow> {
  const files: HistoryRow['files'] = [];
  for (const { path, sha256: landed } of journal.files) {
    const bytes = await project.read(path, signal);
    files.push({ path, unchanged: bytes !== undefined && sha256(bytes) === landed });
  }
  const provenance = journal.files.find(({ path }) => path.endsWith(sidecarEnding))?.path;
  const sidecar = provenance === undefined ? undefined : await readSidecar(project, provenance, signal);
  const spec = common.safeParse(sidecar?.spec);
  const seed = spec.data?.material?.seed ?? spec.data?.sprite?.seed ?? spec.data?.seed;
  return {
    id,
    kind: spec.data?.kind ?? id.slice(0, Math.max(0, id.indexOf('-'))),
    ...(spec.data?.name === undefined ? {} : { name: spec.data.name }),
    ...(spec.data?.prompt === undefined ? {} : { prompt: spec.data.prompt }),
    ...(seed === undefined ? {} : { seed }),
    createdAt,
    files,
  };
}
