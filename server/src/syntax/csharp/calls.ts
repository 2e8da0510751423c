import type { Callee } from './callees.ts';
import type { CallFact } from './csharp-facts.ts';
import { type Code, textBetween } from './words.ts';

/** Gathers calls by callee. */
export interface CallTable {
  /** `text` is the callee as `CallFact` names it. */
  add(code: Code, text: string, callee: Callee): void;
  /** In order of the first call. */
  facts(): readonly CallFact[];
}

/** An empty table. */
export function createCallTable(): CallTable {
  const calls = new Map<string, { typeArguments?: string; readonly offsets: number[] }>();
  return {
    add(code, text, { name, less, greater }) {
      let call = calls.get(text);
      if (call === undefined) {
        call = { offsets: [] };
        calls.set(text, call);
      }
      call.offsets.push(code.tokens.starts[name] ?? 0);
      if (less !== -1 && call.typeArguments === undefined)
        call.typeArguments = textBetween(code, less + 1, greater - 1);
    },
    facts: () =>
      Array.from(calls, ([callee, { typeArguments, offsets }]) => ({
        callee,
        ...(typeArguments === undefined ? {} : { typeArguments }),
        offsets,
      })),
  };
}
