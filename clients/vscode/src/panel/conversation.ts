import type { Generated } from '@scenewright/protocol';
import { createDrafts } from './drafts.ts';
import { type FromPanel, fromPanel } from './from-panel.ts';
import { hostWords } from './host-words.ts';
import { makeWish } from './make-wish.ts';
import { isRefusedFor, requestFailureOf } from './request-failure.ts';
import { canBeResized, savedSpecOf, wishOf } from './saved-spec.ts';
import { contentOf, fileOf, generateParams, type Request } from './server-requests.ts';
import type { Draft, Prefill, Services, ToPanel } from './to-panel.ts';

/** What the extension's end of the panel works with. */
export interface ConversationParts {
  /** Absolute folder of the project, and what people call it. */
  readonly root: string;
  readonly name: string;
  readonly language: 'en' | 'zh';
  readonly services: Services;
  readonly request: Request;
  /** Show a file of the project, by its path in it. */
  openFile(path: string): void;
  isTrusted(): boolean;
}

/** The extension's end of the panel: answers what the page asks, by asking the language server. */
export interface Conversation {
  /** A message of the page, as it arrived. What is not one is dropped. */
  receive(message: unknown): Promise<void>;
  /** Fill the form, also of a page that is not there yet. */
  fill(prefill: Prefill): void;
  /** Show a result that waits already, also on a page that is not there yet. */
  review(id: string): Promise<void>;
  /** The page went out of sight, and VS Code dropped it: until another is ready, what commands want waits. */
  hidden(): void;
  /** Tell the page what changed of the project: whether it is trusted. */
  tellProject(): void;
  /** Stop what runs and drop what nobody decided on. */
  end(): Promise<void>;
}

type Asked<T extends FromPanel['type']> = Extract<FromPanel, { readonly type: T }>;

/** How many rows of the history are shown, and how many of them with a picture. */
const historyLimit = 50;
const historyPictures = 24;

/** Begin a conversation; `post` sends to the page. */
export function createConversation(parts: ConversationParts, post: (message: ToPanel) => void): Conversation {
  const { request } = parts;
  const words = hostWords(parts.language);
  const drafts = createDrafts(request);
  const runs = new Map<number, { readonly abort: AbortController; readonly isAccepting: boolean }>();
  const life = new AbortController();
  /** What commands wanted shown before the page stood. */
  const awaiting: ToPanel[] = [];
  let isReady = false;

  const tellFailure = async (tell: (message: ToPanel) => void, task: () => Promise<void>): Promise<void> => {
    try {
      await task();
    } catch (error) {
      if (!life.signal.aborted) tell({ type: 'failed', ...requestFailureOf(error) });
    }
  };
  const postWhenReady = (message: ToPanel): void => {
    if (isReady) post(message);
    else awaiting.push(message);
  };
  const tellProject = (): void => {
    const { root, name, services } = parts;
    post({ type: 'project', project: { root, name, isTrusted: parts.isTrusted(), services } });
  };
  const draftOf = async (result: Generated, signal: AbortSignal): Promise<Draft> => {
    const preview = await fileOf(request, result.id, 'preview', signal);
    return { result, ...(preview === undefined ? {} : { preview }) };
  };
  /** Do what can be cancelled, and tell how it ended. */
  const inRun = async (
    run: number,
    task: (signal: AbortSignal) => Promise<void>,
    isAccepting = false,
  ): Promise<void> => {
    const abort = new AbortController();
    runs.set(run, { abort, isAccepting });
    const started = performance.now();
    try {
      await task(abort.signal);
      post({ type: 'ended', run, milliseconds: Math.round(performance.now() - started) });
    } catch (error) {
      if (abort.signal.aborted) post({ type: 'cancelled', run });
      else post({ type: 'failed', run, ...requestFailureOf(error) });
    } finally {
      runs.delete(run);
    }
  };
  const needTrust = (): void => {
    if (!parts.isTrusted()) throw new Refusal(words.untrusted, words.untrustedHint);
  };
  const need = (id: string): Generated => {
    const result = drafts.get(id);
    if (result === undefined) throw new Refusal(words.gone, words.goneHint);
    return result;
  };
  const remake = (result: Generated, size: number, signal: AbortSignal): Promise<Generated> => {
    const wish = wishOf(result, size);
    return request('scenewright/generate', generateParams(wish, wish.seeds[0] ?? 0), signal);
  };
  /** The draft at a size: itself where it has it and waits, else made anew. */
  const atSize = async (result: Generated, size: number, signal: AbortSignal): Promise<Generated> => {
    const saved = savedSpecOf(result);
    const isRight = saved.size === size || !canBeResized(result);
    if (isRight && drafts.waits(result.id)) return result;
    if (saved.isPaintedElsewhere) throw new Refusal(words.gone, words.goneHint);
    return remake(result, size, signal);
  };
  /** Land a result; where its name was taken since it was made, it is made under a free one. */
  const acceptFree = async (result: Generated, signal: AbortSignal) => {
    const accept = async (made: Generated) => ({
      result: made,
      ...(await request('scenewright/accept', { id: made.id, digest: made.digest }, signal)),
    });
    try {
      return await accept(result);
    } catch (error) {
      const { size } = savedSpecOf(result);
      if (!isRefusedFor('exists', error) || size === undefined || !canBeResized(result)) throw error;
      return accept(await remake(result, size, signal));
    }
  };
  const tellHistory = async (): Promise<void> => {
    const rows = await request('scenewright/history', { limit: historyLimit }, life.signal);
    const pictured = await Promise.all(
      rows.map(async (row, index) => {
        const preview =
          index < historyPictures
            ? await fileOf(request, row.id, 'preview', life.signal).catch(() => undefined)
            : undefined;
        return { ...row, ...(preview === undefined ? {} : { preview }) };
      }),
    );
    post({ type: 'history', rows: pictured });
  };

  const ready = async (shown: readonly string[]): Promise<void> => {
    // A page that was drawn anew knows nothing of what was made for the one before; what was accepted lands all the same.
    for (const { abort, isAccepting } of runs.values()) if (!isAccepting) abort.abort();
    tellProject();
    try {
      const staged = shown.length === 0 ? [] : await request('scenewright/staged', {}, life.signal);
      const still = shown.flatMap((id) => staged.find((result) => result.id === id) ?? []);
      for (const result of still) drafts.add(result);
      post({ type: 'restored', drafts: await Promise.all(still.map((result) => draftOf(result, life.signal))) });
    } finally {
      isReady = true;
      for (const message of awaiting.splice(0)) post(message);
    }
    await tellHistory();
  };
  const make = ({ run, wish, keep }: Asked<'make'>): Promise<void> =>
    inRun(run, async (signal) => {
      const made = await makeWish(request, wish, signal, async (index, result) => {
        drafts.add(result);
        post({ type: 'made', run, index, draft: await draftOf(result, signal) });
      });
      await drafts.keepOnly(new Set([...keep, ...made.map(({ id }) => id)]), life.signal);
    });
  const enlarge = ({ run, id, size }: Asked<'enlarge'>): Promise<void> =>
    inRun(run, async (signal) => {
      const result = await atSize(need(id), size, signal);
      drafts.add(result);
      post({ type: 'made', run, index: 0, draft: await draftOf(result, signal) });
      if (result.id !== id) await drafts.drop(id, life.signal);
    });
  const accept = async ({ run, id, size }: Asked<'accept'>): Promise<void> => {
    const land = async (signal: AbortSignal) => {
      needTrust();
      const { result, files } = await acceptFree(await atSize(need(id), size, signal), signal);
      if (result.id === id) drafts.landed(id);
      post({ type: 'landed', run, id, landed: result.id, files });
    };
    await inRun(run, land, true);
    await tellHistory();
  };
  const undo = async (id: string): Promise<void> => {
    needTrust();
    const { removed, kept } = await request('scenewright/undo', { id }, life.signal);
    post({ type: 'undone', id, removed, kept });
    await tellHistory();
  };
  const content = async (id: string): Promise<void> => {
    const result = drafts.get(id);
    if (result !== undefined) post({ type: 'content', id, files: await contentOf(request, result, life.signal) });
  };
  const answer = async (asked: FromPanel): Promise<void> => {
    switch (asked.type) {
      case 'ready':
        return ready(asked.shown);
      case 'make':
        return make(asked);
      case 'enlarge':
        return enlarge(asked);
      case 'accept':
        return accept(asked);
      case 'undo':
        return undo(asked.id);
      case 'content':
        return content(asked.id);
      case 'history':
        return tellHistory();
      case 'cancel':
        return runs.get(asked.run)?.abort.abort();
      case 'open':
        return parts.openFile(asked.path);
      case 'reject':
        await drafts.drop(asked.id, life.signal);
        return post({ type: 'dropped', id: asked.id });
    }
  };
  return {
    async receive(message) {
      const parsed = fromPanel.safeParse(message);
      if (!parsed.success) return;
      await tellFailure(post, () => answer(parsed.data));
    },
    fill: (prefill) => postWhenReady({ type: 'prefill', prefill }),
    review: (id) =>
      tellFailure(postWhenReady, async () => {
        const staged = await request('scenewright/staged', {}, life.signal);
        const result = staged.find((each) => each.id === id);
        if (result === undefined) throw new Refusal(words.gone, words.goneHint);
        drafts.review(result);
        postWhenReady({ type: 'review', draft: await draftOf(result, life.signal) });
      }),
    hidden() {
      isReady = false;
    },
    tellProject,
    async end() {
      for (const { abort } of runs.values()) abort.abort();
      await drafts.keepOnly(new Set(), new AbortController().signal);
      life.abort();
    },
  };
}

/** Thrown where the extension itself refuses; it reads like a refusal of the server. */
class Refusal extends Error {
  readonly data: { readonly hint: string };
  constructor(message: string, hint: string) {
    super(message);
    this.data = { hint };
  }
}
