import type { PassageKind } from '#retrieval/chunk.ts';

/** The kinds of passage that a question names: "which shader", "哪个预制体". Often none. */
export function askedKinds(question: string): ReadonlySet<PassageKind> {
  return new Set(namedBy.flatMap(([kind, words]) => (words.test(question) ? [kind] : [])));
}

/** Words, English and Chinese, that hardly name anything but the kind: `level` and `controller` are left to the index. */
const namedBy: readonly (readonly [kind: PassageKind, words: RegExp])[] = [
  ['shader', /\b(?:shaders?|hlsl|shadergraphs?)\b|着色器/i],
  [
    'asset',
    /\b(?:prefabs?|materials?|scenes?|animators?|mixers?|timelines?|scriptable ?objects?)\b|预制体|预制件|预设|材质|场景|动画控制器|混音器|时间线/i,
  ],
  ['script', /\b(?:code|scripts?|class|classes|methods?|functions?)\b|代码|脚本|函数|方法/i],
  ['doc', /\b(?:readme|documentation|docs?|manual|changelog|licen[cs]e)\b|文档|说明|手册|许可/i],
];
