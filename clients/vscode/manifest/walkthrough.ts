import type { Text } from './texts.ts';

/** A step of the first-run walkthrough; `walkthrough/ID.md` and `walkthrough/ID.zh-cn.md` stand beside it. */
export interface WalkthroughStep {
  readonly id: string;
  readonly title: Text;
  readonly description: Text;
  readonly completedBy: readonly string[];
}

/** The steps, in order. */
export const walkthroughSteps: readonly WalkthroughStep[] = [
  {
    id: 'complete',
    title: { en: 'Finish lines as your project does', zh: '按项目习惯补全代码' },
    description: {
      en: 'Open a C# script and type. Tab takes the grey text, Ctrl+Right its next word, Ctrl+Alt+Right its next line. It works without a model, a key or a network.',
      zh: '打开一个 C# 脚本并开始输入。Tab 接受灰色文本，Ctrl+右方向键接受下一个词，Ctrl+Alt+右方向键接受下一行。无需模型、密钥或网络。',
    },
    completedBy: ['onCommand:editor.action.inlineSuggest.commit'],
  },
  {
    id: 'hover',
    title: { en: 'Ask what something is', zh: '查看说明' },
    description: {
      en: 'Hover over a name of the engine, or select code and run Explain.\n[Explain what is at the cursor](command:scenewright.explainHere)',
      zh: '将鼠标悬停在引擎 API 上，或选中代码后运行“解释”。\n[解释光标处的内容](command:scenewright.explainHere)',
    },
    completedBy: ['onCommand:scenewright.explainHere'],
  },
  {
    id: 'search',
    title: { en: 'Find anything in plain words', zh: '用自然语言搜索' },
    description: {
      en: 'Scripts, shaders, scenes and materials, in English or Chinese.\n[Search the project](command:scenewright.search)',
      zh: '用中文或英文搜索脚本、着色器、场景和材质。\n[搜索项目](command:scenewright.search)',
    },
    completedBy: ['onCommand:scenewright.search'],
  },
  {
    id: 'generate',
    title: { en: 'Generate a material, a sprite or a model', zh: '生成材质、精灵或模型' },
    description: {
      en: 'Describe it, compare variations, and accept what you like. Nothing is written before that, and all of it can be undone.\n[Open the Generate panel](command:scenewright.openGeneratePanel)',
      zh: '描述需求，比较多个变体，接受满意的结果。接受之前不会写入任何文件，之后也可以完全撤销。\n[打开生成面板](command:scenewright.openGeneratePanel)',
    },
    completedBy: ['onCommand:scenewright.openGeneratePanel'],
  },
  {
    id: 'model',
    title: { en: 'Add a model, if you like', zh: '按需添加模型' },
    description: {
      en: 'Any OpenAI-compatible service, one on your own machine, or a file. Its key stays in the secret store.\n[Choose a model](command:scenewright.chooseModel)',
      zh: '可使用任何兼容 OpenAI 的服务、本机服务或模型文件。密钥保存在机密存储中。\n[选择模型](command:scenewright.chooseModel)',
    },
    completedBy: ['onCommand:scenewright.chooseModel'],
  },
];
