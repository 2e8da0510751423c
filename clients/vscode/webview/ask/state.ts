import * as z from 'zod/mini';
import type { Answered, ToAsk } from '#ask/to-ask.ts';

const source = z.object({ path: z.string(), line: z.number(), uri: z.string() });
const answered: z.ZodMiniType<Answered> = z.object({
  html: z.string(),
  sources: z.array(source),
  calls: z.array(z.object({ tool: z.string(), about: z.string(), ok: z.boolean() })),
  tokens: z.object({ in: z.number(), out: z.number() }),
  ended: z.enum(['answered', 'steps', 'tokens', 'time', 'failed']),
  withoutModel: z.boolean(),
  edits: z.number(),
  staged: z.number(),
});
const turn = z.object({
  id: z.string(),
  question: z.string(),
  /** What went along. */
  attachment: z.optional(z.string()),
  /** What came of the answer so far. */
  html: z.string(),
  /** The tool that was called last, while it is worked on. */
  tool: z.optional(z.string()),
  /** Absent while it is worked on. */
  end: z.optional(
    z.discriminatedUnion('type', [
      z.object({ type: z.literal('answered'), answer: answered }),
      z.object({ type: z.literal('stopped') }),
      z.object({ type: z.literal('failed'), message: z.string(), hint: z.optional(z.string()) }),
    ]),
  ),
});
const kept = z.object({ turns: z.array(turn), draft: z.string(), isDetached: z.boolean() });

/** A question with what came of it. */
export type Turn = z.infer<typeof turn>;

/** All that the page shows. */
export interface State {
  readonly turns: readonly Turn[];
  /** What stands in the box. */
  readonly draft: string;
  /** What is open in the editor, which goes along with the next question. */
  readonly attachment?: string | undefined;
  /** The user wants nothing to go along. */
  readonly isDetached: boolean;
  /** Answers whose proposals the extension still holds. */
  readonly reviewable: ReadonlySet<string>;
}

/** What happens: news of the extension, and what the user does. */
export type Event =
  | ToAsk
  | { readonly type: 'draft'; readonly text: string }
  | { readonly type: 'detach'; readonly isDetached: boolean }
  | { readonly type: 'asked'; readonly id: string; readonly question: string };

/** Questions that stay on the page. */
const turnsKept = 20;

const emptyState: State = { turns: [], draft: '', isDetached: false, reviewable: new Set() };

/** The page as it was kept. What is unreadable counts as nothing. */
export function stateOfKept(value: unknown): State {
  const { data } = kept.safeParse(value);
  return data === undefined ? emptyState : { ...emptyState, ...data };
}

/** What VS Code is to keep of the page while it is hidden, and over a reload of the window. */
export function keptOf({ turns, draft, isDetached }: State): unknown {
  return { turns, draft, isDetached };
}

/** The question that is worked on. */
export function workingOf({ turns }: State): Turn | undefined {
  return turns.find(({ end }) => end === undefined);
}

/** The state after an event. */
export function reduce(state: State, event: Event): State {
  switch (event.type) {
    case 'session':
      return { ...state, reviewable: new Set(event.reviewable) };
    case 'attachment':
      return { ...state, attachment: event.label };
    case 'draft':
      return { ...state, draft: event.text };
    case 'detach':
      return { ...state, isDetached: event.isDetached };
    case 'asked': {
      const { id, question } = event;
      const attachment = state.isDetached ? undefined : state.attachment;
      const asked = { id, question, html: '', ...(attachment === undefined ? {} : { attachment }) };
      return { ...state, draft: '', turns: [...state.turns, asked].slice(-turnsKept) };
    }
    case 'clear':
      return { ...state, turns: [], draft: '', isDetached: false };
    case 'part':
      return changed(state, event.id, (each) => ({ ...each, html: event.html }));
    case 'calling':
      return changed(state, event.id, (each) => ({ ...each, tool: event.tool }));
    case 'answered':
      return changed(state, event.id, (each) => ({
        ...each,
        html: event.answer.html,
        end: { type: 'answered', answer: event.answer },
      }));
    case 'stopped':
      return changed(state, event.id, (each) => ({ ...each, end: { type: 'stopped' } }));
    case 'failed': {
      const { id, type, message, hint } = event;
      return changed(state, id, (each) => ({ ...each, end: { type, message, hint } }));
    }
    case 'pose':
    case 'focus':
      return state;
  }
}

/** A question that has come to its end stays as it is. */
function changed(state: State, id: string, change: (turn: Turn) => Turn): State {
  return {
    ...state,
    turns: state.turns.map((each) => (each.id === id && each.end === undefined ? change(each) : each)),
  };
}
