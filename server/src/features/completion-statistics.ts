/** What became of the completions of one engine. */
export interface EngineStatistics {
  /** Sent to the editor. */
  readonly offered: number;
  /** The editor said that it showed them. */
  readonly shown: number;
  readonly accepted: number;
  readonly acceptedInParts: number;
  /** Characters that were accepted. */
  readonly characters: number;
}

/** By engine, since the user last erased it. Stays on this machine. */
export type StatisticsSummary = Readonly<Record<string, EngineStatistics>>;

/** Keeps what became of completions. */
export interface CompletionStatistics {
  /** A completion goes out; the answer is its id for what the editor tells later. */
  offered(engine: string, text: string): string;
  shown(id: string): void;
  accepted(id: string): void;
  /** The first `length` UTF-16 units were taken over. */
  acceptedPart(id: string, length: number): void;
  summary(): StatisticsSummary;
  /** Count from nothing again. */
  clear(): void;
}

/** Where statistics are kept. */
export interface StatisticsStore {
  load(): Promise<StatisticsSummary>;
  /** Called after every change; may wait for more. */
  save(summary: StatisticsSummary): void;
}

/** Statistics that a user can look at and forget. */
export interface ErasableStatistics {
  load(): Promise<StatisticsSummary>;
  erase(): Promise<void>;
}

const none: EngineStatistics = { offered: 0, shown: 0, accepted: 0, acceptedInParts: 0, characters: 0 };
/** Completions whose fate may still be told. */
const remembered = 200;

/** Statistics that go on from what is stored. */
export function createCompletionStatistics(store: StatisticsStore): CompletionStatistics {
  const known = new Map<string, { readonly engine: string; readonly length: number; taken: number }>();
  let totals: Record<string, EngineStatistics> = {};
  let lastId = 0;
  // What is stored is added once it is read; until then counting goes on.
  void store.load().then((stored) => {
    const added: Record<string, EngineStatistics> = { ...stored };
    for (const [engine, counts] of Object.entries(totals)) added[engine] = sum(added[engine] ?? none, counts);
    totals = added;
  });
  const count = (engine: string, change: Partial<EngineStatistics>) => {
    totals = { ...totals, [engine]: sum(totals[engine] ?? none, { ...none, ...change }) };
    store.save(totals);
  };
  return {
    offered(engine, text) {
      const id = String(++lastId);
      known.set(id, { engine, length: text.length, taken: 0 });
      for (const old of known.keys()) {
        if (known.size <= remembered) break;
        known.delete(old);
      }
      count(engine, { offered: 1 });
      return id;
    },
    shown(id) {
      const found = known.get(id);
      if (found !== undefined) count(found.engine, { shown: 1 });
    },
    accepted(id) {
      const found = known.get(id);
      if (found === undefined) return;
      known.delete(id);
      count(found.engine, { accepted: 1, characters: found.length - found.taken });
    },
    acceptedPart(id, length) {
      const found = known.get(id);
      if (found === undefined || length <= found.taken) return;
      const taken = Math.min(length, found.length);
      count(found.engine, { acceptedInParts: found.taken === 0 ? 1 : 0, characters: taken - found.taken });
      found.taken = taken;
    },
    summary: () => totals,
    clear() {
      known.clear();
      totals = {};
    },
  };
}

function sum(a: EngineStatistics, b: EngineStatistics): EngineStatistics {
  return {
    offered: a.offered + b.offered,
    shown: a.shown + b.shown,
    accepted: a.accepted + b.accepted,
    acceptedInParts: a.acceptedInParts + b.acceptedInParts,
    characters: a.characters + b.characters,
  };
}
