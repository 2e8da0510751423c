import type { ResultOf } from '@scenewright/protocol';

type Served = ResultOf<'scenewright/ask'>;

/** What the page shows of an answer. */
export interface Answered {
  /** What VS Code's own renderer made of the Markdown; the page takes no more of it than its own list allows. */
  readonly html: string;
  readonly sources: readonly Served['sources'][number][];
  /** The tools that were called, each with the first words that it was called with. */
  readonly calls: readonly { readonly tool: string; readonly about: string; readonly ok: boolean }[];
  readonly tokens: Served['tokens'];
  readonly ended: Served['ended'];
  readonly withoutModel: boolean;
  /** How many wait for the user's word. */
  readonly edits: number;
  readonly staged: number;
}

/** The messages of the extension by their type. */
export interface ToAskMessages {
  /** Answers whose proposals can still be looked at. */
  readonly session: { readonly reviewable: readonly string[] };
  /** What would go along with a question: a file of the project, with the lines that are selected there. */
  readonly attachment: { readonly label?: string };
  /** Ask this, as if it was typed. */
  readonly pose: { readonly question: string };
  readonly focus: object;
  readonly clear: object;
  /** All of the answer that came so far. */
  readonly part: { readonly id: string; readonly html: string };
  /** The tool that is called now. */
  readonly calling: { readonly id: string; readonly tool: string };
  readonly answered: { readonly id: string; readonly answer: Answered };
  readonly stopped: { readonly id: string };
  readonly failed: { readonly id: string; readonly message: string; readonly hint?: string };
}

/** What the extension tells the page. */
export type ToAsk = {
  readonly [T in keyof ToAskMessages]: { readonly type: T } & ToAskMessages[T];
}[keyof ToAskMessages];

/** Every type, once; one that is left out does not compile. */
const types: Readonly<Record<ToAsk['type'], true>> = {
  session: true,
  attachment: true,
  pose: true,
  focus: true,
  clear: true,
  part: true,
  calling: true,
  answered: true,
  stopped: true,
  failed: true,
};

/** Whether a message is one of the extension's: VS Code lets nobody else send to the page, so its type tells. */
export function isToAsk(message: unknown): message is ToAsk {
  return (
    typeof message === 'object' &&
    message !== null &&
    'type' in message &&
    typeof message.type === 'string' &&
    Object.hasOwn(types, message.type)
  );
}
