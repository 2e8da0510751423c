import type { ReadResourceResult, Resource, ResourceTemplate } from '@modelcontextprotocol/sdk/types.js';
import { failure, type Result, success } from '#base/failure.ts';
import { baseName } from '#base/path.ts';
import type { FeatureContext, Language } from '#features/context.ts';
import { fileKind } from '#syntax/file-kind.ts';
import { pageOf } from '#tools/page.ts';
import { sceneTool } from '#tools/table/scene.ts';
import type { ToolAnswer } from '#tools/tool.ts';
import { withoutSecrets } from '#tools/withhold.ts';
import { isInPackageCache } from '#unity/packages.ts';
import { describeAsset } from './describe-asset.ts';
import { assetAddress, projectAddress, readAddress, sceneAddress } from './resource-address.ts';

/** Scenes that are listed; more of them are found by search. */
const mostScenes = 50;

const markdown = 'text/markdown';
const plain = 'text/plain';

const titles = {
  project: { en: 'The project', zh: '项目' },
  asset: { en: 'What an asset is, uses and is used by', zh: '资源是什么、引用了什么、被谁引用' },
  scene: { en: 'Outline of a scene or prefab', zh: '场景或预制体的大纲' },
} as const;

/** The resources that are worth a list: the project and its scenes. Before the index is ready `ctx` is `undefined`. */
export function listResources(ctx: FeatureContext | undefined, language: Language): readonly Resource[] {
  const project: Resource = {
    uri: projectAddress,
    name: 'project',
    title: titles.project[language],
    mimeType: markdown,
  };
  const scenes = ctx === undefined ? [] : scenesOf(ctx).slice(0, mostScenes);
  return [
    project,
    ...scenes.map((path) => ({ uri: sceneAddress(path), name: path, title: baseName(path), mimeType: plain })),
  ];
}

/** Addresses with places for names. */
export function listTemplates(language: Language): readonly ResourceTemplate[] {
  return [
    {
      uriTemplate: 'scenewright://asset/{guid}',
      name: 'asset',
      title: titles.asset[language],
      description: 'By the 32 hexadecimal digits of its GUID.',
      mimeType: plain,
    },
    {
      uriTemplate: 'scenewright://scene/{+path}',
      name: 'scene',
      title: titles.scene[language],
      description: 'By its project path, such as Assets/Scenes/Main.unity.',
      mimeType: plain,
    },
  ];
}

/** The text behind an address, one page of it. */
export async function readResource(
  ctx: FeatureContext,
  uri: string,
  signal: AbortSignal,
): Promise<Result<ReadResourceResult>> {
  const address = readAddress(uri);
  if (address === undefined)
    return failure('no-resource', 'that is no address of a resource', 'Take one from the list or the templates.');
  if (address.type === 'project') return shown(ctx, uri, markdown, describeProject(ctx));
  const answer =
    address.type === 'asset'
      ? await describeAsset(ctx, address.guid, signal)
      : await outline(ctx, address.path, signal);
  if (answer === undefined)
    return failure('no-resource', `nothing is known of ${uri.slice(0, 200)}`, 'Take one from the list, or search.');
  const page = pageOf(answer, address.cursor);
  if (!page.ok) return page;
  const path = address.type === 'asset' ? ctx.snapshot.assets.definitions.get(address.guid)?.[0] : address.path;
  const mayLeave = path === undefined || (await ctx.modelAccess.departure.mayLeave(path, '', signal));
  if (!mayLeave)
    return failure('stays-here', `${path} is not shown to other programs`, 'An ignore file of the project says so.');
  const next = page.value.next === undefined ? '' : `\nnext page: ${uri.replace(/\?.*/, '')}?cursor=${page.value.next}`;
  return shown(ctx, uri, plain, page.value.text + next);
}

function shown(ctx: FeatureContext, uri: string, mimeType: string, whole: string): Result<ReadResourceResult> {
  const text = withoutSecrets(ctx, whole);
  return text === undefined
    ? failure('may-hold-a-secret', 'it is withheld: it may hold a secret', 'Let the user look at it.')
    : success({ contents: [{ uri, mimeType, text }] });
}

async function outline(ctx: FeatureContext, path: string, signal: AbortSignal): Promise<ToolAnswer | undefined> {
  if (!ctx.snapshot.files.has(path)) return undefined;
  const answer = await sceneTool.call(ctx, { path }, signal);
  return answer.ok ? answer.value : undefined;
}

function describeProject(ctx: FeatureContext): string {
  const { unityVersion, pipeline, packages } = ctx.snapshot.project;
  const kinds = new Map<string, number>();
  for (const path of ctx.snapshot.files.paths()) {
    const kind = fileKind(path);
    if (!isInPackageCache(path)) kinds.set(kind, (kinds.get(kind) ?? 0) + 1);
  }
  return [
    `# ${baseName(ctx.files.root.replaceAll('\\', '/'))}`,
    '',
    `Unity ${unityVersion ?? 'of unknown version'}, render pipeline ${pipeline}, ${packages.size} packages.`,
    '',
    ...[...kinds].sort(([a], [b]) => (a < b ? -1 : 1)).map(([kind, count]) => `- ${kind}: ${count} files`),
    '',
    `Scenes: ${scenesOf(ctx).length}. Their outlines are resources; ${assetAddress('{guid}')} tells of any asset.`,
  ].join('\n');
}

function scenesOf(ctx: FeatureContext): readonly string[] {
  return [...ctx.snapshot.files.paths()]
    .filter((path) => /\.(?:unity|scene)$/i.test(path) && !isInPackageCache(path))
    .sort();
}
