import type { FileFacts } from '#syntax/facts.ts';
import type { Parse } from '#syntax/parser.ts';
import type { PragmaFact } from '#syntax/shaderlab/shader-facts.ts';
import type { TermFact } from '#syntax/symbol.ts';
import { readCode } from './code.ts';
import { argumentSpans } from './pragma-arguments.ts';
import { pragmaKeywords } from './pragma-keywords.ts';

/**
 * Facts of a file of HLSL code: `.hlsl`, `.cginc`, `.compute` and the like. The project's defines are those of C#; no
 * shader sees them.
 */
export function hlslFileFacts(text: string, parse: Parse): Omit<FileFacts, 'kind'> {
  const { symbols, problems, hlsl } = readCode(text, parse);
  const terms = hlsl.pragmas.flatMap((pragma) => [...kernelTerms(text, pragma), ...pragmaKeywords(text, pragma)]);
  return { symbols, problems, hlsl, ...(terms.length === 0 ? {} : { terms }) };
}

/** The name by which `ComputeShader.FindKernel` knows a kernel. */
function kernelTerms(text: string, pragma: PragmaFact): readonly TermFact[] {
  const [name] = pragma.arguments;
  const [span] = argumentSpans(text, pragma);
  return pragma.name === 'kernel' && name !== undefined && span !== undefined
    ? [{ kind: 'kernel', name, offset: span.start }]
    : [];
}
