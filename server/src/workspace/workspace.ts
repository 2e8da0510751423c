import { abortable } from '#base/cancel.ts';
import { decodeFacts, type EncodedFacts } from '#syntax/encoded-facts.ts';
import { type ProjectInfo, unknownProject } from '#unity/project.ts';
import type { WellKnownGuids } from '#unity/well-known-guids.ts';
import { createFactsTable } from './facts-table.ts';
import type { OpenDocument, Readiness, Snapshot } from './snapshot.ts';
import { createTables, type Tables } from './tables.ts';

/** A file that was read. */
export interface ReadFile {
  readonly path: string;
  readonly facts: EncodedFacts;
}

/** Everything that can happen to a workspace. */
export type Change =
  | { readonly type: 'files'; readonly files: readonly ReadFile[] }
  | { readonly type: 'removed'; readonly paths: readonly string[] }
  | { readonly type: 'opened' | 'edited'; readonly document: OpenDocument }
  | { readonly type: 'closed'; readonly path: string }
  | { readonly type: 'project'; readonly project: ProjectInfo }
  | { readonly type: 'readiness'; readonly readiness: Readiness };

/** The one mutable object: `apply` is the only door in, `snapshot` the only door out. */
export interface Workspace {
  /** Take a change in; synchronous. Answers the new revision. */
  apply(change: Change): number;
  /** The present state; constant time. */
  snapshot(): Snapshot;
  /** Bring the tables up to date, so that the next snapshot need not. */
  settle(): void;
  /** The first snapshot that is at least this ready. */
  until(readiness: Readiness, signal: AbortSignal): Promise<Snapshot>;
}

/** A file's facts before and after a change that the tables have not seen. */
interface Unsettled {
  readonly path: string;
  readonly before: EncodedFacts | undefined;
  readonly after: EncodedFacts | undefined;
}

/** An empty workspace. `wellKnown` names assets of packages that are not on disk. */
export function createWorkspace(wellKnown: WellKnownGuids): Workspace {
  const files = createFactsTable();
  const tables = createTables(wellKnown);
  const documents = new Map<string, OpenDocument>();
  const unsettled: Unsettled[] = [];
  let project = unknownProject;
  let readiness: Readiness = 'opened';
  let revision = 0;
  let frozen: { readonly snapshot: Snapshot; readonly tables: () => Tables } | undefined;
  const waiting: (() => void)[] = [];

  const setFacts = (path: string, after: EncodedFacts | undefined): void => {
    unsettled.push({ path, before: files.encoded(path), after });
    if (after === undefined) files.delete(path);
    else files.set(path, after);
  };

  const settle = (): void => {
    for (const { path, before, after } of unsettled.splice(0)) tables.update(path, decoded(before), decoded(after));
  };

  const take = (change: Change): void => {
    switch (change.type) {
      case 'files':
        for (const file of change.files) setFacts(file.path, file.facts);
        return;
      case 'removed':
        for (const path of change.paths) setFacts(path, undefined);
        return;
      case 'opened':
      case 'edited':
        documents.set(change.document.path, change.document);
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

  const freeze = () => {
    const view = files.freeze();
    const atThisMoment = project;
    let made: Tables | undefined;
    const lazy = (): Tables => {
      if (made === undefined) {
        settle();
        made = tables.freeze(atThisMoment, view.get);
      }
      return made;
    };
    const snapshot: Snapshot = {
      revision,
      readiness,
      project,
      files: view,
      documents: new Map(documents),
      get assets() {
        return lazy().assets;
      },
      get vocabulary() {
        return lazy().vocabulary;
      },
      get defines() {
        return lazy().defines;
      },
      get symbols() {
        return lazy().symbols;
      },
      get derived() {
        return lazy().derived;
      },
    };
    return { snapshot, tables: lazy };
  };

  const present = (): Snapshot => {
    frozen ??= freeze();
    return frozen.snapshot;
  };

  return {
    apply(change) {
      // A snapshot that is out there must get the tables of its own moment.
      frozen?.tables();
      take(change);
      revision++;
      frozen = undefined;
      return revision;
    },
    snapshot: present,
    settle,
    async until(wanted, signal) {
      while (rank[readiness] < rank[wanted]) {
        await abortable(new Promise<void>((resolve) => waiting.push(resolve)), signal);
      }
      return present();
    },
  };
}

function decoded(bytes: EncodedFacts | undefined) {
  return bytes === undefined ? undefined : decodeFacts(bytes);
}

const rank: Readonly<Record<Readiness, number>> = { opened: 0, indexed: 1 };
