import { z } from 'zod';
import { failure, type Result, success } from '#base/failure.ts';
import { positionAt } from '#base/text.ts';
import type { ApiType } from '#engine-api/catalogue/api.ts';
import { memberSignature } from '#engine-api/catalogue/signature.ts';
import { typeExplanation } from '#features/api-explanation.ts';
import type { FeatureContext } from '#features/context.ts';
import { readText } from '#features/read-text.ts';
import { scriptGuid } from '#features/references/script.ts';
import type { SymbolFact } from '#syntax/symbol.ts';
import { markdownRows } from '#tools/markdown-rows.ts';
import { shortened } from '#tools/place.ts';
import { register } from '#tools/register.ts';
import { type FileRow, shownRows } from '#tools/shown.ts';
import { fullNameOf, symbolsNamed } from '#tools/symbol-named.ts';
import type { ToolAnswer } from '#tools/tool.ts';
import { assetOf } from '#unity/asset-graph.ts';
import type { SymbolLocation } from '#workspace/symbol-table.ts';
import { allBaseNames, derivedTypes, typeKinds } from '#workspace/type-hierarchy.ts';

export const readTypeTool = register({
  name: 'read_type',
  title: { en: 'Read a type', zh: '查看类型' },
  description:
    'A class, struct, interface or enum: of the project with its place, base types, serialized fields, methods, who derives from it and which scenes and prefabs hold it; of Unity with what it is for and its members.',
  args: z.object({
    name: z.string().min(1).max(300).describe('Its name, with namespace or outer type where several have it.'),
  }),
  writes: 'nothing',
  async run(ctx, { name }, signal) {
    const word = name.trim();
    const types = symbolsNamed(ctx, word).filter(({ symbol }) => typeKinds.has(symbol.kind));
    if (types.length > 0) return projectType(ctx, word, types, signal);
    const { catalogue } = await ctx.engine.api();
    const whole = catalogue.type(word);
    const short = word.slice(word.lastIndexOf('.') + 1);
    const found = whole === undefined ? catalogue.typesNamed(short).flatMap((each) => catalogue.type(each) ?? []) : [];
    const engine = whole === undefined ? found.filter(({ fullName }) => fullName.endsWith(word)) : [whole];
    if (engine.length > 0) return engineTypes(ctx, word, engine, signal);
    const derived = await derivedRows(ctx, short, signal);
    if (derived.length > 0)
      return success({
        head: `${shortened(word)}: declared neither in the project nor in what is known of Unity; ${derived.length} types of the project derive from it`,
        rows: await shownRows(ctx, derived, signal),
      });
    return failure('no-type', `neither the project nor Unity has '${shortened(word)}'`, 'search finds names.');
  },
});

async function projectType(
  ctx: FeatureContext,
  name: string,
  types: readonly SymbolLocation[],
  signal: AbortSignal,
): Promise<Result<ToolAnswer>> {
  const rows: FileRow[] = [];
  for (const type of inOrder(types)) rows.push(...(await partRows(ctx, type, signal)));
  for (const base of basesOf(ctx, types)) rows.push(...(await inheritedRows(ctx, base, signal)));
  for (const short of new Set(types.map(({ symbol }) => symbol.name)))
    rows.push(...(await derivedRows(ctx, short, signal)));
  for (const type of inOrder(types)) rows.push(...holders(ctx, type));
  const names = [...new Set(types.map(fullNameOf))].sort();
  const several = names.length > 1 ? ` names ${names.length} types: ${names.join(', ')}` : '';
  const count = (word: string) => rows.filter(({ text }) => text.startsWith(word)).length;
  return success({
    head: `${several === '' ? names[0] : `'${shortened(name)}'${several}`}: ${count(' serialized')} serialized fields, ${count('derived')} derived types, on objects of ${count('held by')} assets`,
    rows: await shownRows(ctx, rows, signal),
  });
}

/** Types of the project that derive from one of this short name, however far. */
async function derivedRows(ctx: FeatureContext, short: string, signal: AbortSignal): Promise<readonly FileRow[]> {
  const rows: FileRow[] = [];
  for (const derived of inOrder(derivedTypes(ctx.snapshot, short)))
    rows.push({
      path: derived.path,
      text: `derived ${fullNameOf(derived)} — ${await placeText(ctx, derived, signal)}`,
    });
  return rows;
}

/** A declaration with its members; serialized fields come first. */
async function partRows(
  ctx: FeatureContext,
  location: SymbolLocation,
  signal: AbortSignal,
): Promise<readonly FileRow[]> {
  const { path, symbol } = location;
  const row = (text: string): FileRow => ({ path, text });
  const members = membersOf(ctx, location);
  const lines = (await readText(ctx, path, signal))?.lines;
  const lineOf = ({ nameSpan }: SymbolFact) =>
    lines === undefined ? '' : `:${positionAt(lines, nameSpan.start).line + 1}`;
  const serialized = members.filter((member) => member.serialized !== undefined);
  const others = members.filter((member) => member.serialized === undefined);
  return [
    row(`${symbol.signature} — ${await placeText(ctx, location, signal)}`),
    ...(symbol.doc === undefined ? [] : [row(`  ${symbol.doc}`)]),
    ...serialized.map((member) => row(serializedText(member, lineOf(member)))),
    ...others.map((member) => row(` ${member.kind} ${member.signature}${marksOf(member)} ${lineOf(member)}`)),
  ];
}

function serializedText({ name, type, attributes, serialized }: SymbolFact, line: string): string {
  const former = serialized?.formerKeys?.map((key) => `, formerly ${key}`).join('') ?? '';
  const key = serialized === undefined || serialized.key === name ? '' : `, key ${serialized.key}`;
  return ` serialized ${name}: ${type ?? '?'}${marksOf({ attributes })}${key}${former} ${line}`;
}

function marksOf({ attributes }: { readonly attributes?: readonly string[] | undefined }): string {
  return (attributes ?? []).map((attribute) => ` [${attribute}]`).join('');
}

/** Serialized fields that a base type of the project adds. */
async function inheritedRows(
  ctx: FeatureContext,
  base: SymbolLocation,
  signal: AbortSignal,
): Promise<readonly FileRow[]> {
  const lines = (await readText(ctx, base.path, signal))?.lines;
  return membersOf(ctx, base)
    .filter(({ serialized }) => serialized !== undefined)
    .map((member) => {
      const line = lines === undefined ? '' : `:${positionAt(lines, member.nameSpan.start).line + 1}`;
      return { path: base.path, text: `${serializedText(member, '')}of ${fullNameOf(base)} ${base.path}${line}` };
    });
}

function basesOf(ctx: FeatureContext, types: readonly SymbolLocation[]): readonly SymbolLocation[] {
  const names = new Set(types.flatMap(({ symbol }) => allBaseNames(ctx.snapshot, symbol)));
  return inOrder(
    [...names].flatMap((name) =>
      ctx.snapshot.symbols.get(name).filter(({ symbol }) => symbol.kind === 'class' && !types.some(isSame(symbol))),
    ),
  );
}

function isSame(symbol: SymbolFact): (other: SymbolLocation) => boolean {
  return (other) => other.symbol === symbol;
}

function membersOf(ctx: FeatureContext, location: SymbolLocation): readonly SymbolFact[] {
  const { path, symbol } = location;
  const whole = fullNameOf(location);
  return (ctx.snapshot.files.get(path)?.symbols ?? []).filter(
    ({ container, span }) => container === whole && symbol.span.start <= span.start && span.end <= symbol.span.end,
  );
}

/** Assets that hold components of a class, with how often they name its script. */
function holders(ctx: FeatureContext, type: SymbolLocation): readonly FileRow[] {
  const { path } = type;
  const guid = scriptGuid(ctx.snapshot, type);
  if (guid === undefined) return [];
  const mentions = (ctx.snapshot.assets.mentions.get(guid) ?? []).filter((mention) => assetOf(mention) !== path);
  return [...mentions].sort().map((mention) => {
    const count = ctx.snapshot.files.get(mention)?.guidRefs?.find(([used]) => used === guid)?.[1] ?? 1;
    return { path: assetOf(mention), text: `held by ${assetOf(mention)} ×${count}` };
  });
}

async function placeText(ctx: FeatureContext, { path, symbol }: SymbolLocation, signal: AbortSignal): Promise<string> {
  const current = await readText(ctx, path, signal);
  return current === undefined ? path : `${path}:${positionAt(current.lines, symbol.nameSpan.start).line + 1}`;
}

function inOrder(types: readonly SymbolLocation[]): readonly SymbolLocation[] {
  return types.toSorted((a, b) =>
    a.path === b.path ? a.symbol.span.start - b.symbol.span.start : a.path < b.path ? -1 : 1,
  );
}

async function engineTypes(
  ctx: FeatureContext,
  name: string,
  types: readonly ApiType[],
  signal: AbortSignal,
): Promise<Result<ToolAnswer>> {
  const { catalogue } = await ctx.engine.api();
  const explained: FileRow[] = [];
  const members: FileRow[] = [];
  for (const type of types) {
    const { markdown } = await typeExplanation(ctx, type, signal);
    explained.push(...markdownRows(markdown).map((text) => ({ path: undefined, text })));
    const signatures = catalogue.members(type.fullName).map((member) => ` ${memberSignature(member)}`);
    members.push(...[...new Set(signatures)].map((text) => ({ path: undefined, text })));
  }
  const derived: FileRow[] = [];
  for (const short of new Set(types.map((type) => type.name))) derived.push(...(await derivedRows(ctx, short, signal)));
  const names = types.map(({ fullName }) => fullName).join(', ');
  return success({
    head: `${shortened(name)}: Unity's ${names}; ${derived.length} types of the project derive from it`,
    rows: await shownRows(ctx, [...explained, ...derived, ...members], signal),
  });
}
