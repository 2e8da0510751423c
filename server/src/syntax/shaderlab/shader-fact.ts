import type { HlslFacts } from '#syntax/hlsl/hlsl-facts.ts';
import type { TermFact } from '#syntax/symbol.ts';
import type { Block, CodeSpan } from './block.ts';
import type { PassFact, ShaderFact, SubShaderFact, TagPair } from './shader-facts.ts';
import type { ShaderTree } from './shader-tree.ts';

/** What the blocks of HLSL say. */
export type BlockCode = ReadonlyMap<CodeSpan, HlslFacts>;

/** The shader of a file, if it has one. `keywords` are its terms of that kind. */
export function shaderFact(tree: ShaderTree, code: BlockCode, keywords: readonly TermFact[]): ShaderFact | undefined {
  const { file, properties, fallback, customEditor, pipelineEditors, dependencies } = tree;
  const shader = file.blocks.find(({ kind }) => kind === 'shader');
  // The word alone, as in prose, is no shader.
  if (shader?.name === undefined) return undefined;
  return {
    name: shader.name.text,
    properties: properties.map(({ fact }) => fact),
    tags: allTags(file),
    ...(fallback === undefined ? {} : { fallback }),
    ...(customEditor === undefined ? {} : { customEditor }),
    ...(pipelineEditors.length === 0 ? {} : { pipelineEditors }),
    ...(dependencies.length === 0 ? {} : { dependencies }),
    subShaders: subShaders(shader, code, { tags: [], states: [] }),
    keywords: keywords.map(({ name, detail = '' }) => ({ name, declaredBy: detail })),
  };
}

function allTags({ tags, blocks }: Block): readonly TagPair[] {
  return [...tags, ...blocks.flatMap(allTags)];
}

type Inherited = Pick<Block, 'tags' | 'states'>;

/** What a shader or category sets holds for the sub-shaders in it. */
function subShaders(outer: Block, code: BlockCode, inherited: Inherited): readonly SubShaderFact[] {
  const own = { tags: [...inherited.tags, ...outer.tags], states: [...inherited.states, ...outer.states] };
  return outer.blocks.flatMap((block): readonly SubShaderFact[] => {
    if (block.kind === 'category') return subShaders(block, code, own);
    if (block.kind !== 'subShader') return [];
    const { span, lod, tags, states, blocks } = block;
    return [
      {
        span,
        ...(lod === undefined ? {} : { lod }),
        tags: [...own.tags, ...tags],
        states: [...own.states, ...states],
        passes: blocks.flatMap((pass) => passFacts(pass, code)),
      },
    ];
  });
}

function passFacts({ kind, name, span, tags, states, code: spans }: Block, code: BlockCode): readonly PassFact[] {
  if (kind !== 'pass' && kind !== 'usePass' && kind !== 'grabPass') return [];
  const pragmas = spans.flatMap((own) => code.get(own)?.pragmas ?? []);
  return [{ kind, ...(name === undefined ? {} : { name: name.text }), span, tags, states, pragmas }];
}
