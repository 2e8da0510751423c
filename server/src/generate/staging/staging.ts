import { type Generated, generated, type HistoryRow } from '@scenewright/protocol';
import { throwIfCancelled } from '#base/cancel.ts';
import { failure, type Result, success } from '#base/failure.ts';
import { describeError } from '#base/log.ts';
import { folderOf } from '#base/path.ts';
import { type Artefact, digestOf, sha256 } from '#generate/artefact.ts';
import type { Files } from '#workspace/files.ts';
import { openJson, sealJson } from './envelope.ts';
import { readHistory } from './history.ts';
import { type Journal, type JournalFile, journalOf } from './journal.ts';
import { type LandingFile, landFiles, planLanding, type TakenFile, takeBack } from './landing.ts';

/** A result before it is staged. */
export interface StagedDraft extends Omit<Generated, 'id' | 'digest' | 'files' | 'previews'> {
  readonly artefacts: readonly Artefact[];
  readonly views: Views;
}

/** What a result looks like: pictures, and a model for viewers. By these names they can be read. */
export const viewFiles = { preview: 'preview.png', turntable: 'turntable.png', view: 'view.glb' } as const;
type ViewName = keyof typeof viewFiles;
export type Views = { readonly preview: Uint8Array } & { readonly [Name in ViewName]?: Uint8Array };
const viewNames = Object.keys(viewFiles).filter((name): name is ViewName => name in viewFiles);

/** What landed. */
export interface Landed {
  /** Relative to the project. */
  readonly files: readonly string[];
  /** Where previews are kept from now on. */
  readonly previews: readonly string[];
}

/** The one review path of all generated files: staged, then accepted or rejected, then perhaps taken back. */
export interface Staging {
  stage(draft: StagedDraft): Promise<Generated>;
  list(signal: AbortSignal): Promise<readonly Generated[]>;
  /** Land all files of a result, or none. `digest` proves that what was reviewed is what lands. */
  accept(id: string, digest: string, signal: AbortSignal): Promise<Result<Landed>>;
  reject(id: string, signal: AbortSignal): Promise<Result<Record<string, never>>>;
  undo(
    id: string,
    signal: AbortSignal,
  ): Promise<Result<{ readonly removed: readonly string[]; readonly kept: readonly string[] }>>;
  /** What landed and can be taken back, the newest first. */
  history(limit: number, signal: AbortSignal): Promise<readonly HistoryRow[]>;
  /**
   * The bytes of a result's file, staged or landed, by its path in the project, or of a view by its name. `undefined` where there is
   * none, and where it no longer is what was staged or landed.
   */
  read(id: string, path: string, signal: AbortSignal): Promise<Uint8Array | undefined>;
}

/** What staging works with. `storage` holds what waits; `project` is where it lands. */
export interface StagingParts {
  readonly project: Files;
  readonly storage: Files;
  /** The user's secret: staged results that it does not authenticate are as good as absent. */
  readonly key: Uint8Array;
}

const idPattern = /^[a-z0-9-]{8,64}$/;

/** Staging over a project. */
export function createStaging({ project, storage, key }: StagingParts): Staging {
  const manifestOf = async (id: string, signal: AbortSignal): Promise<Generated | undefined> => {
    if (!idPattern.test(id)) return undefined;
    const bytes = await storage.read(`staging/${id}/manifest.json`, signal);
    const parsed = generated.safeParse(bytes === undefined ? undefined : openJson(bytes, key));
    return parsed.success && parsed.data.id === id ? parsed.data : undefined;
  };
  const landedAs = async (id: string, signal: AbortSignal): Promise<Journal | undefined> => {
    const bytes = idPattern.test(id) ? await storage.read(`undo/${id}.json`, signal) : undefined;
    return journalOf(bytes === undefined ? undefined : openJson(bytes, key));
  };
  const drop = async (manifest: Generated): Promise<void> => {
    const folder = `staging/${manifest.id}`;
    for (const [index] of manifest.files.entries()) await storage.remove(`${folder}/${index}.bin`);
    for (const name of viewNames) await storage.remove(`${folder}/${viewFiles[name]}`);
    await storage.remove(`${folder}/manifest.json`);
    await storage.removeEmptyFolder(folder);
  };
  const forget = async (id: string, { files }: Journal): Promise<void> => {
    for (const { was } of files) if (was !== undefined) await storage.remove(was.path);
    await storage.remove(`undo/${id}.json`);
  };
  return {
    async stage({ artefacts, views, ...draft }) {
      const files = artefacts.map(({ path, role, bytes, guid, replaces }) => ({
        path,
        role,
        ...(guid === undefined ? {} : { guid }),
        ...(replaces === undefined ? {} : { replaces }),
        bytes: bytes.length,
        sha256: sha256(bytes),
      }));
      const digest = digestOf(files);
      const id = `${draft.kind}-${digest.slice(0, 12)}`;
      const folder = `staging/${id}`;
      for (const [index, artefact] of artefacts.entries())
        await storage.writeAtomic(`${folder}/${index}.bin`, artefact.bytes);
      const previews: string[] = [];
      for (const name of viewNames) {
        const bytes = views[name];
        if (bytes === undefined) continue;
        await storage.writeAtomic(`${folder}/${viewFiles[name]}`, bytes);
        previews.push(`${storage.root}/${folder}/${viewFiles[name]}`);
      }
      const manifest: Generated = { ...draft, id, digest, files, previews };
      // The manifest comes last: without it nothing is staged.
      await storage.writeAtomic(`${folder}/manifest.json`, sealJson(manifest, key));
      return manifest;
    },
    async list(signal) {
      const found: Generated[] = [];
      for (const entry of await storage.list('staging', signal)) {
        const manifest = await manifestOf(entry.name, signal);
        if (manifest !== undefined) found.push(manifest);
      }
      return found.sort((a, b) => (a.id < b.id ? -1 : 1));
    },
    async accept(id, digest, signal) {
      const manifest = await manifestOf(id, signal);
      if (manifest === undefined) return notStaged(id);
      if (manifest.digest !== digest)
        return failure(
          'digest-differs',
          `${id} is not what was reviewed`,
          'Review it again and accept the new digest.',
        );
      const files: LandingFile[] = [];
      for (const [index, file] of manifest.files.entries()) {
        const bytes = await storage.read(`staging/${id}/${index}.bin`, signal);
        if (bytes === undefined || sha256(bytes) !== file.sha256)
          return failure('staging-damaged', `${file.path} was changed while it waited`, 'Generate it again.');
        const { path, replaces } = file;
        files.push({ path, bytes, ...(replaces === undefined ? {} : { replaces }) });
      }
      throwIfCancelled(signal);
      const refused = await checkTargets(project, manifest);
      if (refused !== undefined) return refused;
      const planned = await planLanding(project, files, signal);
      if (!planned.ok) return planned;
      if (planned.value.length === 0) {
        // All of it lies there already: the journal of its landing stays the one to undo.
        await drop(manifest);
        return success({ files: [], previews: [] });
      }
      try {
        // What is replaced is kept, and the journal stands, before the first file does: whatever happens next can be taken back.
        const journaled: JournalFile[] = [];
        for (const [index, { path, bytes, was }] of planned.value.entries()) {
          const backup = was && { path: `undo/${id}-${index}.bin`, sha256: sha256(was) };
          if (was !== undefined && backup !== undefined) await storage.writeAtomic(backup.path, was);
          journaled.push({ path, sha256: sha256(bytes), ...(backup === undefined ? {} : { was: backup }) });
        }
        const journal = { files: journaled, folders: await newFolders(project, planned.value) };
        await storage.writeAtomic(`undo/${id}.json`, sealJson(journal, key));
        const result = await landFiles(project, planned.value, signal);
        if (!result.ok) await forget(id, journal);
        if (!result.ok) return result;
      } catch (error) {
        throwIfCancelled(signal);
        return failure(
          'cannot-write',
          `nothing was written: ${describeError(error)}`,
          'Free some space, or make the folder writable, and try again.',
        );
      }
      const previews: string[] = [];
      for (const name of viewNames) {
        const bytes = await storage.read(`staging/${id}/${viewFiles[name]}`, signal);
        if (bytes === undefined) continue;
        await storage.writeAtomic(keptView(id, name), bytes);
        previews.push(`${storage.root}/${keptView(id, name)}`);
      }
      await drop(manifest);
      return success({ files: manifest.files.map(({ path }) => path), previews });
    },
    async reject(id, signal) {
      const manifest = await manifestOf(id, signal);
      if (manifest === undefined) return notStaged(id);
      await drop(manifest);
      return success({});
    },
    async undo(id, signal) {
      const journal = await landedAs(id, signal);
      if (journal === undefined)
        return failure(
          'not-landed',
          `nothing is known to have landed as '${id}'`,
          'See what was generated in the provenance files beside the assets.',
        );
      const files: TakenFile[] = [];
      for (const { was, ...file } of journal.files) {
        const backup = was && (await storage.read(was.path, signal));
        const isWhole = backup !== undefined && sha256(backup) === was?.sha256;
        files.push({ ...file, ...(was === undefined ? {} : { was: isWhole ? backup : 'lost' }) });
      }
      const outcome = await takeBack(project, files, journal.folders, signal);
      await forget(id, journal);
      return success(outcome);
    },
    history: (limit, signal) => readHistory({ project, storage, key }, limit, signal),
    async read(id, path, signal) {
      const manifest = await manifestOf(id, signal);
      const view = viewNames.find((name) => name === path);
      if (manifest !== undefined) {
        if (view !== undefined) return storage.read(`staging/${id}/${viewFiles[view]}`, signal);
        const index = manifest.files.findIndex((file) => file.path === path);
        const bytes = index === -1 ? undefined : await storage.read(`staging/${id}/${index}.bin`, signal);
        return bytes !== undefined && sha256(bytes) === manifest.files[index]?.sha256 ? bytes : undefined;
      }
      const journal = await landedAs(id, signal);
      if (journal === undefined) return undefined;
      if (view !== undefined) return storage.read(keptView(id, view), signal);
      const file = journal.files.find((landed) => landed.path === path);
      const bytes = file === undefined ? undefined : await project.read(path, signal);
      return bytes !== undefined && sha256(bytes) === file?.sha256 ? bytes : undefined;
    },
  };
}

/** Where a view of a landed result is kept. */
function keptView(id: string, name: ViewName): string {
  return name === 'preview' ? `previews/${id}.png` : `previews/${id}-${viewFiles[name]}`;
}

function notStaged(id: string): ReturnType<typeof failure> {
  return failure(
    'not-staged',
    `nothing is staged as '${id.slice(0, 64)}'`,
    "List what waits with 'scenewright staged'.",
  );
}

/** Why a result may not land, if so: only below Assets or Packages, never through a link that leaves the project. */
async function checkTargets(project: Files, manifest: Generated): Promise<ReturnType<typeof failure> | undefined> {
  const root = await project.realPath('');
  for (const { path } of manifest.files) {
    if (
      !/^(?:Assets|Packages)\//.test(path) ||
      path.split('/').some((part) => part === '..' || part === '.' || part === '')
    ) {
      return failure(
        'outside-assets',
        `'${path}' does not lie below Assets or Packages`,
        'Choose a folder of the project.',
      );
    }
    if (root === undefined || !(await staysInside(project, folderOf(path), root))) {
      return failure('leaves-project', `a folder of '${path}' is a link out of the project`, 'Choose another folder.');
    }
  }
  return undefined;
}

async function staysInside(project: Files, folder: string, root: string): Promise<boolean> {
  for (let current = folder; current !== ''; current = folderOf(current)) {
    const real = await project.realPath(current);
    if (real !== undefined) return real.replaceAll('\\', '/').startsWith(`${root.replaceAll('\\', '/')}/`);
  }
  return true;
}

/** Folders that landing will have to make, outermost last, so that undo can remove them again in this order. */
async function newFolders(project: Files, files: readonly { readonly path: string }[]): Promise<readonly string[]> {
  const folders = new Set<string>();
  for (const { path } of files) {
    for (
      let folder = folderOf(path);
      folder !== '' && (await project.stat(folder)) === undefined;
      folder = folderOf(folder)
    )
      folders.add(folder);
  }
  return [...folders].sort((a, b) => b.length - a.length);
}
