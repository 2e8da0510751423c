import { z } from 'zod';
import type { ExternalAnswer } from '#ask/external-tools.ts';

/** A tool as a server lists it. */
export interface ForeignTool {
  readonly name: string;
  readonly description: string;
  readonly inputSchema: Readonly<Record<string, unknown>>;
}

/** Bounds of what is taken from a server. */
const longestDescription = 1000;
const longestSchema = 4000;
const mostItems = 50;
const longestAnswer = 24_000;

/** An answer to `tools/list`; what single tools look like is read one by one. */
export const toolPage = z.object({ tools: z.array(z.unknown()), nextCursor: z.string().optional() });

const toolShape = z.object({
  // What services that models call by name can bear.
  name: z.string().regex(/^[\w./-]{1,128}$/),
  description: z.string().optional().catch(undefined),
  inputSchema: z.unknown(),
});
const objectSchema = z.looseObject({ type: z.literal('object') });

/** A tool of a list; `undefined` where it has no usable name. A schema that is none, or too long, is replaced by any object. */
export function readTool(value: unknown): ForeignTool | undefined {
  const tool = toolShape.safeParse(value);
  if (!tool.success) return undefined;
  const schema = objectSchema.safeParse(tool.data.inputSchema);
  const isShort = schema.success && JSON.stringify(schema.data).length <= longestSchema;
  return {
    name: tool.data.name,
    description: cut(plain(tool.data.description ?? ''), longestDescription),
    inputSchema: schema.success && isShort ? schema.data : { type: 'object' },
  };
}

/** An answer to `tools/call`. */
export const toolResult = z.object({
  content: z.array(z.unknown()).optional().catch(undefined),
  structuredContent: z.unknown().optional(),
  isError: z.boolean().optional().catch(undefined),
});

const itemShape = z.union([
  z.object({ type: z.literal('text'), text: z.string() }),
  z.object({ type: z.literal('resource'), resource: z.object({ uri: z.string(), text: z.string() }) }),
  z.object({ type: z.literal('resource_link'), uri: z.string() }),
]);

/** What a result says, as text of bounded length; what is no text is noted. */
export function readResult({ content = [], structuredContent, isError }: z.infer<typeof toolResult>): ExternalAnswer {
  const parts: string[] = [];
  let room = longestAnswer;
  for (const item of content.slice(0, mostItems)) {
    const text = cut(plain(textOf(item)), room);
    parts.push(text);
    room -= text.length;
    if (room <= 0) break;
  }
  if (parts.length < content.length) parts.push(`(${content.length - parts.length} more parts are left out)`);
  if (content.length === 0 && structuredContent !== undefined)
    parts.push(cut(plain(JSON.stringify(structuredContent)), longestAnswer));
  return { text: parts.join('\n'), isError: isError === true };
}

function textOf(value: unknown): string {
  const item = itemShape.safeParse(value);
  if (!item.success) return `(${kindOf(value)} is left out)`;
  switch (item.data.type) {
    case 'text':
      return item.data.text;
    case 'resource':
      return `${item.data.resource.uri}:\n${item.data.resource.text}`;
    case 'resource_link':
      return `see ${item.data.uri}`;
  }
}

const kinds: Readonly<Record<string, string>> = { image: 'an image', audio: 'a sound', resource: 'a file' };

function kindOf(value: unknown): string {
  const named = z.object({ type: z.string() }).safeParse(value);
  return (named.success ? kinds[named.data.type] : undefined) ?? 'a part of an unknown kind';
}

/** Without control characters, which terminals obey, and halves of characters. */
function plain(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are the ones that go.
  return text.replace(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f]/g, '').replace(/\p{Surrogate}/gu, '');
}

function cut(text: string, room: number): string {
  return text.length <= room
    ? text
    : `${text.slice(0, Math.max(room, 0)).replace(/\p{Surrogate}/gu, '')}… (${text.length - room} more characters are left out)`;
}
