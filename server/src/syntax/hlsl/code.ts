import type { Span } from '#base/text.ts';
import { syntaxProblems } from '#syntax/cursor.ts';
import type { Parse } from '#syntax/parser.ts';
import type { PragmaFact } from '#syntax/shaderlab/shader-facts.ts';
import type { ProblemFact, SymbolFact } from '#syntax/symbol.ts';
import { blankOutside, blankSpans, withoutConflicts } from './blanker.ts';
import { placedSymbols, symbolsWithin } from './branch-symbols.ts';
import { type Branches, findBranches } from './branches.ts';
import { readDeclarations } from './declarations.ts';
import { directiveFacts } from './directive-facts.ts';
import { scanCode } from './directives.ts';
import type { HlslFacts } from './hlsl-facts.ts';
import { argumentSpans } from './pragma-arguments.ts';

/** What one piece of HLSL code says; offsets are of its text. */
export interface CodeFacts {
  readonly symbols: readonly SymbolFact[];
  readonly problems: readonly ProblemFact[];
  readonly hlsl: HlslFacts;
}

/**
 * Read HLSL code. The grammar reads the branches of an `#if` one after the other, without those that no variant can
 * reach. Where that gives problems, branches may be alternatives within one declaration: the first branch of each group
 * is read alone, and the reading with fewer problems counts. Symbols of the branches that it leaves out are kept. A
 * comment that does not end takes the rest of the code. Of a merge's conflict both sides are read.
 */
export function readCode(source: string, parse: Parse): CodeFacts {
  const merged = withoutConflicts(source);
  const { directives, openComment } = scanCode(merged);
  const open = openComment === undefined ? [] : [{ start: openComment, end: merged.length }];
  const text = blankSpans(merged, open);
  const branches = findBranches(text, directives);
  const { hlsl, macros } = directiveFacts(text, directives, branches.inactive);
  const kernels = new Set(hlsl.pragmas.flatMap(kernelNames));
  const read = (blanked: string): TreeFacts =>
    parse(blanked, (root) => ({
      problems: syntaxProblems(root),
      symbols: readDeclarations(root, blanked, kernels),
    }));
  const { symbols, problems } = readBranches(text, branches, read);
  const inactive = inactiveSymbols(text, branches, symbols, read);
  const all = [...symbols, ...inactive, ...macros, ...kernelsElsewhere(text, hlsl.pragmas, symbols)];
  return {
    symbols: all.sort((a, b) => a.span.start - b.span.start),
    problems: [...problems, ...open.map(openCommentProblem)],
    hlsl,
  };
}

function openCommentProblem({ start }: Span): ProblemFact {
  return { code: 'syntax', span: { start, end: start + 2 }, message: 'this comment does not end' };
}

interface TreeFacts {
  readonly symbols: readonly SymbolFact[];
  readonly problems: readonly ProblemFact[];
}

type Read = (blanked: string) => TreeFacts;

function readBranches(text: string, { inactive, dropped }: Branches, read: Read): TreeFacts {
  const whole = read(blankSpans(text, inactive));
  if (whole.problems.length === 0 || dropped.length === inactive.length) return whole;
  const first = read(blankSpans(text, dropped));
  if (first.problems.length >= whole.problems.length) return whole;
  return {
    problems: first.problems,
    symbols: [...first.symbols, ...symbolsWithin(dropped, whole.symbols, first.symbols)],
  };
}

/** What inactive branches declare. */
function inactiveSymbols(
  text: string,
  { inactive }: Branches,
  active: readonly SymbolFact[],
  read: Read,
): readonly SymbolFact[] {
  if (inactive.length === 0) return [];
  const found = symbolsWithin(inactive, read(blankOutside(text, inactive)).symbols, active);
  return placedSymbols(found, active).map((symbol) => ({ ...symbol, inactive: true }));
}

function kernelNames({ name, arguments: [kernel] }: PragmaFact): readonly string[] {
  return name === 'kernel' && kernel !== undefined ? [kernel] : [];
}

/** A kernel whose function an included file holds is declared by its pragma. */
function kernelsElsewhere(
  text: string,
  pragmas: readonly PragmaFact[],
  symbols: readonly SymbolFact[],
): readonly SymbolFact[] {
  const known = new Set(symbols.flatMap(({ kind, name }) => (kind === 'kernel' ? [name] : [])));
  return pragmas.flatMap((pragma): readonly SymbolFact[] => {
    const [name] = kernelNames(pragma);
    const [nameSpan] = argumentSpans(text, pragma);
    if (name === undefined || nameSpan === undefined || known.has(name)) return [];
    known.add(name);
    return [{ name, kind: 'kernel', container: '', span: pragma.span, nameSpan, signature: `#pragma kernel ${name}` }];
  });
}
