import type { ShaderWord } from '#engine-api/shaders/words.ts';
import type { Language } from '#features/context.ts';
import { codeBlock } from '#features/markdown.ts';

/** A word of HLSL or ShaderLab: how it is written, and what it does. */
export function wordMarkdown(word: ShaderWord, language: Language): string {
  const written = codeBlock(word.signature ?? word.name, 'hlsl');
  return [written, word[language], `*${kinds[word.kind][language]}*`].join('\n\n');
}

const kinds: Readonly<Record<ShaderWord['kind'], Readonly<Record<Language, string>>>> = {
  intrinsic: { en: 'HLSL function', zh: 'HLSL 内建函数' },
  method: { en: 'method of textures and buffers', zh: '纹理与缓冲区的方法' },
  attribute: { en: 'HLSL attribute', zh: 'HLSL 特性' },
  semantic: { en: 'HLSL semantic', zh: 'HLSL 语义' },
  pragma: { en: 'directive', zh: '编译指令' },
  command: { en: 'ShaderLab', zh: 'ShaderLab' },
  value: { en: 'ShaderLab value', zh: 'ShaderLab 取值' },
  propertyType: { en: 'type of a property', zh: '属性类型' },
  drawer: { en: 'attribute of a property', zh: '属性特性' },
  tag: { en: 'tag', zh: '标签' },
  builtin: { en: 'Unity shader library', zh: 'Unity 着色器库' },
};
