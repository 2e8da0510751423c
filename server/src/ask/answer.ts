import type { Span } from '#base/text.ts';
import type { ProposedEdit } from '#tools/tool.ts';

/** What is asked. */
export interface AskQuery {
  readonly question: string;
  /** What the user looks at. */
  readonly context?: { readonly path: string; readonly span: Span };
  /** The answer starts from a recipe, which may bind its tools. */
  readonly recipe?: { readonly name: string; readonly mayPropose: boolean; readonly mayUseOthers: boolean };
}

/** A place that the answer names and a tool showed. Lines are counted from 1. */
export interface AnswerSource {
  readonly path: string;
  readonly line: number;
}

/** A tool that the model called. */
export interface AnswerCall {
  readonly tool: string;
  readonly args: unknown;
  readonly ok: boolean;
}

/** Why the loop ended. */
export type AnswerEnd = 'answered' | 'steps' | 'tokens' | 'time' | 'failed';

/** What came of a question. Nothing of it is in the project: edits and staged results wait for the user's word. */
export interface Answer {
  /** Markdown without images, HTML and links. */
  readonly answer: string;
  readonly sources: readonly AnswerSource[];
  readonly calls: readonly AnswerCall[];
  /** Estimates on the safe side. */
  readonly tokens: { readonly in: number; readonly out: number };
  /** One set, to be reviewed as a whole. */
  readonly edits?: readonly ProposedEdit[];
  readonly staged?: readonly { readonly id: string; readonly digest: string }[];
  readonly ended: AnswerEnd;
  /** The answer is made of search, references and facts alone. */
  readonly withoutModel?: true;
}

/** What the user is told on the way. The pieces of Markdown together are the answer. */
export type AskPart =
  | { readonly type: 'text'; readonly markdown: string }
  | { readonly type: 'call'; readonly tool: string; readonly args: unknown };

/** Told of each part as soon as it is known. */
export type ReportAskPart = (part: AskPart) => void;
