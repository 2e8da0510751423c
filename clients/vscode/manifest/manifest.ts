import { settings } from '@scenewright/protocol/tables';
import { z } from 'zod';
import { keybindings, type PaletteCommand, paletteCommands } from './commands.ts';
import { languages } from './languages.ts';
import { type ClientSetting, clientSettings } from './settings.ts';
import { createTexts, type Texts } from './texts.ts';
import { languageModelTools } from './tools.ts';
import { walkthroughSteps } from './walkthrough.ts';

/** The files that tell VS Code what the extension brings. */
export interface Manifest {
  readonly package: Readonly<Record<string, unknown>>;
  readonly english: Readonly<Record<string, string>>;
  readonly chinese: Readonly<Record<string, string>>;
}

/** Folders below the opened one in which a project may lie. */
const depths = ['', '*/', '*/*/'];
const hasProject = 'scenewright.active';

/** The manifest of a version, with its texts in both languages. */
export function manifestOf(version: string): Manifest {
  const texts = createTexts();
  const title = texts.refer('extension.title', { en: 'Scenewright for Unity', zh: 'Scenewright（Unity 助手）' });
  const manifest = {
    name: 'scenewright',
    displayName: title,
    description: texts.refer('extension.description', {
      en: 'A copilot for Unity projects that knows scenes, shaders and scripts: completion, explanation, search, generated materials and models. Works offline and without a key.',
      zh: '了解场景、着色器和脚本的 Unity 项目助手：补全、解释、搜索，以及材质和模型生成。可离线使用，无需密钥。',
    }),
    version,
    publisher: 'scenewright',
    license: 'MIT',
    engines: { vscode: '^1.95.0' },
    categories: ['Programming Languages', 'AI'],
    keywords: ['unity', 'tuanjie', 'shader', 'hlsl', 'game'],
    icon: 'media/icon.png',
    main: './extension.js',
    extensionKind: ['workspace'],
    activationEvents: [
      ...depths.map((depth) => `workspaceContains:${depth}ProjectSettings/ProjectVersion.txt`),
      ...languages.map(({ id }) => `onLanguage:${id}`),
      'onWebviewPanel:scenewright.generate',
    ],
    capabilities: {
      untrustedWorkspaces: {
        supported: 'limited',
        description: texts.refer('extension.untrusted', {
          en: 'In Restricted Mode no model is used and nothing is generated.',
          zh: '在受限模式下不使用模型，也不生成任何内容。',
        }),
        restrictedConfigurations: ['scenewright.server.path', 'scenewright.server.node'],
      },
      virtualWorkspaces: false,
    },
    contributes: {
      commands: Object.entries<PaletteCommand>(paletteCommands).map(([command, { title: name, icon }]) => ({
        command,
        category: 'Scenewright',
        title: texts.refer(`command.${command.slice('scenewright.'.length)}`, name),
        ...(icon === undefined ? {} : { icon: `$(${icon})` }),
      })),
      keybindings,
      menus: menus(),
      languages: languages.map(({ id, name, extensions, firstLine }) => ({
        id,
        aliases: [name.en],
        extensions,
        ...(firstLine === undefined ? {} : { firstLine }),
        configuration: `./language-configuration/${id}.json`,
      })),
      grammars: languages.map(({ id }) => ({
        language: id,
        scopeName: `source.${id}`,
        path: `./syntaxes/${id}.tmLanguage.json`,
        ...(id === 'shaderlab' ? { embeddedLanguages: { 'meta.embedded.block.hlsl': 'hlsl' } } : {}),
      })),
      languageModelTools: languageModelTools(texts),
      chatParticipants: [
        {
          id: 'scenewright.unity',
          name: 'unity',
          fullName: title,
          description: texts.refer('chat.description', {
            en: 'Answers about this Unity project: scenes, prefabs, shaders, scripts and what uses what',
            zh: '回答关于此 Unity 项目的问题：场景、预制体、着色器、脚本及其引用关系',
          }),
          isSticky: true,
        },
      ],
      configuration: { title: 'Scenewright', properties: configuration(texts) },
      viewsContainers: {
        activitybar: [{ id: 'scenewright', title: 'Scenewright', icon: 'media/view.svg' }],
      },
      views: {
        scenewright: [
          {
            id: 'scenewright.askView',
            type: 'webview',
            name: texts.refer('view.ask', { en: 'Ask', zh: '提问' }),
            icon: 'media/view.svg',
            initialSize: 120,
            when: hasProject,
          },
          {
            id: 'scenewright.sceneTree',
            name: texts.refer('view.sceneTree', { en: 'GameObjects', zh: '游戏对象' }),
            when: hasProject,
          },
          {
            id: 'scenewright.usedBy',
            name: texts.refer('view.usedBy', { en: 'Used By', zh: '被引用' }),
            visibility: 'collapsed',
            when: hasProject,
          },
          {
            id: 'scenewright.searchResults',
            name: texts.refer('view.search', { en: 'Search', zh: '搜索' }),
            visibility: 'collapsed',
            when: hasProject,
          },
        ],
      },
      viewsWelcome: [
        {
          view: 'scenewright.sceneTree',
          contents: texts.refer('view.sceneTree.empty', {
            en: 'Open a scene or a prefab to see its GameObjects.',
            zh: '打开场景或预制体以查看其中的游戏对象。',
          }),
        },
        {
          view: 'scenewright.usedBy',
          contents: texts.refer('view.usedBy.empty', {
            en: 'Nothing of the project uses the open file.',
            zh: '项目中没有内容引用当前打开的文件。',
          }),
        },
        {
          view: 'scenewright.searchResults',
          contents: texts.refer('view.search.empty', {
            en: 'Search scripts, shaders and assets in plain words.\n[Search the Project…](command:scenewright.search)',
            zh: '用自然语言搜索脚本、着色器和资源。\n[搜索项目…](command:scenewright.search)',
          }),
        },
      ],
      walkthroughs: [
        {
          id: 'start',
          title,
          description: texts.refer('walkthrough.description', {
            en: 'What Scenewright does in your project, in five steps.',
            zh: '五步了解 Scenewright 在项目中的作用。',
          }),
          when: hasProject,
          steps: walkthroughSteps.map((step) => ({
            id: step.id,
            title: texts.refer(`walkthrough.${step.id}.title`, step.title),
            description: texts.refer(`walkthrough.${step.id}.description`, step.description),
            media: {
              markdown: texts.refer(`walkthrough.${step.id}.media`, {
                en: `walkthrough/${step.id}.md`,
                zh: `walkthrough/${step.id}.zh-cn.md`,
              }),
            },
            completionEvents: step.completedBy,
          })),
        },
      ],
    },
  };
  return { package: manifest, english: texts.table('en'), chinese: texts.table('zh') };
}

function menus(): Readonly<Record<string, unknown>> {
  const inView = (view: string, command: string) => ({ command, when: `view == ${view}`, group: 'navigation' });
  return {
    commandPalette: Object.entries<PaletteCommand>(paletteCommands).map(([command, { when, isHidden }]) => ({
      command,
      when: isHidden === true ? 'false' : [hasProject, ...(when === undefined ? [] : [when])].join(' && '),
    })),
    'view/title': [
      inView('scenewright.askView', 'scenewright.newConversation'),
      inView('scenewright.searchResults', 'scenewright.search'),
      inView('scenewright.searchResults', 'scenewright.ask'),
      inView('scenewright.sceneTree', 'scenewright.refreshViews'),
      inView('scenewright.usedBy', 'scenewright.refreshViews'),
      inView('scenewright.sceneTree', 'scenewright.openGeneratePanel'),
    ],
    'editor/context': [
      {
        command: 'scenewright.explainHere',
        when: `${hasProject} && editorLangId =~ /^(csharp|shaderlab|hlsl|unity-yaml)$/`,
        group: '1_modification@9',
      },
    ],
    'explorer/context': [
      {
        command: 'scenewright.openGeneratePanel',
        when: `${hasProject} && resourceExtname =~ /^\\.(shader|shadergraph)$/`,
        group: '7_modification@9',
      },
    ],
  };
}

/** What we read of the protocol's schema: groups of settings, and settings with a text in both languages. */
const leaf = z.looseObject({ description: z.string(), zh: z.string() });
const group = z.object({ properties: z.record(z.string(), z.unknown()) });

/** The properties of VS Code's configuration: the protocol's settings, then this client's own. */
function configuration(texts: Texts): Readonly<Record<string, unknown>> {
  const own = Object.entries<ClientSetting>(clientSettings).map(([id, { about, ...schema }]) => [
    `scenewright.${id}`,
    { ...schema, markdownDescription: texts.refer(`setting.${id}`, about) },
  ]);
  return Object.fromEntries([...shared(settings, [], texts), ...own]);
}

function shared(schema: unknown, path: readonly string[], texts: Texts): readonly (readonly [string, unknown])[] {
  const children = group.safeParse(schema);
  if (children.success)
    return Object.entries(children.data.properties).flatMap(([name, child]) => shared(child, [...path, name], texts));
  const id = path.join('.');
  const { description, zh, ...rest } = leaf.parse(schema);
  const scope = id === 'parser' ? 'machine' : 'window';
  return [
    [
      `scenewright.${id}`,
      { ...rest, scope, markdownDescription: texts.refer(`setting.${id}`, { en: description, zh }) },
    ],
  ];
}
