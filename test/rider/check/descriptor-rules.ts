import type { Bundles } from './bundles.ts';
import { childrenNamed, type Element, withDescendants } from './xml.ts';

/** An extension point of the platform, as far as a plugin's descriptor meets it. */
export interface PointFacts {
  readonly point: string;
  /** `interface`: the extension is a class of `type`. `bean`: the extension is data that may name one under `from`. */
  readonly kind: 'interface' | 'bean' | 'service';
  readonly from?: string | undefined;
  readonly type?: string | undefined;
  /** Attributes and child elements that the platform reads. */
  readonly attributes: readonly string[];
  /** Those whose value is a key of the bundle. */
  readonly keys?: readonly string[] | undefined;
}

export interface Descriptor {
  readonly root: Element;
  readonly points: readonly PointFacts[];
  /** Groups of the platform to which actions may be added. */
  readonly groups: readonly string[];
  /** Paths of the plugin's jar. */
  readonly files: ReadonlySet<string>;
  readonly bundles: Bundles;
  readonly version: string;
  readonly sinceBuild: string;
}

/** What the Marketplace would refuse, or what would fail when the IDE reads the descriptor. */
export function descriptorProblems(descriptor: Descriptor): readonly string[] {
  return [
    ...identityProblems(descriptor),
    ...textProblems(descriptor),
    ...buildProblems(descriptor),
    ...extensionProblems(descriptor),
    ...actionProblems(descriptor),
    ...classProblems(descriptor),
  ];
}

/** Keys of the bundle that the descriptor uses, those that the platform forms from ids among them. */
export function keysOfDescriptor({ root, points }: Pick<Descriptor, 'root' | 'points'>): ReadonlySet<string> {
  const ofExtensions = extensionsOf(root).flatMap((extension) => {
    const facts = points.find(({ point }) => point === pointOf(extension));
    return (facts?.keys ?? []).flatMap((name) => valueIn(extension, name) ?? []);
  });
  const ofWindows = extensionsOf(root)
    .filter((extension) => pointOf(extension) === 'com.intellij.toolWindow')
    .map((extension) => `toolwindow.stripe.${valueIn(extension, 'id')?.replaceAll(' ', '_')}`);
  const ofActions = actionsOf(root).flatMap((action) => keysOfAction(action));
  return new Set([...ofExtensions, ...ofWindows, ...ofActions]);
}

function identityProblems({ root, version }: Descriptor): readonly string[] {
  const id = textOf(root, 'id');
  const name = textOf(root, 'name');
  const vendor = childrenNamed(root, 'vendor')[0];
  const given = (name: string, form: RegExp) =>
    form.test(vendor?.attributes[name] ?? '') || !(name in (vendor?.attributes ?? {}));
  return problems([
    [root.name === 'idea-plugin', 'the root is no idea-plugin'],
    [/^[A-Za-z0-9_.-]{1,255}$/.test(id), `the id '${id}' has other characters than letters, digits and ._-`],
    [/^[A-Za-z0-9 .,+_()/:-]{1,64}$/.test(name), `the name '${name}' is not up to 64 Latin characters`],
    [!/plugin|intellij|jetbrains|rider/i.test(name), `the name '${name}' has a word that the Marketplace keeps`],
    [textOf(root, 'version') === version, `the version is ${textOf(root, 'version')}, not ${version}`],
    [/^\d+\.\d+\.\d+(?:-[0-9A-Za-z.-]+)?$/.test(textOf(root, 'version')), 'the version is no semantic version'],
    [(vendor?.text.trim() ?? '') !== '', 'there is no vendor'],
    [given('email', /^[^@\s]+@[^@\s]+$/), 'the vendor’s address of mail is none'],
    [given('url', /^https:\/\/\S+$/), 'the vendor’s page is none'],
  ]);
}

function textProblems({ root }: Descriptor): readonly string[] {
  const plain = textOf(root, 'description')
    .replace(/<[^>]*>/g, '')
    .replace(/\s+/g, ' ')
    .trim();
  const notes = textOf(root, 'change-notes')
    .replace(/<[^>]*>/g, '')
    .trim();
  return problems([
    [plain.length >= 40, 'the description has fewer than 40 characters'],
    [/^[\u0020-\u007e\u2010-\u2026]{40}/.test(plain), 'the description does not begin with 40 Latin characters'],
    [notes.length > 0, 'there are no change notes'],
    [
      !/\b(?:lorem ipsum|enter short description|my\.framework)\b/i.test(`${plain} ${notes}`),
      'a text is the template’s',
    ],
  ]);
}

function buildProblems({ root, sinceBuild }: Descriptor): readonly string[] {
  const [build, ...more] = childrenNamed(root, 'idea-version');
  const depends = childrenNamed(root, 'depends').map(({ text }) => text.trim());
  const since = build?.attributes['since-build'] ?? '';
  return problems([
    [more.length === 0 && build !== undefined, 'idea-version stands not once'],
    [since === sinceBuild, `since-build is '${since}', not ${sinceBuild}`],
    [build?.attributes['until-build'] === undefined, 'until-build shuts out builds that nobody has tried'],
    [depends.includes('com.intellij.modules.rider'), 'it does not depend on com.intellij.modules.rider'],
    [depends.includes('com.intellij.modules.lsp'), 'it does not depend on com.intellij.modules.lsp'],
    [new Set(depends).size === depends.length, 'a dependency stands twice'],
  ]);
}

function extensionProblems(descriptor: Descriptor): readonly string[] {
  return extensionsOf(descriptor.root).flatMap((extension) => {
    const point = pointOf(extension);
    const facts = descriptor.points.find((each) => each.point === point);
    if (facts === undefined) return [`${point} is not in the table of extension points`];
    const given = [...Object.keys(extension.attributes), ...extension.children.map(({ name }) => name)];
    const ordering = ['id', 'order', 'os'];
    return [
      ...given
        .filter((name) => !facts.attributes.includes(name) && !ordering.includes(name))
        .map((name) => `${point} knows no ${name}`),
      ...keyProblems(facts, extension, descriptor),
      ...(point === 'com.intellij.intentionAction' ? intentionProblems(extension, descriptor) : []),
    ];
  });
}

function keyProblems(facts: PointFacts, extension: Element, { bundles }: Descriptor): readonly string[] {
  return (facts.keys ?? []).flatMap((name) => {
    const key = valueIn(extension, name);
    return key === undefined || bundles.english.has(key) ? [] : [`${facts.point}: the bundle lacks ${key}`];
  });
}

/** The platform shows an intention in the settings with a text and two examples, in a folder of the class's short name. */
function intentionProblems(intention: Element, { files }: Descriptor): readonly string[] {
  const name = valueIn(intention, 'className')?.split('.').at(-1) ?? '';
  const folder = `intentionDescriptions/${valueIn(intention, 'descriptionDirectoryName') ?? name}/`;
  const inFolder = [...files].filter((path) => path.startsWith(folder)).map((path) => path.slice(folder.length));
  const examples = valueIn(intention, 'skipBeforeAfter') === 'true';
  return problems([
    [inFolder.includes('description.html'), `${folder}description.html is missing`],
    [examples || inFolder.some((path) => /^before\..+\.template$/.test(path)), `${folder} has no example before`],
    [examples || inFolder.some((path) => /^after\..+\.template$/.test(path)), `${folder} has no example after`],
  ]);
}

function actionProblems({ root, bundles, groups }: Descriptor): readonly string[] {
  const actions = actionsOf(root);
  const ids = actions.flatMap(({ attributes }) => attributes['id'] ?? []);
  const texts = actions
    .flatMap((action) => keysOfAction(action))
    .filter((key) => !bundles.english.has(key))
    .map((key) => `the bundle lacks ${key}`);
  const added = actions.flatMap((action) => childrenNamed(action, 'add-to-group'));
  const references = actions
    .filter(({ name }) => name === 'reference')
    .map(({ attributes }) => attributes['ref'] ?? '');
  return [
    ...texts,
    ...added
      .map(({ attributes }) => attributes['group-id'] ?? '')
      .filter((group) => !groups.includes(group) && !ids.includes(group))
      .map((group) => `the group ${group} is not in the table`),
    ...references.filter((id) => !ids.includes(id)).map((id) => `the action ${id} is referred to and not declared`),
    ...ids.filter((id, at) => ids.indexOf(id) !== at).map((id) => `the action ${id} stands twice`),
    ...ids.filter((id) => !id.startsWith('Scenewright')).map((id) => `the action ${id} does not begin with our name`),
    ...actions
      .filter((action) => childrenNamed(action, 'keyboard-shortcut').length > 0)
      .map(({ attributes }) => `${attributes['id']} takes a shortcut by default`),
    ...actions
      .filter(({ name, attributes }) => name === 'action' && attributes['text'] !== undefined)
      .map(({ attributes }) => `${attributes['id']} has its text in the descriptor, in one language`),
  ];
}

/** Every class of ours, icon and bundle that the descriptor names stands in the jar. */
function classProblems({ root, files }: Descriptor): readonly string[] {
  const named = withDescendants(root).flatMap((element) => [element.text.trim(), ...Object.values(element.attributes)]);
  const classes = named.filter((value) => /^com\.scenewright\.rider\.[\w.]*[A-Z][\w$]*$/.test(value));
  const icons = named.filter((value) => /^\/.*\.svg$/.test(value));
  const bundle = textOf(root, 'resource-bundle');
  return [
    ...classes
      .filter((name) => !files.has(`${name.replaceAll('.', '/')}.class`))
      .map((name) => `the class ${name} is not in the jar`),
    ...icons.filter((path) => !files.has(path.slice(1))).map((path) => `the icon ${path} is not in the jar`),
    ...problems([
      [bundle !== '', 'there is no resource-bundle'],
      [files.has(`${bundle.replaceAll('.', '/')}.properties`), `the bundle ${bundle} is not in the jar`],
    ]),
  ];
}

function keysOfAction({ name, attributes }: Element): readonly string[] {
  const id = attributes['id'];
  if (id === undefined || (name !== 'action' && name !== 'group')) return [];
  // A group that is not shown as a menu of its own has no text.
  if (name === 'group') return attributes['popup'] === 'true' ? [`group.${id}.text`] : [];
  return [`action.${id}.text`, `action.${id}.description`];
}

function actionsOf(root: Element): readonly Element[] {
  return childrenNamed(root, 'actions').flatMap(({ children }) =>
    children.flatMap((child) =>
      withDescendants(child).filter(({ name }) => ['action', 'group', 'reference'].includes(name)),
    ),
  );
}

/** The extensions of a descriptor, each named by its whole point. */
function extensionsOf(root: Element): readonly Element[] {
  return childrenNamed(root, 'extensions').flatMap(({ attributes, children }) =>
    children.map((child) => ({
      ...child,
      name:
        attributes['defaultExtensionNs'] === undefined
          ? child.name
          : `${attributes['defaultExtensionNs']}.${child.name}`,
    })),
  );
}

function pointOf({ name }: Element): string {
  return name;
}

function valueIn(element: Element, name: string): string | undefined {
  return element.attributes[name] ?? childrenNamed(element, name)[0]?.text.trim();
}

function textOf(root: Element, name: string): string {
  return childrenNamed(root, name)[0]?.text.trim() ?? '';
}

function problems(rules: readonly (readonly [boolean, string])[]): readonly string[] {
  return rules.filter(([kept]) => !kept).map(([, problem]) => problem);
}
