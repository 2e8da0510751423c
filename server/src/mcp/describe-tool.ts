import type { Tool as McpTool } from '@modelcontextprotocol/sdk/types.js';
import type { Language } from '#features/context.ts';
import { plainSchemaOf } from '#tools/input-schema.ts';
import type { RegisteredTool } from '#tools/tool.ts';
import { acceptName } from './accept-staged.ts';

/** What a client is told of a tool. */
export function describeTool(tool: RegisteredTool, language: Language): McpTool {
  const title = tool.title[language];
  return {
    name: tool.name,
    title,
    description: tool.description,
    inputSchema: plainSchemaOf(tool, tool.name !== acceptName),
    annotations: {
      title,
      readOnlyHint: tool.writes === 'nothing',
      // Landing is the one thing that clients should never do without asking.
      destructiveHint: tool.name === acceptName,
      idempotentHint: true,
      openWorldHint: false,
    },
  };
}
