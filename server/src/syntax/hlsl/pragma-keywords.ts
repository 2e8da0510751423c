import type { PragmaFact } from '#syntax/shaderlab/shader-facts.ts';
import type { TermFact } from '#syntax/symbol.ts';
import { argumentSpans } from './pragma-arguments.ts';

/** The keywords that a pragma declares, as terms whose detail is the pragma's name. Names of underscores only mean none. */
export function pragmaKeywords(text: string, pragma: PragmaFact): readonly TermFact[] {
  if (!declaring.test(pragma.name)) return [];
  const spans = argumentSpans(text, pragma);
  return pragma.arguments.flatMap((name, index): readonly TermFact[] => {
    const offset = spans[index]?.start;
    if (!/^\w+$/.test(name) || /^_+$/.test(name) || offset === undefined) return [];
    return [{ kind: 'shaderKeyword', name, detail: pragma.name, offset }];
  });
}

/** Shorthands such as `multi_compile_fog` are not among them: what they stand for differs between pipelines. */
const declaring =
  /^(?:multi_compile|shader_feature|dynamic_branch)(?:_local)?(?:_(?:vertex|fragment|hull|domain|geometry|raytracing))?$/;
