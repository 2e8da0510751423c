import { abortable } from '#base/cancel.ts';
import { createShardMap } from '#base/shard-map.ts';
import { createShardMultimap } from '#base/shard-multimap.ts';
import type { FileFacts } from '#syntax/facts.ts';
import { createAssetGraphBuilder } from '#unity/asset-graph.ts';
import { affectsDefines, createDefineSource, type DefineSource } from '#unity/defines.ts';
import { type ProjectInfo, unknownProject } from '#unity/project.ts';
import { createVocabularyBuilder } from '#unity/vocabulary/vocabulary.ts';
import type { WellKnownGuids } from '#unity/well-known-guids.ts';
import type { OpenDocument, Readiness, Snapshot, SymbolLocation } from './snapshot.ts';
import { baseNames } from './type-hierarchy.ts';

/** Everything that can happen to a workspace. */
export type Change =
  | { readonly type: 'files'; readonly files: readonly { readonly path: string; readonly facts: FileFacts }[] }
  | { readonly type: 'removed'; readonly paths: readonly string[] }
  | { readonly type: 'opened' | 'edited'; readonly document: OpenDocument; readonly facts?: FileFacts }
  | { readonly type: 'closed'; readonly path: string }
  | { readonly type: 'project'; readonly project: ProjectInfo }
  | { readonly type: 'readiness'; readonly readiness: Readiness };

/** The one mutable object: `apply` is the only door in, `snapshot` the only door out. */
export interface Workspace {
  /** Take a change in; synchronous. Answers the new revision. */
  apply(change: Change): number;
  /** The present state; constant time. */
  snapshot(): Snapshot;
  /** The first snapshot that is at least this ready. */
  until(readiness: Readiness, signal: AbortSignal): Promise<Snapshot>;
}

/** An empty workspace. `wellKnown` names assets of packages that are not on disk. */
export function createWorkspace(wellKnown: WellKnownGuids): Workspace {
  const files = createShardMap<FileFacts>();
  const symbols = createShardMultimap<SymbolLocation>();
  const derived = createShardMultimap<SymbolLocation>();
  const assets = createAssetGraphBuilder(wellKnown);
  const documents = new Map<string, OpenDocument>();
  const vocabulary = createVocabularyBuilder();
  const defining = new Map<string, FileFacts>();
  let project = unknownProject;
  let defines: DefineSource | undefined;
  let readiness: Readiness = 'opened';
  let revision = 0;
  let frozen: Snapshot | undefined;
  const waiting: (() => void)[] = [];

  const setFacts = (path: string, facts: FileFacts | undefined): void => {
    const before = files.get(path);
    assets.update(path, before, facts);
    vocabulary.update(path, before, facts);
    if (affectsDefines(path)) {
      if (facts === undefined) defining.delete(path);
      else defining.set(path, facts);
      defines = undefined;
    }
    const isHere = (location: SymbolLocation) => location.path === path;
    for (const name of new Set(before?.symbols.map((symbol) => symbol.name))) symbols.remove(name, isHere);
    for (const name of new Set(before?.symbols.flatMap(baseNames))) derived.remove(name, isHere);
    if (facts === undefined) files.delete(path);
    else {
      files.set(path, facts);
      for (const symbol of facts.symbols) {
        symbols.add(symbol.name, { path, symbol });
        for (const base of baseNames(symbol)) derived.add(base, { path, symbol });
      }
    }
  };

  const edit = (document: OpenDocument, facts: FileFacts | undefined): void => {
    documents.set(document.path, document);
    if (facts !== undefined) setFacts(document.path, facts);
  };

  const take = (change: Change): void => {
    switch (change.type) {
      case 'files':
        // What an editor holds open is newer than the disk.
        for (const file of change.files) if (!documents.has(file.path)) setFacts(file.path, file.facts);
        return;
      case 'removed':
        for (const path of change.paths) setFacts(path, undefined);
        return;
      case 'opened':
      case 'edited':
        edit(change.document, change.facts);
        return;
      case 'closed':
        documents.delete(change.path);
        return;
      case 'project':
        project = change.project;
        defines = undefined;
        return;
      case 'readiness':
        readiness = change.readiness;
        for (const wake of waiting.splice(0)) wake();
        return;
    }
  };

  const snapshot = (): Snapshot => {
    defines ??= createDefineSource(defining, project);
    frozen ??= {
      revision,
      readiness,
      project,
      files: files.freeze(),
      documents: new Map(documents),
      assets: assets.freeze(),
      vocabulary: vocabulary.freeze(),
      defines,
      symbols: symbols.freeze(),
      derived: derived.freeze(),
    };
    return frozen;
  };

  return {
    apply(change) {
      take(change);
      revision++;
      frozen = undefined;
      return revision;
    },
    snapshot,
    async until(wanted, signal) {
      while (rank[readiness] < rank[wanted]) {
        await abortable(new Promise<void>((resolve) => waiting.push(resolve)), signal);
      }
      return snapshot();
    },
  };
}

const rank: Readonly<Record<Readiness, number>> = { opened: 0, indexed: 1 };
