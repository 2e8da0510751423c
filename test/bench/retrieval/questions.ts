import { readFileSync } from 'node:fs';
import { indexLines, positionAt } from 'scenewright/src/base/text.ts';
import type { FileFacts } from 'scenewright/src/syntax/facts.ts';
import type { SymbolFact } from 'scenewright/src/syntax/symbol.ts';
import { z } from 'zod';

const question = z.object({
  id: z.string(),
  project: z.string(),
  language: z.enum(['en', 'zh']),
  kind: z.enum(['script', 'shader', 'asset', 'doc']),
  question: z.string(),
  answers: z.array(z.object({ path: z.string(), symbol: z.string().optional() })),
});
export type Question = z.infer<typeof question>;

/** The questions of test/eval/retrieval. */
export function readQuestions(path: string): readonly Question[] {
  return readFileSync(path, 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => question.parse(JSON.parse(line)));
}

/** A passage that a search answered: lines counted from 1, `undefined` for a passage that stands for its whole file. */
export interface Result {
  readonly path: string;
  readonly lines: readonly [first: number, last: number] | undefined;
}

/** Lines that answer a question: see "What counts as a hit" in test/eval/retrieval/README.md. */
export interface Unit {
  readonly path: string;
  readonly lines: readonly (readonly [first: number, last: number])[] | undefined;
}

/** The units of a question's answers. */
export function unitsOf(
  { answers }: Question,
  facts: (path: string) => FileFacts | undefined,
  text: (path: string) => string,
): readonly Unit[] {
  return answers.map(({ path, symbol }) => {
    if (symbol === undefined) return { path, lines: undefined };
    const symbols = facts(path)?.symbols ?? [];
    const declared = symbols.filter((other) => dotted(other) === symbol);
    const owner = symbol.slice(0, symbol.lastIndexOf('.'));
    const isType = declared.some(({ kind }) => types.has(kind));
    const units = isType ? declared : symbols.filter((other) => types.has(other.kind) && dotted(other) === owner);
    const index = indexLines(text(path));
    const line = (offset: number) => positionAt(index, offset).line + 1;
    return {
      path,
      lines: (units.length === 0 ? declared : units).map(({ span }) => [line(span.start), line(span.end)] as const),
    };
  });
}

const types: ReadonlySet<string> = new Set(['class', 'struct', 'interface', 'enum', 'record']);

function dotted({ container, name }: SymbolFact): string {
  return container === '' ? name : `${container}.${name}`;
}

/** The rank, from 1, of the first result that answers. */
export function firstHit(results: readonly Result[], units: readonly Unit[]): number | undefined {
  const at = results.findIndex((result) => units.some((unit) => isHit(result, unit)));
  return at === -1 ? undefined : at + 1;
}

function isHit(result: Result, unit: Unit): boolean {
  if (result.path !== unit.path) return false;
  if (unit.lines === undefined || result.lines === undefined) return true;
  const [first, last] = result.lines;
  return unit.lines.some(([start, end]) => first <= end && start <= last);
}
