import type { CallToolResult } from '@modelcontextprotocol/sdk/types.js';
import { type Failure, failure, type Result } from '#base/failure.ts';
import type { FeatureContext } from '#features/context.ts';
import { pageOf } from '#tools/page.ts';
import type { RegisteredTool, ToolAnswer, ToolEffect } from '#tools/tool.ts';
import { withoutSecrets } from '#tools/withhold.ts';

/** What of a call is apart from the tool's own arguments. */
export interface ToolCall {
  readonly args: Readonly<Record<string, unknown>>;
  /** Whether the client could land what is staged. */
  readonly mayAccept: boolean;
}

/** Call a tool and show one page of its answer. Failures are answers, with a hint for the model. */
export async function callTool(
  tool: RegisteredTool,
  ctx: FeatureContext,
  { args, mayAccept }: ToolCall,
  signal: AbortSignal,
): Promise<CallToolResult> {
  const { cursor, ...own } = args;
  if (cursor !== undefined && typeof cursor !== 'string')
    return failedResult(failure('bad-cursor', 'the cursor is no text', 'Take the cursor of the page before.'));
  const answer = await tool.call(ctx, own, signal);
  return answer.ok ? showPage(ctx, withEffects(answer.value, mayAccept), cursor) : failedResult(withheld(ctx, answer));
}

/** A failure as the answer of a tool. */
export function failedResult({ code, message, hint }: Failure): CallToolResult {
  return { content: [{ type: 'text', text: `${message}. ${hint} (${code})` }], isError: true };
}

/**
 * Clients give the model either the text or the structured content, so both say the same; the latter adds for programs where
 * the next page begins and what is staged.
 */
function showPage(ctx: FeatureContext, answer: ToolAnswer, cursor: string | undefined): CallToolResult {
  const page = pageOf(answer, cursor);
  if (!page.ok) return failedResult(page);
  const text = withoutSecrets(ctx, page.value.text);
  if (text === undefined) return failedResult(secretFound);
  const staged = (answer.effects ?? []).flatMap((effect) =>
    effect.type === 'staged' ? [{ id: effect.id, digest: effect.digest }] : [],
  );
  return {
    content: [{ type: 'text', text }],
    structuredContent: {
      text,
      ...(page.value.next === undefined ? {} : { next: page.value.next }),
      ...(staged.length === 0 ? {} : { staged }),
    },
  };
}

const secretFound: Failure = failure(
  'may-hold-a-secret',
  'the answer is withheld: it may hold a secret',
  'Ask for something smaller, or let the user look at it.',
);

function withheld(ctx: FeatureContext, answer: Failure): Result<never> & Failure {
  return withoutSecrets(ctx, answer.message) === answer.message ? answer : secretFound;
}

/** Say above the answer how what is staged can land; a long head is cut at its end. */
function withEffects(answer: ToolAnswer, mayAccept: boolean): ToolAnswer {
  const lines = (answer.effects ?? []).flatMap((effect) =>
    effect.type === 'staged' ? [describe(effect, mayAccept)] : [],
  );
  return lines.length === 0 ? answer : { ...answer, head: [...lines, answer.head].join('\n') };
}

function describe({ id, digest }: Extract<ToolEffect, { type: 'staged' }>, mayAccept: boolean): string {
  const way = mayAccept ? `, or accept_staged with digest ${digest} once they said yes` : '';
  return `Nothing is in the project yet. The user reviews ${id} in the editor or lands it with 'scenewright accept ${id}'${way}.`;
}
