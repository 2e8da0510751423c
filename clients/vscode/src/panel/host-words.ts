/** What the extension itself has to say in the panel. */
export interface HostWords {
  readonly title: string;
  readonly untrusted: string;
  readonly untrustedHint: string;
  readonly gone: string;
  readonly goneHint: string;
}

const english: HostWords = {
  title: 'Generate',
  untrusted: 'this workspace is in restricted mode',
  untrustedHint: 'Trust the workspace to let files be written.',
  gone: 'this result no longer waits',
  goneHint: 'Generate it again.',
};

const chinese: HostWords = {
  title: '生成',
  untrusted: '此工作区处于受限模式',
  untrustedHint: '信任此工作区后才能写入文件。',
  gone: '该结果已不在等待审阅',
  goneHint: '请重新生成。',
};

/** The words in a language. */
export function hostWords(language: 'en' | 'zh'): HostWords {
  return language === 'zh' ? chinese : english;
}
