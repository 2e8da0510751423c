import type { CompletionPlace } from '#features/completion/place.ts';
import type { FileFacts } from '#syntax/facts.ts';
import { shortName, typeKinds } from '#workspace/type-hierarchy.ts';

/** Characters before the cursor whose names count. */
const near = 3000;

/**
 * Names near the cursor by how much they matter, the most first: what stands before a dot at the cursor, then the nearer
 * ones, then base types. Names pass their weight on to the types that the file declares them with.
 */
export function nameWeights(
  { text, offset }: CompletionPlace,
  facts: FileFacts,
): readonly (readonly [string, number])[] {
  const weights = new Map<string, number>();
  const raise = (name: string, by: number) => {
    if (by > (weights.get(name) ?? 0)) weights.set(name, by);
  };
  const start = Math.max(0, offset - near);
  const before = text.slice(start, offset);
  for (const match of before.matchAll(/[A-Za-z_]\w{2,}/g)) raise(match[0], 1 + 2 * (match.index / near));
  for (const match of text.slice(offset, offset + near / 3).matchAll(/[A-Za-z_]\w{2,}/g)) raise(match[0], 1);
  const receiver = /([A-Za-z_]\w*)\s*(?:\([^()]*\)|\[[^[\]]*\])?\s*\??\.\s*\w*$/.exec(before);
  if (receiver?.[1] !== undefined) raise(receiver[1], 20);
  for (const { name, type, parameters, kind, bases } of facts.symbols) {
    const weight = weights.get(name);
    if (weight !== undefined && type !== undefined) for (const part of typeNames(type)) raise(part, weight);
    for (const parameter of parameters ?? [])
      for (const part of typeNames(parameter.type)) raise(part, (weights.get(parameter.name) ?? 0) * 0.8);
    if (typeKinds.has(kind)) for (const base of bases ?? []) raise(shortName(base), 5);
  }
  return [...weights].sort((a, b) => b[1] - a[1]);
}

function typeNames(type: string): readonly string[] {
  return type.match(/[A-Za-z_]\w{2,}/g) ?? [];
}
