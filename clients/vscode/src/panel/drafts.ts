import type { Generated } from '@scenewright/protocol';
import type { Request } from './server-requests.ts';

/** Results that the panel made and nobody decided on yet. They wait in the server's staging until they are dropped. */
export interface Drafts {
  /** One that the panel made or reviews, also when it landed. */
  get(id: string): Generated | undefined;
  /** Whether it still waits. */
  waits(id: string): boolean;
  add(result: Generated): void;
  /** One that was made elsewhere and is reviewed here: it is dropped when somebody rejects it, and not otherwise. */
  review(result: Generated): void;
  /** It landed: it waits no more, and there is nothing to drop. */
  landed(id: string): void;
  /** Drop one. That it was gone already is no failure. */
  drop(id: string, signal: AbortSignal): Promise<void>;
  /** Drop all but these. */
  keepOnly(ids: ReadonlySet<string>, signal: AbortSignal): Promise<void>;
}

/** No drafts. */
export function createDrafts(request: Request): Drafts {
  const waiting = new Map<string, Generated>();
  const past = new Map<string, Generated>();
  const foreign = new Set<string>();
  const drop = async (id: string, signal: AbortSignal): Promise<void> => {
    if (!waiting.delete(id)) return;
    await request('scenewright/reject', { id }, signal).catch(() => undefined);
  };
  return {
    get: (id) => waiting.get(id) ?? past.get(id),
    waits: (id) => waiting.has(id),
    add: (result) => void waiting.set(result.id, result),
    review(result) {
      if (!waiting.has(result.id)) foreign.add(result.id);
      waiting.set(result.id, result);
    },
    landed(id) {
      const result = waiting.get(id);
      if (result !== undefined) past.set(id, result);
      waiting.delete(id);
    },
    drop,
    async keepOnly(ids, signal) {
      const others = [...waiting.keys()].filter((id) => !ids.has(id) && !foreign.has(id));
      await Promise.all(others.map((id) => drop(id, signal)));
    },
  };
}
