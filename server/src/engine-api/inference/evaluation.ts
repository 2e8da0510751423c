import type { UsingFact } from '#syntax/csharp/csharp-facts.ts';
import type { Code } from '#syntax/csharp/words.ts';
import { readExpression } from './binary.ts';
import { createScopes, type ScopeAt } from './code-scope.ts';
import { typeOfLocal } from './local-type.ts';
import type { Local } from './locals.ts';
import { readPrimary } from './primary.ts';
import type { Type } from './type.ts';
import type { Universe } from './universe.ts';
import { unknown, type Value } from './value.ts';

/** An expression that was read: what it is, and the token behind it. */
export interface Step {
  readonly value: Value;
  readonly next: number;
}

/** Told of each name in a chain as it is read: the token, and what the name stands for. */
export type NameSeen = (index: number, value: Value) => void;

/** One file while its expressions are looked at. */
export interface Evaluation {
  readonly code: Code;
  readonly universe: Universe;
  readonly scopeAt: ScopeAt;
  /** The expression that starts with the token at `first`. Remembered; an expression that asks for itself is unknown. */
  expression(first: number): Step;
  /** The names, calls and indexers that start with the token at `first`. */
  primary(first: number, seen?: NameSeen): Step;
  typeOfLocal(local: Local): Type | undefined;
}

/** Look at the expressions of a file. */
export function createEvaluation(code: Code, usings: readonly UsingFact[], universe: Universe): Evaluation {
  const known = new Map<number, Step>();
  let depth = 0;
  const evaluation: Evaluation = {
    code,
    universe,
    scopeAt: createScopes(code, usings, universe.find),
    primary: (first, seen) => readPrimary(evaluation, first, seen),
    typeOfLocal: (local) => typeOfLocal(evaluation, local),
    expression(first) {
      const remembered = known.get(first);
      if (remembered !== undefined) return remembered;
      const open: Step = { value: unknown, next: first };
      if (depth >= maximumDepth) return open;
      known.set(first, open);
      depth++;
      const step = readExpression(evaluation, first);
      depth--;
      known.set(first, step);
      return step;
    },
  };
  return evaluation;
}

/** Deeper expressions are hostile. */
const maximumDepth = 60;
