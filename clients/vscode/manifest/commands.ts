import type { Text } from './texts.ts';

/** A command of the palette. */
export interface PaletteCommand {
  readonly title: Text;
  /** Codicon, where it stands in a view's title or in a menu. */
  readonly icon?: string;
  /** When it can be run; always where a project is open when absent. */
  readonly when?: string;
  /** Not for the palette: run by buttons and menus. */
  readonly isHidden?: true;
}

/** What users can run. The handlers lie in `src/commands.ts`; one without the other does not compile. */
export const paletteCommands = {
  'scenewright.menu': { title: { en: 'Status and Actions', zh: '状态与操作' } },
  'scenewright.openGeneratePanel': {
    title: { en: 'Generate Asset…', zh: '生成资源…' },
    icon: 'sparkle',
  },
  'scenewright.ask': { title: { en: 'Ask About the Project…', zh: '询问项目…' }, icon: 'comment-discussion' },
  'scenewright.newConversation': { title: { en: 'New Conversation', zh: '新对话' }, icon: 'add' },
  'scenewright.search': { title: { en: 'Search the Project…', zh: '搜索项目…' }, icon: 'search' },
  'scenewright.explainHere': { title: { en: 'Explain', zh: '解释' }, when: 'editorIsOpen' },
  'scenewright.chooseModel': { title: { en: 'Choose a Model…', zh: '选择模型…' } },
  'scenewright.togglePause': { title: { en: 'Pause or Resume Completions', zh: '暂停或恢复补全' } },
  'scenewright.goToNextEdit': {
    title: { en: 'Make the Next Edit', zh: '应用下一处编辑' },
    when: 'scenewright.hasNextEdit',
  },
  'scenewright.dismissNextEdit': {
    title: { en: 'Dismiss the Next Edit', zh: '忽略下一处编辑' },
    when: 'scenewright.hasNextEdit',
  },
  'scenewright.showLastPrompt': {
    title: { en: 'Show What Was Sent to the Model Last', zh: '查看最近发送给模型的内容' },
  },
  'scenewright.showStatistics': { title: { en: 'Show Completion Statistics', zh: '查看补全统计' } },
  'scenewright.showLog': { title: { en: 'Show Log', zh: '显示日志' } },
  'scenewright.restartServer': { title: { en: 'Restart Server', zh: '重启服务器' } },
  'scenewright.openWalkthrough': { title: { en: 'Get Started', zh: '入门' } },
  'scenewright.refreshViews': { title: { en: 'Refresh', zh: '刷新' }, icon: 'refresh', isHidden: true },
  'scenewright.revealObject': { title: { en: 'Go to Line', zh: '转到所在行' }, isHidden: true },
} as const satisfies Readonly<Record<string, PaletteCommand>>;

export type PaletteCommandId = keyof typeof paletteCommands;

/** Keys beside VS Code's own: Tab accepts a completion and Ctrl+Right its next word already. */
export const keybindings = [
  {
    command: 'editor.action.inlineSuggest.acceptNextLine',
    key: 'ctrl+alt+right',
    mac: 'cmd+alt+right',
    when: 'inlineSuggestionVisible && !editorReadonly && scenewright.active',
  },
  {
    command: 'scenewright.goToNextEdit',
    key: 'alt+n',
    when: 'editorTextFocus && scenewright.hasNextEdit && !inlineSuggestionVisible',
  },
  {
    command: 'scenewright.dismissNextEdit',
    key: 'escape',
    when: 'editorTextFocus && scenewright.hasNextEdit && !inlineSuggestionVisible && !suggestWidgetVisible && !findWidgetVisible && !parameterHintsVisible && !editorHasMultipleSelections && !editorHasSelection',
  },
] as const;
