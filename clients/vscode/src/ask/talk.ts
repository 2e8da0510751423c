import type { ResultOf } from '@scenewright/protocol';
import { requestFailureOf } from '../panel/request-failure.ts';
import { type FromAsk, fromAsk } from './from-ask.ts';
import type { Answered, ToAsk } from './to-ask.ts';

/** What a server answered, with the way to put its proposals before the user. */
export interface Asked {
  readonly result: ResultOf<'scenewright/ask'>;
  review(what: 'edits' | 'staged'): Promise<void>;
}

/** A piece of an answer: Markdown, or a tool that is called. */
export interface Piece {
  readonly markdown: string;
  readonly tool: string | undefined;
}

/** What the extension's end of the Ask view works with. */
export interface TalkParts {
  /** Ask about the project that the user is at; `hear` gets pieces of the answer as they come. */
  ask(question: string, isAttached: boolean, hear: (piece: Piece) => void, signal: AbortSignal): Promise<Asked>;
  /** Markdown as HTML, which the page does not trust. */
  render(markdown: string): Promise<string>;
  /** What would go along with a question, for people. */
  attachment(): string | undefined;
  open(uri: string, line: number): Promise<void>;
  chooseModel(): void;
}

/** The extension's end of the Ask view. It lives on while VS Code drops the page of a hidden view. */
export interface Talk {
  /** A message of the page, as it arrived. What is not one is dropped. */
  receive(message: unknown): Promise<void>;
  /** Say something to the page, also to one that is not there yet. */
  tell(message: ToAsk): void;
  /** The page went: until another is ready, what commands want waits. */
  hidden(): void;
  tellAttachment(): void;
  /** Stop what runs and forget all of it. */
  end(): void;
}

/** Answers whose end and whose proposals are kept for a page that comes back. */
const kept = 20;
/** Characters of a tool's argument that are shown. */
const aboutLength = 80;

/** Begin; `post` sends to the page. */
export function createTalk(parts: TalkParts, post: (message: ToAsk) => void): Talk {
  let running: { readonly id: string; readonly abort: AbortController; html: string } | undefined;
  const ends = new Map<string, ToAsk>();
  const reviews = new Map<string, Asked['review']>();
  const awaiting: ToAsk[] = [];
  let isReady = false;

  const tell = (message: ToAsk): void => {
    if (isReady) post(message);
    else awaiting.push(message);
  };
  const tellSession = (): void => post({ type: 'session', reviewable: [...reviews.keys()] });
  const tellAttachment = (): void => {
    const label = parts.attachment();
    post({ type: 'attachment', ...(label === undefined ? {} : { label }) });
  };
  const finish = (id: string, message: ToAsk): void => {
    keep(ends, id, message);
    post(message);
  };

  const ask = async ({ id, question, isAttached }: Extract<FromAsk, { readonly type: 'ask' }>): Promise<void> => {
    // The page asks one question at a time.
    if (running !== undefined) return post({ type: 'stopped', id });
    const abort = new AbortController();
    const run = { id, abort, html: '' };
    running = run;
    const write = latestRendered(parts.render, (html) => {
      if (running !== run) return;
      run.html = html;
      post({ type: 'part', id, html });
    });
    const hear = ({ markdown, tool }: Piece): void => {
      if (markdown !== '') write(markdown);
      if (tool !== undefined && running === run) post({ type: 'calling', id, tool });
    };
    try {
      const { result, review } = await parts.ask(question, isAttached, hear, abort.signal);
      const answer = answeredOf(result, await parts.render(result.answer));
      if (answer.edits + answer.staged > 0) keep(reviews, id, review);
      if (running !== run) return;
      running = undefined;
      tellSession();
      finish(id, { type: 'answered', id, answer });
    } catch (error) {
      if (running !== run) return;
      running = undefined;
      finish(id, abort.signal.aborted ? { type: 'stopped', id } : { type: 'failed', id, ...requestFailureOf(error) });
    }
  };
  const ready = (working: readonly string[]): void => {
    isReady = true;
    tellSession();
    tellAttachment();
    for (const id of working) {
      // After a reload of the window nobody works on it any more.
      if (running?.id !== id) post(ends.get(id) ?? { type: 'stopped', id });
      else if (running.html !== '') post({ type: 'part', id, html: running.html });
    }
    for (const message of awaiting.splice(0)) post(message);
  };
  const stop = (): void => running?.abort.abort();
  return {
    async receive(message) {
      const { data: asked } = fromAsk.safeParse(message);
      switch (asked?.type) {
        case 'ready':
          return ready(asked.working);
        case 'ask':
          return ask(asked);
        case 'stop':
          return running?.id === asked.id ? stop() : undefined;
        case 'open':
          return parts.open(asked.uri, asked.line);
        case 'review':
          return reviews.get(asked.id)?.(asked.what);
        case 'chooseModel':
          return parts.chooseModel();
        case undefined:
          return undefined;
      }
    },
    tell,
    hidden() {
      isReady = false;
    },
    tellAttachment,
    end() {
      stop();
      running = undefined;
      ends.clear();
      reviews.clear();
    },
  };
}

/** Render what comes; while one is rendered, the newest of the rest waits alone. */
function latestRendered(render: TalkParts['render'], show: (html: string) => void): (markdown: string) => void {
  let text = '';
  let rendered = '';
  let isBusy = false;
  const work = async (): Promise<void> => {
    isBusy = true;
    try {
      while (rendered !== text) {
        rendered = text;
        show(await render(rendered));
      }
    } finally {
      isBusy = false;
    }
  };
  return (markdown) => {
    text += markdown;
    // The whole answer is rendered once more at its end, and told what went wrong then.
    if (!isBusy) void work().catch(() => undefined);
  };
}

function answeredOf(result: ResultOf<'scenewright/ask'>, html: string): Answered {
  const { sources, calls, tokens, ended, withoutModel, edits = [], staged = [] } = result;
  return {
    html,
    sources,
    calls: calls.map(({ tool, args, ok }) => ({ tool, about: aboutOf(args), ok })),
    tokens,
    ended,
    withoutModel: withoutModel === true,
    edits: edits.length,
    staged: staged.length,
  };
}

/** The first words that a tool was called with. */
function aboutOf(args: unknown): string {
  const values = typeof args === 'object' && args !== null ? Object.values(args) : [];
  const text = values.find((value) => typeof value === 'string') ?? '';
  return text.length > aboutLength ? `${text.slice(0, aboutLength)}…` : text;
}

/** Put a row in; the oldest goes where there are too many. */
function keep<Value>(rows: Map<string, Value>, id: string, value: Value): void {
  rows.set(id, value);
  const [oldest] = rows.keys();
  if (rows.size > kept && oldest !== undefined) rows.delete(oldest);
}
