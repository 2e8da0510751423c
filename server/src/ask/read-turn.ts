import { property } from '#base/property.ts';

/** What a turn of the model says. */
export type Turn =
  | { readonly type: 'call'; readonly tool: string; readonly args: unknown }
  | { readonly type: 'answer'; readonly text: string }
  /** Something like a call that nobody can read, or nothing. */
  | { readonly type: 'unreadable'; readonly why: string };

/** Read a turn: the first block that calls a tool, or else an answer. Shapes that models are trained on are read too. */
export function readTurn(text: string): Turn {
  const said = visibleText(text).trimEnd();
  if (said === '') return { type: 'unreadable', why: 'The answer was empty.' };
  for (const block of blocksOf(said)) {
    const call = callOf(block);
    if (call !== undefined) return call;
    if (jsonOf(block) === undefined && looksLikeCall(block))
      return { type: 'unreadable', why: 'The tool call was not one valid JSON object.' };
  }
  return { type: 'answer', text: said };
}

/** A turn without what a model thinks before it speaks. */
export function visibleText(text: string): string {
  return text.replace(/<think>[\s\S]*?(?:<\/think>|$)/g, '').trimStart();
}

/** Whether a call has begun in a text that is not complete. */
export function mayHoldCall(text: string): boolean {
  return /(?:^|\n)\s*(?:(?:```|~~~)[^\n]*\n?\s*(?:\{|$)|<|\{)/.test(text);
}

function blocksOf(text: string): readonly string[] {
  const fenced = [...text.matchAll(/(?:```|~~~)[^\n{]*\n?([\s\S]*?)(?:```|~~~|$)/g)].map(([, body]) => body ?? '');
  const tagged = [...text.matchAll(/<tool_call>([\s\S]*?)(?:<\/tool_call>|$)/g)].map(([, body]) => body ?? '');
  const bare = text.startsWith('{') ? [text] : [];
  return [...tagged, ...fenced, ...bare].map((block) => block.trim()).filter((block) => block.startsWith('{'));
}

function callOf(block: string): Turn | undefined {
  const value = jsonOf(block);
  const tool = property(value, 'tool') ?? property(value, 'name');
  const args = property(value, 'args') ?? property(value, 'arguments') ?? property(value, 'parameters');
  const isCall = property(value, 'tool') !== undefined || args !== undefined;
  return typeof tool === 'string' && isCall ? { type: 'call', tool, args: objectOf(args) } : undefined;
}

/** Some models write the arguments as a text that holds JSON. */
function objectOf(args: unknown): unknown {
  return typeof args === 'string' ? (jsonOf(args) ?? args) : (args ?? {});
}

/** The JSON object at the beginning of a text; what stands behind it is left out. */
function jsonOf(text: string): unknown {
  for (const piece of [text, text.slice(0, balancedEnd(text))]) {
    try {
      return JSON.parse(piece);
    } catch {
      // The other one may be readable.
    }
  }
  return undefined;
}

function balancedEnd(text: string): number {
  let depth = 0;
  let inString = false;
  for (let at = 0; at < text.length; at++) {
    const letter = text.charAt(at);
    if (inString) {
      if (letter === '\\') at++;
      else if (letter === '"') inString = false;
    } else if (letter === '"') inString = true;
    else if (letter === '{') depth++;
    else if (letter === '}' && --depth === 0) return at + 1;
  }
  return text.length;
}

function looksLikeCall(block: string): boolean {
  return /[{,]\s*["']?(?:tool|args|arguments)["']?\s*:/.test(block.slice(0, 400));
}
