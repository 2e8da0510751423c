import type { Answered } from '#ask/to-ask.ts';

/** Every word of the Ask view. A language that leaves one out does not compile. */
export interface AskWords {
  readonly title: string;
  readonly conversation: string;
  readonly welcome: string;
  readonly examples: readonly string[];
  readonly question: string;
  readonly placeholder: string;
  readonly send: string;
  readonly stop: string;
  /** A file or lines of it that go along with the next question: its name for screen readers, and what a press does. */
  readonly alongLabel: (what: string) => string;
  readonly attach: (what: string) => string;
  readonly detach: (what: string) => string;
  /** What went along with a question. */
  readonly along: (what: string) => string;
  readonly working: string;
  readonly calling: (tool: string) => string;
  readonly stopped: string;
  readonly statusOf: (what: 'none' | 'working' | 'answered' | 'stopped' | 'failed') => string;
  readonly ended: Readonly<Record<Exclude<Answered['ended'], 'answered'>, string>>;
  readonly withoutModel: string;
  readonly chooseModel: string;
  readonly tokens: (sent: number, received: number) => string;
  readonly edits: (count: number) => string;
  readonly reviewEdits: string;
  readonly staged: (count: number) => string;
  readonly reviewStaged: string;
  readonly gone: string;
  readonly sources: string;
  readonly moreSources: (count: number) => string;
  readonly calls: (count: number) => string;
  readonly callOk: string;
  readonly callRefused: string;
}

const count = (number: number) => number.toLocaleString('en');

const english: AskWords = {
  title: 'Ask',
  conversation: 'Conversation',
  welcome: 'Ask about this project in a sentence. It is searched, and nothing of it is changed.',
  examples: [
    'Where does the player take damage?',
    'Which scripts load a scene?',
    'What changes a material at run time?',
  ],
  question: 'Question',
  placeholder: 'Ask about the project',
  send: 'Ask',
  stop: 'Stop',
  alongLabel: (what) => `Send ${what} along`,
  attach: (what) => `${what} does not go along. Press to let it.`,
  detach: (what) => `${what} goes along. Press to leave it out.`,
  along: (what) => `with ${what}`,
  working: 'Looking…',
  calling: (tool) => `Looking: ${tool}…`,
  stopped: 'Stopped.',
  statusOf: (what) =>
    ({ none: '', working: 'Looking…', answered: 'Answered.', stopped: 'Stopped.', failed: 'It failed.' })[what],
  ended: {
    steps: 'The model took as many steps as a question may. Ask for less at once.',
    tokens: 'The model used as many tokens as a question may. Ask for less at once.',
    time: 'The model took as long as a question may. Ask for less at once, or choose a faster model.',
    failed: 'The model did not answer. What is above comes from search, references and facts.',
  },
  withoutModel: 'Answered without a model.',
  chooseModel: 'Choose a model…',
  tokens: (sent, received) => `About ${count(sent)} tokens sent, ${count(received)} received`,
  edits: (number) => (number === 1 ? '1 edit waits for you.' : `${number} edits wait for you.`),
  reviewEdits: 'Review',
  staged: (number) => (number === 1 ? '1 generated asset waits for you.' : `${number} generated assets wait for you.`),
  reviewStaged: 'Look at it',
  gone: 'The window was loaded anew: ask again to review.',
  sources: 'Sources',
  moreSources: (number) => `${number} more`,
  calls: (number) => (number === 1 ? '1 tool call' : `${number} tool calls`),
  callOk: 'worked',
  callRefused: 'failed',
};

const chinese: AskWords = {
  title: '提问',
  conversation: '对话',
  welcome: '用一句话询问此项目。只会查找，不会修改任何内容。',
  examples: ['玩家在哪里受到伤害？', '哪些脚本会加载场景？', '哪些代码在运行时修改材质？'],
  question: '问题',
  placeholder: '询问此项目',
  send: '提问',
  stop: '停止',
  alongLabel: (what) => `附带 ${what}`,
  attach: (what) => `未附带 ${what}。点击以附带。`,
  detach: (what) => `将附带 ${what}。点击以取消。`,
  along: (what) => `附带 ${what}`,
  working: '正在查找…',
  calling: (tool) => `正在查找：${tool}…`,
  stopped: '已停止。',
  statusOf: (what) =>
    ({ none: '', working: '正在查找…', answered: '已回答。', stopped: '已停止。', failed: '出错了。' })[what],
  ended: {
    steps: '模型已用完一个问题允许的步数。请缩小问题范围。',
    tokens: '模型已用完一个问题允许的词元数。请缩小问题范围。',
    time: '模型已用完一个问题允许的时间。请缩小问题范围，或选择更快的模型。',
    failed: '模型没有应答。以上内容来自搜索、引用和项目事实。',
  },
  withoutModel: '未使用模型回答。',
  chooseModel: '选择模型…',
  tokens: (sent, received) => `约发送 ${count(sent)} 个词元，接收 ${count(received)} 个`,
  edits: (number) => `有 ${number} 处编辑等待审阅。`,
  reviewEdits: '审阅',
  staged: (number) => `有 ${number} 个生成的资源等待审阅。`,
  reviewStaged: '查看',
  gone: '窗口已重新加载：请重新提问后审阅。',
  sources: '来源',
  moreSources: (number) => `另外 ${number} 处`,
  calls: (number) => `${number} 次工具调用`,
  callOk: '成功',
  callRefused: '失败',
};

/** The words in the language of the page. */
export function wordsOf(languageTag: string): AskWords {
  return languageTag.toLowerCase().startsWith('zh') ? chinese : english;
}
