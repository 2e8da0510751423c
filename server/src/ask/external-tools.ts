import type { Failure, Result } from '#base/failure.ts';

/** Whether a tool of another program may be called: after the user's word each time, without it, or not at all. */
export type ToolPermission = 'ask' | 'always' | 'never';

/** A tool of a server that the user's configuration names. All but `server` and `permission` is untrusted text of that server. */
export interface ExternalTool {
  /** As the user named it. */
  readonly server: string;
  readonly name: string;
  /** Cut to a length that a prompt can bear. */
  readonly description: string;
  /** JSON schema of its arguments, an object; one that is too long is replaced by one that says nothing. */
  readonly inputSchema: Readonly<Record<string, unknown>>;
  readonly permission: ToolPermission;
}

/** What servers offer, in a stable order, and why some offer nothing. */
export interface ExternalToolList {
  readonly tools: readonly ExternalTool[];
  readonly faults: readonly { readonly server: string; readonly failure: Failure }[];
}

/** What a tool of another program said: untrusted text, cut to a bound. */
export interface ExternalAnswer {
  readonly text: string;
  /** The server itself says that its tool failed. */
  readonly isError: boolean;
}

/**
 * Programs beside us that speak MCP. A server starts when it is first needed, is never started twice, and ends with `end`.
 * Whether a call is permitted is the caller's to ask; `never` is refused here too.
 */
export interface ExternalTools {
  list(signal: AbortSignal): Promise<ExternalToolList>;
  call(
    server: string,
    tool: string,
    args: Readonly<Record<string, unknown>>,
    signal: AbortSignal,
  ): Promise<Result<ExternalAnswer>>;
  end(): Promise<void>;
}
