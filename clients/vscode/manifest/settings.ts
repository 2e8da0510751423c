import type { Text } from './texts.ts';

/** A setting that only this client knows. */
export interface ClientSetting {
  readonly type: 'string' | 'boolean';
  readonly default: string | boolean;
  readonly enum?: readonly string[];
  /** `machine`: a project cannot set it, since it names a program. */
  readonly scope: 'machine' | 'window' | 'resource';
  readonly about: Text;
}

/** Settings beside those of `protocol/`. */
export const clientSettings = {
  'server.path': {
    type: 'string',
    default: '',
    scope: 'machine',
    about: {
      en: 'Another server than the one that comes with this extension: the path of its `scenewright.js`.',
      zh: '不使用扩展自带的服务器时，填写另一个服务器的 `scenewright.js` 路径。',
    },
  },
  'server.node': {
    type: 'string',
    default: '',
    scope: 'machine',
    about: {
      en: "The Node.js that runs the server, 20.19 or newer. Empty: the editor's own, or the one in `PATH` where that is too old.",
      zh: '运行服务器的 Node.js（20.19 或更高版本）的路径。留空则使用编辑器自带的版本；若其版本过低，则使用 `PATH` 中的版本。',
    },
  },
  'trace.server': {
    type: 'string',
    default: 'off',
    enum: ['off', 'messages', 'verbose'],
    scope: 'window',
    about: {
      en: 'Write what the editor and the server say to each other into the output channel.',
      zh: '将编辑器与服务器之间的通信写入输出通道。',
    },
  },
  'completion.besideOthers': {
    type: 'string',
    default: 'auto',
    enum: ['auto', 'always', 'byHand'],
    scope: 'window',
    about: {
      en: 'Ghost text where GitHub Copilot or another extension offers some too. `auto`: only when asked by hand there; `always`: also while typing; `byHand`: only by hand, whatever else is installed.',
      zh: '当 GitHub Copilot 或其他扩展也提供幽灵文本时的行为。`auto`：此时仅在手动触发时提供；`always`：输入时也提供；`byHand`：无论安装了什么，仅在手动触发时提供。',
    },
  },
  'hover.besideCSharp': {
    type: 'string',
    default: 'auto',
    enum: ['auto', 'full', 'off'],
    scope: 'window',
    about: {
      en: 'Hovers in C# files where a C# extension shows the declaration already. `auto`: ours leaves the declaration out; `full`: all of it; `off`: none.',
      zh: '当 C# 扩展已显示声明时，C# 文件中的悬停说明。`auto`：省略声明部分；`full`：完整显示；`off`：不显示。',
    },
  },
  nextEdit: {
    type: 'boolean',
    default: true,
    scope: 'window',
    about: {
      en: 'Point out the edits that your last change implies elsewhere.',
      zh: '提示你的上一处修改在其他位置引起的编辑。',
    },
  },
} as const satisfies Readonly<Record<string, ClientSetting>>;

export type ClientSettingId = keyof typeof clientSettings;
