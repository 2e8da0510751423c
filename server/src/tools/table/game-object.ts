import { z } from 'zod';
import { failure, type Result, success } from '#base/failure.ts';
import { stemOf } from '#base/path.ts';
import type { FeatureContext } from '#features/context.ts';
import { createUnityFiles, type UnityFiles } from '#features/unity-files.ts';
import { fieldRows } from '#tools/field-rows.ts';
import { shortened, showablePath } from '#tools/place.ts';
import { createValueText, type ValueText } from '#tools/reference-text.ts';
import { register } from '#tools/register.ts';
import { shownRows } from '#tools/shown.ts';
import type { ToolAnswer } from '#tools/tool.ts';
import { pathOfGuid } from '#unity/asset-graph.ts';
import { readPrefabInstance } from '#unity/prefab/instance.ts';
import { createPlaces } from '#unity/prefab/places.ts';
import { type ComponentNode, type GameObjectNode, readObjectTree } from '#unity/prefab/tree.ts';
import type { UnityFile } from '#unity/unity-file.ts';

/** Children that the head names. */
const mostChildren = 40;

export const gameObjectTool = register({
  name: 'game_object',
  title: { en: 'Read a GameObject', zh: '查看 GameObject' },
  description:
    'The components of one GameObject of a scene or prefab with all their values as Unity would load them: overrides of prefab instances applied, references by what they point at.',
  args: z.object({
    path: z.string().max(1000).describe('Project path of a .unity or .prefab file.'),
    object: z
      .string()
      .min(1)
      .max(1000)
      .describe('Root/Child as scene_outline shows it, the end of such a path, or a file id.'),
  }),
  writes: 'nothing',
  async run(ctx, { path, object }, signal) {
    const asset = await showablePath(ctx, path, signal);
    if (!asset.ok) return asset;
    const files = createUnityFiles(ctx, signal);
    const file = await files.open(asset.value);
    if (file === undefined || file.documents.length === 0)
      return failure('no-scene', `'${shortened(path)}' holds no GameObjects`, 'Name a .unity or .prefab file.');
    const placed = placedNodes((await readObjectTree(file, files.sources, signal)).roots);
    const wanted = object.trim().replace(/^&|\/+$/g, '');
    const found = matching(placed, wanted, file);
    const [only] = found;
    if (only === undefined) return unreadableInstance(ctx, files, file, wanted, signal);
    // Siblings may bear one name: their file ids tell them apart, page by page.
    if (found.length > 1)
      return success({
        head: `${asset.value}: '${shortened(object)}' names ${found.length} objects; ask for one by its path or file id`,
        rows: found.map(({ place, node }) => `${place} &${node.id}`),
      });
    return describe(ctx, files, file, only, signal);
  },
});

interface Placed {
  readonly node: GameObjectNode;
  readonly place: string;
  /** GUID of the prefab that brings it, if one does. */
  readonly prefab: string | undefined;
}

function placedNodes(roots: readonly GameObjectNode[]): readonly Placed[] {
  const found: Placed[] = [];
  const waiting: Placed[] = roots.map((node) => ({ node, place: node.name, prefab: node.prefab })).reverse();
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    found.push(next);
    const { node, place, prefab } = next;
    waiting.push(
      ...node.children
        .map((child) => ({ node: child, place: `${place}/${child.name}`, prefab: child.prefab ?? prefab }))
        .reverse(),
    );
  }
  return found;
}

/** By file id, of the object or one of its components; by whole path; else by the end of one. */
function matching(placed: readonly Placed[], wanted: string, file: UnityFile): readonly Placed[] {
  if (/^-?\d+$/.test(wanted)) {
    const byId = placed.filter(
      ({ node }) => node.id === wanted || node.components.some((component) => component.id === wanted),
    );
    if (byId.length > 0) return byId;
    const document = file.find(wanted);
    const instance = document === undefined ? undefined : readPrefabInstance(file, document);
    if (instance !== undefined) {
      const root = rootsOf(file, wanted);
      return placed.filter(({ node }) => node.components.some(({ id }) => root.has(id)));
    }
  }
  const whole = placed.filter(({ place }) => place === wanted);
  return whole.length > 0 ? whole : placed.filter(({ place }) => place.endsWith(`/${wanted}`));
}

/** Ids of objects of an instance that the file itself names. */
function rootsOf(file: UnityFile, instance: string): ReadonlySet<string> {
  return new Set(
    file.documents
      .filter((document) => document.stripped && file.reference(document, 'm_PrefabInstance')?.fileId === instance)
      .map(({ fileId }) => fileId),
  );
}

async function describe(
  ctx: FeatureContext,
  files: UnityFiles,
  file: UnityFile,
  { node, place, prefab }: Placed,
  signal: AbortSignal,
): Promise<Result<ToolAnswer>> {
  const prefabPath = prefab === undefined ? undefined : pathOfGuid(ctx.snapshot.assets, prefab);
  const sources = prefab === undefined ? [] : await sourceFiles(files, prefab);
  const inFile = createValueText(ctx, [file, ...sources], files.sources);
  const rows: string[] = [];
  for (const component of node.components)
    rows.push(...(await componentRows(ctx, component, inFile, lineOf(file, component.id, prefabPath))));
  const children = node.children.map(({ name }) => name);
  if (children.length > 0) {
    const more = children.length > mostChildren ? ` and ${children.length - mostChildren} more` : '';
    rows.push(`children (${children.length}): ${children.slice(0, mostChildren).join(', ')}${more}`);
  }
  const marks = [
    node.active ? '' : ' (inactive)',
    node.tag === 'Untagged' ? '' : ` tag ${node.tag}`,
    node.layer === 0 ? '' : ` layer ${layerText(ctx, node.layer)}`,
  ];
  return success({
    head: `${place} &${node.id} ${lineOf(file, node.id, prefabPath)}${marks.join('')}: ${node.components.length} components`,
    rows: await shownRows(
      ctx,
      rows.map((text) => ({ path: file.path, text })),
      signal,
    ),
  });
}

/** More nested prefabs are not looked into. */
const mostSources = 20;

/** The files of a prefab and of the prefabs that it is made of. */
async function sourceFiles(files: UnityFiles, prefab: string): Promise<readonly UnityFile[]> {
  const found: UnityFile[] = [];
  const guids = new Set([prefab]);
  for (const guid of guids) {
    const source = await files.sources.source(guid);
    if (source.type !== 'prefab') continue;
    found.push(source.file);
    if (found.length >= mostSources) break;
    for (const document of source.file.documents) {
      const inner = readPrefabInstance(source.file, document)?.source;
      if (inner !== undefined) guids.add(inner);
    }
  }
  return found;
}

async function componentRows(
  ctx: FeatureContext,
  { className, script, fields }: ComponentNode,
  text: ValueText,
  line: string,
): Promise<readonly string[]> {
  const path = script === undefined ? undefined : pathOfGuid(ctx.snapshot.assets, script);
  const missing = script === undefined ? '' : ` (missing script ${script})`;
  const name = path === undefined ? `${className}${missing}` : `${stemOf(path)} (${path})`;
  const disabled = fields.get('m_Enabled') === '0' ? ' (disabled)' : '';
  return [`[${name}]${disabled} ${line}`, ...(await fieldRows(fields, text)).map((row) => ` ${row}`)];
}

function lineOf(file: UnityFile, id: string, prefabPath: string | undefined): string {
  const document = file.find(id);
  if (document !== undefined && !document.stripped) return `${file.path}:${document.line + 1}`;
  return prefabPath === undefined ? file.path : `of ${prefabPath}`;
}

function layerText(ctx: FeatureContext, layer: number): string {
  const term = ctx.snapshot.vocabulary
    .all('layer')
    .find(({ definitions }) => definitions.some(({ detail }) => detail === String(layer)));
  return term === undefined ? String(layer) : `${layer} ${term.name}`;
}

/** An instance whose source is a model or is missing: only what the file sets of it is known. */
async function unreadableInstance(
  ctx: FeatureContext,
  files: UnityFiles,
  file: UnityFile,
  wanted: string,
  signal: AbortSignal,
): Promise<Result<ToolAnswer>> {
  const places = createPlaces(file, files.sources);
  const text = createValueText(ctx, [file], files.sources);
  for (const document of file.documents) {
    const instance = readPrefabInstance(file, document);
    if (instance === undefined) continue;
    const place = await places.pathOf(document.fileId);
    if (document.fileId !== wanted && place !== wanted && place?.endsWith(`/${wanted}`) !== true) continue;
    const rows: string[] = [];
    for (const { target, path, value, reference } of instance.modifications) {
      const written =
        reference === undefined
          ? value
          : `{fileID: ${reference.fileId}${reference.guid === undefined ? '' : `, guid: ${reference.guid}, type: 3`}}`;
      rows.push(`&${target} ${path.replaceAll('.Array.data[', '[')} = ${await text(written)}`);
    }
    const source = pathOfGuid(ctx.snapshot.assets, instance.source) ?? `missing asset ${instance.source}`;
    return success({
      head: `${place ?? '?'} &${document.fileId} ${file.path}:${document.line + 1}: an instance of ${source}, whose objects only Unity knows; ${rows.length} overrides`,
      rows: await shownRows(
        ctx,
        rows.map((row) => ({ path: file.path, text: row })),
        signal,
      ),
    });
  }
  return failure('no-object', `there is no '${shortened(wanted)}' in ${file.path}`, 'scene_outline shows its objects.');
}
