import { z } from 'zod';
import { failure, type Result, success } from '#base/failure.ts';
import type { ApiType } from '#engine-api/catalogue/api.ts';
import { membersOf } from '#engine-api/inference/members.ts';
import { selfType } from '#engine-api/inference/names.ts';
import { createUniverse } from '#engine-api/inference/universe.ts';
import { memberExplanation, typeExplanation } from '#features/api-explanation.ts';
import type { FeatureContext } from '#features/context.ts';
import { explain } from '#features/hover/explain/explain.ts';
import { libraryMarkdown } from '#features/hover/shader/library.ts';
import { wordMarkdown } from '#features/hover/shader/word.ts';
import { markdownRows } from '#tools/markdown-rows.ts';
import { shortened, showablePlace, showableText } from '#tools/place.ts';
import { register } from '#tools/register.ts';
import { shownRows } from '#tools/shown.ts';
import { oneSymbolNamed, symbolsNamed } from '#tools/symbol-named.ts';
import type { ToolAnswer } from '#tools/tool.ts';
import { projectTypes } from '#workspace/project-types.ts';

export const explainTool = register({
  name: 'explain',
  title: { en: 'Explain a name', zh: '解释名称' },
  description:
    'What a name means: engine API with its forms, standing in the Unity version of the project and uses in it, event functions and when Unity calls them, symbols of the project, shader words, keys of assets. Give a place, or a name such as Rigidbody.AddForce.',
  args: z.object({
    path: z.string().max(1000).optional().describe('Project path of a script, shader or asset.'),
    line: z.number().int().min(1).optional().describe('Counted from 1.'),
    column: z.number().int().min(1).optional().describe('Counted from 1.'),
    name: z
      .string()
      .min(1)
      .max(300)
      .optional()
      .describe('In place of a place: Type, Type.Member, or an event function.'),
  }),
  writes: 'nothing',
  async run(ctx, { path, line, column, name }, signal) {
    if (path !== undefined && line !== undefined && column !== undefined)
      return atPlace(ctx, { path, line, column }, signal);
    if (name !== undefined) return ofName(ctx, name.trim(), signal);
    return failure('bad-arguments', 'neither a place nor a name is given', 'Give path, line and column, or name.');
  },
});

async function atPlace(
  ctx: FeatureContext,
  place: { readonly path: string; readonly line: number; readonly column: number },
  signal: AbortSignal,
): Promise<Result<ToolAnswer>> {
  const found = await showablePlace(ctx, place, signal);
  if (!found.ok) return found;
  const { current, offset } = found.value;
  return atOffset(ctx, current.path, offset, `${current.path}:${place.line}:${place.column}`, signal);
}

async function atOffset(
  ctx: FeatureContext,
  path: string,
  offset: number,
  head: string,
  signal: AbortSignal,
): Promise<Result<ToolAnswer>> {
  // A model that asks this needs no other model's words.
  const certain = { ...ctx, modelAccess: { ...ctx.modelAccess, model: undefined } };
  const answer = await explain(certain, path, { start: offset, end: offset }, () => {}, signal);
  return answer === undefined
    ? failure('nothing-known', `nothing is known of ${head}`, 'Point at a name, or read the file.')
    : inRows(ctx, head, answer.markdown, path, signal);
}

async function ofName(ctx: FeatureContext, name: string, signal: AbortSignal): Promise<Result<ToolAnswer>> {
  // Many scripts declare a function that Unity calls; what it means is said once.
  const event = name.includes('.') ? undefined : await eventFunction(ctx, name);
  if (event !== undefined) return inRows(ctx, name, event, undefined, signal);
  if (symbolsNamed(ctx, name).length > 0) {
    const symbol = await oneSymbolNamed(ctx, name, signal);
    if (!symbol.ok) return symbol;
    const { path, symbol: declared } = symbol.value;
    const readable = await showableText(ctx, path, signal);
    return readable.ok ? atOffset(ctx, path, declared.nameSpan.start, name, signal) : readable;
  }
  const found = (await engineType(ctx, name, signal)) ?? (await engineMember(ctx, name, signal));
  const markdown = found ?? (await shaderWord(ctx, name));
  return markdown === undefined
    ? failure('nothing-known', `nothing is known of '${shortened(name)}'`, 'search finds names of the project.')
    : inRows(ctx, name, markdown, undefined, signal);
}

async function engineType(ctx: FeatureContext, name: string, signal: AbortSignal): Promise<string | undefined> {
  const types = await typesNamed(ctx, name);
  const parts: string[] = [];
  for (const type of types) parts.push((await typeExplanation(ctx, type, signal)).markdown);
  return parts.length === 0 ? undefined : parts.join('\n\n---\n\n');
}

async function engineMember(ctx: FeatureContext, name: string, signal: AbortSignal): Promise<string | undefined> {
  const dot = name.lastIndexOf('.');
  const { catalogue } = await ctx.engine.api();
  const { find } = createUniverse(catalogue, projectTypes(ctx.snapshot), ctx.snapshot.project.unityVersion);
  for (const type of dot === -1 ? [] : await typesNamed(ctx, name.slice(0, dot))) {
    const declaration = find(type.fullName.replace(/`\d+/g, ''), type.typeParameters.length);
    const found = declaration === undefined ? [] : membersOf(selfType(declaration), name.slice(dot + 1));
    const explained = found.length === 0 ? undefined : await memberExplanation(ctx, found, signal);
    if (explained !== undefined) return explained.markdown;
  }
  return undefined;
}

/** Types of the engine by full or short name. */
async function typesNamed(ctx: FeatureContext, name: string): Promise<readonly ApiType[]> {
  const { catalogue } = await ctx.engine.api();
  const whole = catalogue.type(name);
  if (whole !== undefined) return [whole];
  const short = name.slice(name.lastIndexOf('.') + 1);
  return catalogue
    .typesNamed(short)
    .flatMap((each) => catalogue.type(each) ?? [])
    .filter(({ fullName }) => name === short || fullName.replace(/`\d+/g, '').endsWith(`.${name}`));
}

/** A word of HLSL or ShaderLab, or a name of Unity's shader libraries. */
async function shaderWord(ctx: FeatureContext, name: string): Promise<string | undefined> {
  const { words, library } = await ctx.engine.shaders();
  const found = words.all().filter((word) => word.name === name);
  const named = libraryMarkdown(ctx, library.named(name), words.find('builtin', name));
  const texts = found.filter(({ kind }) => kind !== 'builtin').map((word) => wordMarkdown(word, ctx.language));
  const all = [...texts, ...(named === undefined ? [] : [named])];
  return all.length === 0 ? undefined : all.join('\n\n');
}

async function eventFunction(ctx: FeatureContext, name: string): Promise<string | undefined> {
  const { events } = await ctx.engine.api();
  const rows = events.named(name.slice(name.lastIndexOf('.') + 1));
  if (rows.length === 0) return undefined;
  return rows
    .map((event) => `${event.signature}\n${event[ctx.language]}\nUnity calls it on ${event.on.join(', ')}`)
    .join('\n\n');
}

async function inRows(
  ctx: FeatureContext,
  head: string,
  markdown: string,
  path: string | undefined,
  signal: AbortSignal,
): Promise<Result<ToolAnswer>> {
  const rows = markdownRows(markdown);
  return success({
    head,
    rows: await shownRows(
      ctx,
      rows.map((text) => ({ path, text })),
      signal,
    ),
  });
}
