import type { FileFacts } from '#syntax/facts.ts';
import type { Snapshot } from '#workspace/snapshot.ts';
import type { SymbolLocation } from '#workspace/symbol-table.ts';

/** A place in a script with the script's present facts. */
export interface ScriptPlace {
  readonly path: string;
  readonly text: string;
  readonly facts: FileFacts;
  readonly offset: number;
}

/**
 * The declaration that a place means: the one whose name stands there, else the one whose head (modifiers, type, name)
 * does, else the project's only declaration of the name that is used there.
 */
export function symbolAt(snapshot: Snapshot, place: ScriptPlace): SymbolLocation | undefined {
  const { path, text, facts, offset } = place;
  const isWithin = (start: number, end: number) => start <= offset && offset <= end;
  const named = facts.symbols.find(({ nameSpan }) => isWithin(nameSpan.start, nameSpan.end));
  if (named !== undefined) return { path, symbol: named };
  const name = wordAt(text, offset);
  const used = name === undefined ? [] : snapshot.symbols.places(name);
  const [only, second] = used.filter(({ kind }) => kind !== 'namespace' && kind !== 'constructor');
  if (only !== undefined && second === undefined) return snapshot.symbols.at(only);
  const headed = facts.symbols.filter(({ span, nameSpan }) => isWithin(span.start, nameSpan.start)).at(-1);
  return headed === undefined ? undefined : { path, symbol: headed };
}

function wordAt(text: string, offset: number): string | undefined {
  let start = offset;
  while (start > 0 && /\w/.test(text.charAt(start - 1))) start--;
  let end = offset;
  while (end < text.length && /\w/.test(text.charAt(end))) end++;
  return start === end ? undefined : text.slice(start, end);
}
