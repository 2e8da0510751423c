import type { RefsResult, SymbolRefsResult, UsageRow } from '@scenewright/protocol';
import { z } from 'zod';
import { failure, type Result, success } from '#base/failure.ts';
import { stemOf } from '#base/path.ts';
import type { FeatureContext } from '#features/context.ts';
import { assetReferences } from '#features/references/asset-references.ts';
import { referencesAt } from '#features/references/references.ts';
import { createUnityFiles, type UnityFiles } from '#features/unity-files.ts';
import { codeMentions, mostMentions } from '#tools/code-mentions.ts';
import { includers } from '#tools/includers.ts';
import { projectPath, shortened, showablePlace } from '#tools/place.ts';
import { createValueText, oneLine, plainProperty } from '#tools/reference-text.ts';
import { register } from '#tools/register.ts';
import { type FileRow, shownRows } from '#tools/shown.ts';
import { oneSymbolNamed } from '#tools/symbol-named.ts';
import type { ToolAnswer } from '#tools/tool.ts';
import { pathOfGuid } from '#unity/asset-graph.ts';
import { isGuid } from '#unity/guid.ts';

export const referencesTool = register({
  name: 'references',
  title: { en: 'Who uses it', zh: '查找引用' },
  description:
    'Which objects of scenes, prefabs and assets use something, with GameObject, property and file id, and what an asset itself uses. For a class, method or field of a script also the UnityEvents, animation events, input actions and inspector values that break when it is renamed, and the lines of code that name it.',
  args: z.object({
    target: z
      .string()
      .min(1)
      .max(1000)
      .describe(
        'A project path, a GUID, a place in a script as path:line:column, or a name: Health, Health.max, the name of a shader.',
      ),
  }),
  writes: 'nothing',
  async run(ctx, { target }, signal) {
    const word = target.trim();
    const place = /^(.+):(\d+):(\d+)$/.exec(word);
    if (place !== null) {
      const [, path = '', line, column] = place;
      return ofPlace(ctx, { path, line: Number(line), column: Number(column) }, signal);
    }
    if (/^@?[A-Za-z_][\w.]*$/.test(word) && !isGuid(word) && !ctx.snapshot.files.has(`${word}.meta`)) {
      const symbol = await oneSymbolNamed(ctx, word, signal);
      return symbol.ok ? ofSymbol(ctx, symbol.value.path, symbol.value.symbol.nameSpan.start, signal) : symbol;
    }
    const shader = ctx.snapshot.vocabulary.find('shader', word)?.definitions[0]?.path;
    const asset = isGuid(word) ? success(word) : projectPath(ctx, shader ?? word);
    if (!asset.ok) return asset;
    const found = await assetReferences(ctx, asset.value, signal);
    return found === undefined
      ? failure('no-asset', `'${shortened(word)}' names no asset of the project`, 'search finds paths and names.')
      : answerOfAsset(ctx, found, signal);
  },
});

async function ofPlace(
  ctx: FeatureContext,
  place: { readonly path: string; readonly line: number; readonly column: number },
  signal: AbortSignal,
): Promise<Result<ToolAnswer>> {
  const found = await showablePlace(ctx, place, signal);
  return found.ok ? ofSymbol(ctx, found.value.current.path, found.value.offset, signal) : found;
}

async function ofSymbol(
  ctx: FeatureContext,
  path: string,
  offset: number,
  signal: AbortSignal,
): Promise<Result<ToolAnswer>> {
  const found = await referencesAt(ctx, path, offset, signal);
  if (found === undefined)
    return failure(
      'no-symbol',
      'nothing that assets could use stands there',
      'Point at the name of a class, method, property or field, or at a GUID.',
    );
  return 'symbol' in found ? answerOfSymbol(ctx, found, signal) : answerOfAsset(ctx, found, signal);
}

async function answerOfAsset(
  ctx: FeatureContext,
  { guid, path, uses, usedBy }: RefsResult,
  signal: AbortSignal,
): Promise<Result<ToolAnswer>> {
  const files = createUnityFiles(ctx, signal);
  const objects = byObject(usedBy);
  const rows: FileRow[] = [];
  if (objects.length > fewObjects) rows.push(...assetRows(objects));
  for (const object of objects) {
    const [use] = object;
    if (use === undefined) continue;
    rows.push({ path: use.path, text: `used by ${await usageText(files, ctx, use, propertiesText(object))}` });
  }
  rows.push(
    ...uses.map((use) => ({ path: undefined, text: `uses ${use.path ?? `${use.guid} (not in the project)`}` })),
  );
  const included = path === undefined ? [] : await includers(ctx, path, signal);
  rows.push(...included);
  const instances = objects.filter(isInstance).length;
  const counts = instances === 0 ? '' : `, ${instances} of them instances of it`;
  return success({
    head: `${path ?? 'not in the project'} ${guid}: used by ${objects.length} objects in ${assetCount(usedBy)} assets${counts}${included.length === 0 ? '' : `, included ${included.length} times`}; uses ${uses.length} assets`,
    rows: await shownRows(ctx, rows, signal),
  });
}

/** Fewer objects need no summary. */
const fewObjects = 15;

/** Uses of one object each. */
function byObject(usedBy: readonly UsageRow[]): readonly (readonly UsageRow[])[] {
  const objects = new Map<string, UsageRow[]>();
  for (const use of usedBy) {
    const key = `${use.path} ${use.fileId ?? ''}`;
    const known = objects.get(key);
    if (known === undefined) objects.set(key, [use]);
    else known.push(use);
  }
  return [...objects.values()];
}

function assetRows(objects: readonly (readonly UsageRow[])[]): readonly FileRow[] {
  const counts = new Map<string, { objects: number; instances: number }>();
  for (const object of objects) {
    const path = object[0]?.path ?? '';
    const count = counts.get(path) ?? { objects: 0, instances: 0 };
    count.objects++;
    if (isInstance(object)) count.instances++;
    counts.set(path, count);
  }
  return [...counts].map(([path, count]) => ({
    path,
    text: `in ${path}: ${count.objects} objects${count.instances === 0 ? '' : `, ${count.instances} instances`}`,
  }));
}

function isInstance(object: readonly UsageRow[]): boolean {
  return object.some(({ property }) => property === 'm_SourcePrefab' || property === 'm_ParentPrefab');
}

/** The properties of an object that refer to the asset; overrides of an instance are only counted. */
function propertiesText(object: readonly UsageRow[]): string | undefined {
  const properties = object.flatMap(({ property }) => property ?? []);
  const overrides = properties.filter((property) => /^m_Modification\..*\.target$/.test(property));
  const others = properties.filter((property) => !overrides.includes(property)).map(plainProperty);
  const parts = [...others, ...(overrides.length === 0 ? [] : [`${overrides.length} overrides`])];
  return parts.length === 0 ? undefined : parts.join(', ');
}

async function answerOfSymbol(
  ctx: FeatureContext,
  { symbol, usedBy }: SymbolRefsResult,
  signal: AbortSignal,
): Promise<Result<ToolAnswer>> {
  const name = symbol.slice(symbol.lastIndexOf('.') + 1);
  const mentions = await codeMentions(ctx, name, signal);
  const more = mentions.length >= mostMentions ? ' or more' : '';
  const files = createUnityFiles(ctx, signal);
  const rows: FileRow[] = [];
  for (const use of usedBy) {
    const property = use.property === undefined ? undefined : plainProperty(use.property);
    const value = use.value === undefined ? '' : ` = ${await valueTextOf(files, ctx, use.path, use.value)}`;
    rows.push({ path: use.path, text: `${use.kind} ${await usageText(files, ctx, use, property)}${value}` });
  }
  rows.push(...mentions);
  return success({
    head: `${symbol}: used by ${usedBy.length} places in ${assetCount(usedBy)} assets; '${name}' stands in ${mentions.length}${more} lines of code`,
    rows: await shownRows(ctx, rows, signal),
  });
}

async function usageText(
  files: UnityFiles,
  ctx: FeatureContext,
  { path, fileId, gameObject, className, stripped }: UsageRow,
  property: string | undefined,
): Promise<string> {
  const script = className === 'MonoBehaviour' ? await scriptName(files, ctx, path, fileId) : undefined;
  const parts = [
    path,
    fileId === undefined ? undefined : `&${fileId}`,
    gameObject,
    script ?? className,
    property,
    stripped ? '(of an instance)' : undefined,
  ];
  return parts.filter((part) => part !== undefined).join(' ');
}

/** A value with references by what they point at. */
async function valueTextOf(files: UnityFiles, ctx: FeatureContext, path: string, value: string): Promise<string> {
  const file = value.includes('fileID') ? await files.open(path) : undefined;
  return file === undefined ? oneLine(value) : createValueText(ctx, [file], files.sources)(value);
}

/** The script of a component, which says more than its class. */
async function scriptName(
  files: UnityFiles,
  ctx: FeatureContext,
  path: string,
  fileId: string | undefined,
): Promise<string | undefined> {
  const file = fileId === undefined ? undefined : await files.open(path);
  const document = fileId === undefined ? undefined : file?.find(fileId);
  const guid = document === undefined ? undefined : file?.reference(document, 'm_Script')?.guid;
  const script = guid === undefined ? undefined : pathOfGuid(ctx.snapshot.assets, guid);
  return script === undefined ? undefined : stemOf(script);
}

function assetCount(usedBy: readonly UsageRow[]): number {
  return new Set(usedBy.map(({ path }) => path)).size;
}
