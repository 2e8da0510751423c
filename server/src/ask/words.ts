import type { Language } from '#features/context.ts';

type Text = Readonly<Record<Language, string>>;

/** What the loop itself says to the user, in both languages. `{…}` is filled in. */
export const words = {
  withoutModel: {
    en: 'No language model is configured: this is what search, references and facts say.',
    zh: '未配置语言模型：以下内容来自搜索、引用和项目事实。',
  },
  modelFailed: {
    en: 'The language model failed: {why}',
    zh: '语言模型出错：{why}',
  },
  known: {
    en: 'This is what search, references and facts say.',
    zh: '以下内容来自搜索、引用和项目事实。',
  },
  failed: { en: 'No answer: {why}', zh: '无法回答：{why}' },
  steps: {
    en: 'The model did not come to an answer in {number} steps.',
    zh: '模型在 {number} 步内没有得出答案。',
  },
  tokens: {
    en: 'The model did not come to an answer within {number} tokens.',
    zh: '模型在 {number} 个词元内没有得出答案。',
  },
  time: {
    en: 'The model did not come to an answer within {number} seconds.',
    zh: '模型在 {number} 秒内没有得出答案。',
  },
  unreadable: {
    en: 'the model twice answered what cannot be read. A larger model may do better.',
    zh: '模型两次给出无法识别的回答。换用更大的模型可能有所改善。',
  },
  cutOff: { en: '(The answer was cut off.)', zh: '（回答被截断。）' },
  lookedAt: { en: 'It called: {calls}.', zh: '它调用了：{calls}。' },
  nothingFound: { en: 'Nothing was found.', zh: '没有找到相关内容。' },
  references: { en: 'What uses `{name}`', zh: '`{name}` 的引用' },
  facts: { en: 'What is known of `{name}`', zh: '关于 `{name}` 的已知信息' },
  found: { en: 'Found for the question', zh: '搜索结果' },
  more: { en: '… {number} more', zh: '……还有 {number} 条' },
} as const satisfies Record<string, Text>;

/** A text with its gaps filled. */
export function worded(text: Text, language: Language, gaps: Readonly<Record<string, string | number>> = {}): string {
  return text[language].replace(/\{(\w+)\}/g, (whole, name: string) => String(gaps[name] ?? whole));
}
