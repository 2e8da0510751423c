import type { PassageSearch } from '#retrieval/passage-search.ts';
import { decodeFacts, type EncodedFacts } from '#syntax/encoded-facts.ts';
import type { FileFacts } from '#syntax/facts.ts';
import { affectsDefines, type DefineSource } from '#unity/defines.ts';
import type { AssetNames } from './asset-names.ts';
import type { Crew } from './crew.ts';
import type { IndexListener, IndexStore } from './ports.ts';
import type { Reading } from './read-record.ts';
import type { FileRecord, KnownFile } from './record.ts';
import type { Saving } from './saving.ts';

/** What an indexer works with. */
export interface IndexerParts {
  readonly files: Reading['files'];
  readonly readFacts: Reading['readFacts'];
  /** Helps with large projects. */
  readonly crew: Crew;
  /** Told before a project is read from nothing, while the folders are still being listed. */
  preload(): void;
  /** Waits while somebody types; `undefined` when nobody does. */
  giveWay(): Promise<void> | undefined;
  readonly store: IndexStore;
  readonly listener: IndexListener;
}

/** All that an indexer knows. Only the functions of this folder change it. */
export interface IndexState extends IndexerParts, Reading {
  readonly records: Map<string, KnownFile>;
  /** Facts of the files that have a say in what scripts take as defined. */
  readonly defining: Map<string, FileFacts>;
  readonly assets: AssetNames;
  readonly passages: PassageSearch;
  readonly saving: Saving;
  readonly overlays: Map<string, string>;
  defines: DefineSource | undefined;
}

/** Take a file in. */
export function remember(state: IndexState, record: FileRecord): void {
  const { facts, ...known } = record;
  state.records.set(record.path, known);
  learnDefines(state, record.path, facts);
  state.assets.learn(known);
  state.passages.replace(record.path, record.passages);
}

/** Forget a file that is gone. */
export function forget(state: IndexState, path: string): void {
  state.records.delete(path);
  state.defining.delete(path);
  state.passages.replace(path, []);
  state.saving.remove(path);
}

function learnDefines(state: IndexState, path: string, facts: EncodedFacts): void {
  if (affectsDefines(path)) state.defining.set(path, decodeFacts(facts));
}
