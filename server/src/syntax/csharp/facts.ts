import { syntaxProblems } from '#syntax/cursor.ts';
import type { DefineSet } from '#syntax/defines.ts';
import type { FileFacts } from '#syntax/facts.ts';
import type { Parse } from '#syntax/parser.ts';
import type { SymbolFact } from '#syntax/symbol.ts';
import { blankedText, inactiveSpans, isActive, type PreprocessedCode, readPreprocessed } from './blanker.ts';
import { readCodeUses } from './code-uses.ts';
import type { SymbolReading } from './collect.ts';
import { createInactiveViews } from './inactive-views.ts';
import { withoutUnwritable } from './local-types.ts';
import { originCursor, squeeze } from './squeezed-text.ts';
import { readSymbols } from './symbols.ts';
import { readUsings } from './usings.ts';

/**
 * Facts of a C# file under `defines`. Symbols, usings, calls and strings of branches that the defines switch off are
 * facts too; their symbols are marked. Problems are those of the code that the defines leave.
 */
export function csharpFacts(text: string, defines: DefineSet, parse: Parse): Omit<FileFacts, 'kind'> {
  const code = readPreprocessed(text, defines);
  const usings = readUsings(text, code.tokens);
  const reading: SymbolReading = {
    text: blankedText(code, isActive),
    usings: new Set(usings.map(({ name }) => name)),
    symbols: [],
    bodies: [],
  };
  const squeezed = squeeze(code, isActive);
  const problems = parse(squeezed.text, (root) => {
    const cursor = originCursor(root, squeezed);
    readSymbols(cursor, reading);
    return syntaxProblems(cursor);
  });
  const inactive = readInactive(code, reading, parse);
  const { symbols } = reading;
  const all = inactive.length === 0 ? symbols : [...symbols, ...inactive].sort((a, b) => a.span.start - b.span.start);
  return {
    symbols: withoutUnwritable(all),
    problems,
    csharp: {
      usings,
      ...readCodeUses(text, code.tokens),
      inactive: inactiveSpans(code.directives),
      conditions: code.directives.conditions,
    },
  };
}

/** Symbols of branches that the defines switch off; `active` is what was read of the others. */
function readInactive(code: PreprocessedCode, active: SymbolReading, parse: Parse): readonly SymbolFact[] {
  const symbols: SymbolFact[] = [];
  if (code.directives.groups.length === 0) return symbols;
  const views = createInactiveViews(code, active.symbols);
  views.leaveOut(active.bodies);
  let number = 0;
  for (let view = views.next(); view !== undefined; view = views.next()) {
    const { text, squeezed, fresh } = view;
    const reading: SymbolReading = { text, usings: active.usings, symbols, bodies: [], fresh };
    parse(squeezed.text, (root) => readSymbols(originCursor(root, squeezed), reading), ++number);
    views.leaveOut(reading.bodies);
  }
  return symbols;
}
