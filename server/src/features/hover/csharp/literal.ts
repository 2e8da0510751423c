import type { Language } from '#features/context.ts';
import { escapeMarkdown } from '#features/markdown.ts';
import type { TermKind } from '#syntax/symbol.ts';
import type { Term } from '#unity/vocabulary/vocabulary.ts';

/** Places shown for one name; more only confuse. */
const maximumPlaces = 5;

/** What a name that code gives as text is, and where the project defines it. */
export function termMarkdown(terms: readonly Term[], language: Language): string {
  return terms
    .map(({ kind, name, definitions }) => {
      const places = definitions.slice(0, maximumPlaces).map(({ path, detail }) => {
        const where = path === undefined ? builtIn[language] : escapeMarkdown(path.replace(/\.meta$/, ''));
        return detail === undefined ? `- ${where}` : `- ${where} (${escapeMarkdown(detail)})`;
      });
      const more = definitions.length - maximumPlaces;
      return [
        `**${words[kind][language]}** ${escapeMarkdown(name)}`,
        [...places, ...(more > 0 ? [`- +${more}`] : [])].join('\n'),
      ].join('\n\n');
    })
    .join('\n\n');
}

const builtIn = { en: 'built into Unity', zh: 'Unity 内置' } as const;

/** What kinds of name are called. */
export const words: Readonly<Record<TermKind, Readonly<Record<Language, string>>>> = {
  tag: { en: 'Tag', zh: '标签' },
  layer: { en: 'Layer', zh: '层' },
  sortingLayer: { en: 'Sorting layer', zh: '排序图层' },
  renderingLayer: { en: 'Rendering layer', zh: '渲染层' },
  scene: { en: 'Scene in build', zh: '构建场景' },
  inputAxis: { en: 'Input axis', zh: '输入轴' },
  inputActionMap: { en: 'Input action map', zh: '输入动作表' },
  inputAction: { en: 'Input action', zh: '输入动作' },
  controlScheme: { en: 'Control scheme', zh: '控制方案' },
  animatorLayer: { en: 'Animator layer', zh: '动画层' },
  animatorParameter: { en: 'Animator parameter', zh: '动画参数' },
  animatorState: { en: 'Animator state', zh: '动画状态' },
  animationEvent: { en: 'Animation event', zh: '动画事件' },
  address: { en: 'Address', zh: '可寻址地址' },
  addressLabel: { en: 'Address label', zh: '可寻址标签' },
  resource: { en: 'Resource', zh: '资源' },
  shader: { en: 'Shader', zh: '着色器' },
  shaderProperty: { en: 'Shader property', zh: '着色器属性' },
  shaderKeyword: { en: 'Shader keyword', zh: '着色器关键字' },
  kernel: { en: 'Compute kernel', zh: '计算内核' },
  uxmlName: { en: 'UXML element', zh: 'UXML 元素' },
  ussClass: { en: 'USS class', zh: 'USS 类' },
  define: { en: 'Scripting define', zh: '脚本定义符号' },
};
