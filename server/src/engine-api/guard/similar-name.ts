import { typesAbove } from '#engine-api/inference/members.ts';
import { selfType } from '#engine-api/inference/names.ts';
import type { TypeDeclaration } from '#engine-api/inference/type.ts';

/** The member of `type` whose name is most like `name`; `undefined` when none is alike. */
export function similarName(name: string, type: TypeDeclaration): string | undefined {
  const wanted = partsOf(name);
  let best: string | undefined;
  let bestScore = leastLikeness;
  for (const { declaration } of typesAbove(selfType(type))) {
    for (const member of declaration.all()) {
      if (member.kind === 'operator' || member.kind === 'constructor' || member.name === best) continue;
      const score = likeness(wanted, partsOf(member.name));
      if (score > bestScore) [best, bestScore] = [member.name, score];
    }
  }
  return best;
}

/** Names that share less than this of their parts are different names. */
const leastLikeness = 0.5;

/** `AddForceAt` -> `add`, `force`, `at` */
function partsOf(name: string): readonly string[] {
  return (name.match(/[A-Z]+(?![a-z])|[A-Z]?[a-z]+|\d+/g) ?? []).map((part) => part.toLowerCase());
}

/** Dice's coefficient over the parts of two names; 1 for the same parts. */
function likeness(a: readonly string[], b: readonly string[]): number {
  if (a.length + b.length === 0) return 0;
  const shared = a.filter((part) => b.includes(part)).length;
  return (2 * shared) / (a.length + b.length);
}
