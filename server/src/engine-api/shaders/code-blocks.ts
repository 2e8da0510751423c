import type { Span } from '#base/text.ts';

/** Blocks of shader code in a ShaderLab text, without the words that open and close them. */
export function codeBlocks(text: string): readonly Span[] {
  const blocks: Span[] = [];
  opening.lastIndex = 0;
  for (let match = opening.exec(text); match !== null; match = opening.exec(text)) {
    const start = opening.lastIndex;
    closing.lastIndex = start;
    const end = closing.exec(text)?.index ?? text.length;
    blocks.push({ start, end });
    opening.lastIndex = end;
  }
  return blocks;
}

const opening = /\b(?:HLSLPROGRAM|CGPROGRAM|GLSLPROGRAM|HLSLINCLUDE|CGINCLUDE)\b/g;
const closing = /\b(?:ENDHLSL|ENDCG|ENDGLSL)\b/g;
