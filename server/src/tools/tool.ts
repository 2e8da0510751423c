import type { z } from 'zod';
import type { Result } from '#base/failure.ts';
import type { FeatureContext } from '#features/context.ts';

/** What a tool found, as rows of text that are shown page by page. */
export interface ToolAnswer {
  /** Stands above every page: what was asked, how many rows there are. */
  readonly head: string;
  /** In a stable order, the most useful first. A row is a line or a small block; places are written `path:line`. */
  readonly rows: readonly string[];
  /** Staged results and proposed edits that came of it, for whoever shows them to the user. */
  readonly effects?: readonly ToolEffect[];
}

/** What waits for the user's word after a tool ran. Nothing else than these is ever changed by one. */
export type ToolEffect =
  | { readonly type: 'staged'; readonly id: string; readonly digest: string }
  | { readonly type: 'edit'; readonly edit: ProposedEdit };

/** A change of a text file that somebody has to accept. */
export interface ProposedEdit {
  readonly path: string;
  /** What stands there; it must occur in the file exactly once. */
  readonly oldText: string;
  readonly newText: string;
}

/** One row of the tool table: all that a model, an MCP client and the documentation need to know. */
export interface Tool<Args> {
  /** `search`, `read_material`: lower case with underscores, as models know them. */
  readonly name: string;
  readonly title: { readonly en: string; readonly zh: string };
  /** For the model, in English: what it answers and when to take it. */
  readonly description: string;
  /** An object; every property is described. */
  readonly args: z.ZodType<Args>;
  /** `staging`: it proposes files or edits, which wait for the user. All others change nothing. */
  readonly writes: 'nothing' | 'staging';
  run(ctx: FeatureContext, args: Args, signal: AbortSignal): Promise<Result<ToolAnswer>>;
}

/** A tool with the type of its arguments closed over, so that all fit into one table. */
export interface RegisteredTool extends Omit<Tool<never>, 'args' | 'run'> {
  readonly args: z.ZodType;
  /** Check the arguments, which come from a model, and run. */
  call(ctx: FeatureContext, args: unknown, signal: AbortSignal): Promise<Result<ToolAnswer>>;
}
