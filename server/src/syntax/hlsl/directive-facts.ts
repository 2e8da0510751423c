import type { Span } from '#base/text.ts';
import type { PragmaFact } from '#syntax/shaderlab/shader-facts.ts';
import type { SymbolFact } from '#syntax/symbol.ts';
import { codeLine } from './code-line.ts';
import { type Directive, directiveValue } from './directives.ts';
import type { HlslFacts, IncludeFact, MacroFact } from './hlsl-facts.ts';

/** What the directives of a text say. */
export interface DirectiveFacts {
  readonly hlsl: HlslFacts;
  /** The macros as symbols, those of inactive branches included. */
  readonly macros: readonly SymbolFact[];
}

/**
 * Includes, macros and pragmas of `directives`. Of `inactive` branches, which rise, only the
 * macros' symbols are read.
 */
export function directiveFacts(
  text: string,
  directives: readonly Directive[],
  inactive: readonly Span[],
): DirectiveFacts {
  const includes: IncludeFact[] = [];
  const macros: MacroFact[] = [];
  const pragmas: PragmaFact[] = [];
  const symbols: SymbolFact[] = [];
  let passed = 0;
  for (const directive of directives) {
    const { word, span } = directive;
    while ((inactive[passed]?.end ?? text.length) < span.start) passed++;
    const isInactive = (inactive[passed]?.start ?? text.length) <= span.start;
    if (word === 'define') {
      const macro = macroOf(text, directive);
      if (macro === undefined) continue;
      symbols.push(macroSymbol(text, directive, macro, isInactive));
      if (!isInactive) macros.push(macro);
    } else if (isInactive) continue;
    else if (word === 'pragma') pragmas.push(...pragmaOf(text, directive));
    else if (word.startsWith('include')) includes.push(...includeOf(text, directive));
  }
  return { hlsl: { includes, macros, pragmas, inactive }, macros: symbols };
}

const pathPattern = /"[^"\r\n]*|<[^>\r\n]*/y;

/** The path is read from the text: in it `//` is no comment. */
function includeOf(text: string, { word, value }: Directive): readonly IncludeFact[] {
  pathPattern.lastIndex = value.start;
  const quoted = pathPattern.exec(text)?.[0];
  if (quoted === undefined || (word !== 'include' && word !== 'include_with_pragmas')) return [];
  const span = { start: value.start + 1, end: value.start + quoted.length };
  return [{ path: quoted.slice(1), span, ...(word === 'include' ? {} : { withPragmas: true }) }];
}

function pragmaOf(text: string, directive: Directive): readonly PragmaFact[] {
  const [name, ...rest] = directiveValue(text, directive).split(/\s+/);
  return name === undefined || name === '' ? [] : [{ name, arguments: rest, span: directive.span }];
}

const macroPattern = /^([A-Za-z_]\w*)(?:\(([^()]*)\))?/;

function macroOf(text: string, directive: Directive): MacroFact | undefined {
  const [, name, list] = macroPattern.exec(directiveValue(text, directive)) ?? [];
  if (name === undefined) return undefined;
  const { start } = directive.value;
  const nameSpan = { start, end: start + name.length };
  if (list === undefined) return { name, nameSpan };
  const parameters = list.split(',').map((parameter) => parameter.trim());
  return { name, nameSpan, parameters: parameters.filter((parameter) => parameter !== '') };
}

/** The signature holds the value of a macro without parameters, which is as good as a constant. */
function macroSymbol(
  text: string,
  { span, value }: Directive,
  { name, nameSpan, parameters }: MacroFact,
  isInactive: boolean,
): SymbolFact {
  const signature =
    parameters === undefined ? codeLine(text, span.start, value.end) : `#define ${name}(${parameters.join(', ')})`;
  return {
    name,
    kind: 'macro',
    container: '',
    span,
    nameSpan,
    signature,
    ...(parameters === undefined ? {} : { parameters: parameters.map((parameter) => ({ name: parameter, type: '' })) }),
    ...(isInactive ? { inactive: true } : {}),
  };
}
