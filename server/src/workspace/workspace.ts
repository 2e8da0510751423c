import { abortable } from '#base/cancel.ts';
import { createShardMap } from '#base/shard-map.ts';
import type { FileFacts } from '#syntax/facts.ts';
import { createAssetGraphBuilder } from '#unity/asset-graph.ts';
import { type ProjectInfo, projectInfo } from '#unity/project.ts';
import type { OpenDocument, Readiness, Snapshot, SymbolLocation } from './snapshot.ts';

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

/** An empty workspace. */
export function createWorkspace(): Workspace {
  const files = createShardMap<FileFacts>();
  const symbols = createShardMap<readonly SymbolLocation[]>();
  const assets = createAssetGraphBuilder();
  const documents = new Map<string, OpenDocument>();
  let project = projectInfo({ version: undefined, graphics: undefined, quality: undefined, manifest: undefined });
  let readiness: Readiness = 'opened';
  let revision = 0;
  let frozen: Snapshot | undefined;
  const waiting: (() => void)[] = [];

  const setFacts = (path: string, facts: FileFacts | undefined): void => {
    const before = files.get(path);
    assets.update(path, before, facts);
    for (const name of codeNames(before)) removeSymbols(symbols, name, path);
    if (facts === undefined) files.delete(path);
    else {
      files.set(path, facts);
      addSymbols(symbols, path, facts);
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
        return;
      case 'readiness':
        readiness = change.readiness;
        for (const wake of waiting.splice(0)) wake();
        return;
    }
  };

  const snapshot = (): Snapshot => {
    frozen ??= {
      revision,
      readiness,
      project,
      files: files.freeze(),
      documents: new Map(documents),
      assets: assets.freeze(),
      symbols: symbols.freeze(),
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

type SymbolTable = ReturnType<typeof createShardMap<readonly SymbolLocation[]>>;

function codeNames(facts: FileFacts | undefined): ReadonlySet<string> {
  return new Set(facts?.symbols.flatMap((symbol) => (symbol.kind === 'gameObject' ? [] : [symbol.name])));
}

function addSymbols(table: SymbolTable, path: string, facts: FileFacts): void {
  for (const symbol of facts.symbols) {
    if (symbol.kind === 'gameObject') continue;
    table.set(symbol.name, [...(table.get(symbol.name) ?? []), { path, symbol }]);
  }
}

function removeSymbols(table: SymbolTable, name: string, path: string): void {
  const left = (table.get(name) ?? []).filter((location) => location.path !== path);
  if (left.length === 0) table.delete(name);
  else table.set(name, left);
}
