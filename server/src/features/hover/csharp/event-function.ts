import type { EventFunction } from '#engine-api/event-functions.ts';
import { noteText } from '#features/api-explanation.ts';
import type { Language } from '#features/context.ts';
import { codeBlock } from '#features/markdown.ts';

/** An event function: its signature, when it runs, on what. */
export function eventMarkdown(event: EventFunction, on: string, language: Language): string {
  const coroutine = event.coroutine === true ? [words.coroutine[language]] : [];
  return [
    codeBlock(event.signature, 'csharp'),
    event[language],
    ...(event.note === undefined ? [] : [noteText(event.note, language)]),
    ...coroutine,
    words.calledOn[language].replace('{type}', on).replace('{phase}', phases[event.phase][language]),
  ].join('\n\n');
}

const words = {
  coroutine: {
    en: 'It may return `IEnumerator` and then runs as a coroutine.',
    zh: '返回 `IEnumerator` 时会作为协程运行。',
  },
  calledOn: { en: '*Unity event function of {type} · {phase}*', zh: '*Unity 事件函数，由 {type} 调用 · {phase}*' },
} as const;

/** When in an object's life or a frame a function runs. */
const phases: Readonly<Record<EventFunction['phase'], Readonly<Record<Language, string>>>> = {
  load: { en: 'when an object comes to life', zh: '对象加载阶段' },
  physics: { en: 'physics step', zh: '物理步' },
  frame: { en: 'every frame', zh: '每帧' },
  input: { en: 'input', zh: '输入' },
  animation: { en: 'animation', zh: '动画' },
  rendering: { en: 'rendering', zh: '渲染' },
  gui: { en: 'immediate-mode user interface', zh: '即时模式界面' },
  application: { en: 'the application as a whole', zh: '应用程序' },
  unload: { en: 'when an object goes', zh: '对象销毁阶段' },
  audio: { en: 'audio thread', zh: '音频线程' },
  editor: { en: 'editor', zh: '编辑器' },
  assets: { en: 'import of assets', zh: '资源导入' },
  build: { en: 'build', zh: '构建' },
  serialization: { en: 'serialization', zh: '序列化' },
};
