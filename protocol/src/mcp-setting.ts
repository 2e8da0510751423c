import { z } from 'zod';

/** Whether a tool of a server may be called: after the user's word, without it, or not at all. */
const toolPermission = z.enum(['ask', 'always', 'never']);

/** One program that speaks MCP on its standard input and output. */
const mcpServerSetting = z.strictObject({
  /** Stands before the names of its tools. */
  name: z.string().regex(/^[a-z0-9][a-z0-9_-]{0,39}$/, { error: 'lower-case letters, digits, _ and -' }),
  command: z.string().min(1).max(1000),
  args: z.array(z.string().max(4000)).max(100).optional(),
  /** Variables beside those few that every program needs; nothing else of the environment is passed on. */
  env: z.record(z.string().min(1), z.string()).optional(),
  /** Absolute; the user's home folder when absent. */
  cwd: z.string().min(1).optional(),
  /** For one call; 30 when absent. */
  timeoutSeconds: z.number().min(1).max(600).optional(),
  /** By the tool's name. */
  tools: z.record(z.string().min(1), toolPermission).optional(),
  /** For tools that `tools` does not name; `ask` when absent. */
  default: toolPermission.optional(),
});
export type McpServerSetting = z.infer<typeof mcpServerSetting>;

/**
 * The `mcp` of the user's configuration file: what clients of our MCP server may do, and programs whose tools `ask` may
 * use. A project never names a program.
 */
export const mcpSetting = z.strictObject({
  /** Whether a client may land staged results after the user confirmed them there; no when absent. */
  mayAccept: z.boolean().optional(),
  servers: z
    .array(mcpServerSetting)
    .max(20)
    .refine((servers) => new Set(servers.map(({ name }) => name)).size === servers.length, {
      error: 'a server is named twice',
    })
    .optional(),
});
export type McpSetting = z.infer<typeof mcpSetting>;
