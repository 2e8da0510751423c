import type { FeatureContext } from '#features/context.ts';
import { eventItems } from '#features/event-items.ts';
import { memberItems } from '#features/member-items.ts';
import { nameCompletions } from '#features/name-items.ts';
import type { Offered } from './completion.ts';
import type { CompletionPlace } from './place.ts';

/** A candidate that stands alone is nearly sure; among several each has its share. */
const alone = 0.95;

/** The name that a string literal at the cursor can only mean: a tag, a scene, a parameter of an animator … */
export async function literalCompletions(
  ctx: FeatureContext,
  path: string,
  text: string,
  offset: number,
  signal: AbortSignal,
): Promise<readonly Offered[]> {
  const names = await nameCompletions(ctx, path, offset, signal);
  const fitting = names.flatMap(({ name, span }) => {
    const typed = text.slice(span.start, offset);
    return name.startsWith(typed) && name.length > typed.length ? [name.slice(typed.length)] : [];
  });
  return fitting.slice(0, 4).map((rest) => ({ text: rest, engine: 'embedded', confidence: alone / fitting.length }));
}

/** The rest of an event function's declaration, from its return type on: what the engine calls has one signature. */
export async function eventCompletions(
  ctx: FeatureContext,
  { path, offset, lineBefore, suffix }: CompletionPlace,
  signal: AbortSignal,
): Promise<readonly Offered[]> {
  const typed = /^\s*(?:(?:private|protected|public|internal)\s+)?void\s+(\w{2,})$/.exec(lineBefore)?.[1];
  if (typed === undefined || suffix.trim() !== '') return [];
  const items = (await eventItems(ctx, path, offset, signal)).filter(({ event }) => event.name.startsWith(typed));
  return items.slice(0, 4).flatMap(({ event }) => {
    const at = event.signature.indexOf(event.name);
    const text = at === -1 ? '' : event.signature.slice(at + typed.length);
    return text === '' ? [] : [{ text, engine: 'embedded' as const, confidence: alone / items.length }];
  });
}

/** Members of what stands before a dot at the cursor, where its type is known. */
export async function membersAtDot(
  ctx: FeatureContext,
  { path, offset, lineBefore }: CompletionPlace,
  signal: AbortSignal,
): Promise<ReadonlySet<string> | undefined> {
  if (!/\.\s*\w*$/.test(lineBefore) || /\d\.\w*$/.test(lineBefore)) return undefined;
  const items = await memberItems(ctx, path, offset, signal);
  return items.length === 0 ? undefined : new Set(items.map(({ name }) => name));
}
