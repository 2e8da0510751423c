// What the platform says of its extension points and groups, as far as the plugin's descriptor meets them. Read in the public
// sources of the platform: the declarations of the points, and the beans that they name.

const configurable = [
  ...['instance', 'provider', 'id', 'key', 'bundle', 'displayName', 'parentId', 'groupId', 'groupWeight'],
  ...['nonDefaultProject', 'dynamic', 'childrenEPName'],
];

const service = [
  ...['serviceInterface', 'serviceImplementation', 'testServiceImplementation', 'headlessImplementation'],
  ...['overrides', 'preload', 'configurationSchemaKey', 'client'],
];

/**
 * Extension points. `interface`: the extension is a class of `type`. `bean`: it is data that names a class of `type` under
 * `from`, or none. `attributes` are those that the platform reads, `keys` those of them that are keys of a bundle.
 */
export const points = [
  {
    point: 'com.intellij.platform.lsp.serverSupportProvider',
    kind: 'interface',
    type: 'com.intellij.platform.lsp.api.LspServerSupportProvider',
    attributes: ['implementation'],
  },
  {
    point: 'com.intellij.inline.completion.provider',
    kind: 'interface',
    type: 'com.intellij.codeInsight.inline.completion.InlineCompletionProvider',
    attributes: ['implementation'],
  },
  {
    point: 'com.intellij.intentionAction',
    kind: 'bean',
    from: 'className',
    type: 'com.intellij.codeInsight.intention.IntentionAction',
    attributes: [
      ...['language', 'className', 'category', 'categoryKey', 'bundleName', 'descriptionDirectoryName'],
      'skipBeforeAfter',
    ],
    keys: ['categoryKey'],
  },
  {
    point: 'com.intellij.applicationConfigurable',
    kind: 'bean',
    from: 'instance',
    type: 'com.intellij.openapi.options.Configurable',
    attributes: configurable,
    keys: ['key'],
  },
  { point: 'com.intellij.applicationService', kind: 'service', attributes: service },
  { point: 'com.intellij.projectService', kind: 'service', attributes: service },
  {
    point: 'com.intellij.notificationGroup',
    kind: 'bean',
    attributes: [
      ...['id', 'displayType', 'isLogByDefault', 'toolWindowId', 'icon', 'bundle', 'key', 'hideFromSettings'],
      'notificationIds',
    ],
    keys: ['key'],
  },
  {
    point: 'com.intellij.toolWindow',
    kind: 'bean',
    from: 'factoryClass',
    type: 'com.intellij.openapi.wm.ToolWindowFactory',
    attributes: [
      ...['id', 'factoryClass', 'anchor', 'secondary', 'icon', 'canCloseContents', 'doNotActivateOnStart', 'sideTool'],
    ],
  },
  {
    point: 'com.intellij.registryKey',
    kind: 'bean',
    attributes: ['key', 'description', 'defaultValue', 'restartRequired', 'overrides'],
  },
];

/** Groups of the platform and of Rider to which actions may be added. One that is absent in a build is passed over. */
export const groups = ['ToolsMenu', 'EditorPopupMenu', 'ProjectViewPopupMenu', 'SolutionExplorerPopupMenu'];
