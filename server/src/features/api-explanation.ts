import type { ApiLifetime, ApiMember, ApiType } from '#engine-api/catalogue/api.ts';
import { memberSignature, typeSignature } from '#engine-api/catalogue/signature.ts';
import { standingOf } from '#engine-api/catalogue/standing.ts';
import { documentationLink } from '#engine-api/documentation-link.ts';
import type { FoundMember } from '#engine-api/inference/members.ts';
import type { ApiText } from '#engine-api/rows.ts';
import type { DocText } from '#syntax/xml-docs/doc-file.ts';
import { type ApiUse, describeUse } from './api-use.ts';
import type { FeatureContext, Language } from './context.ts';
import { codeBlock, escapeMarkdown } from './markdown.ts';
import { packageDoc } from './package-docs.ts';

/** What is known of a part of the engine's API. */
export interface Explanation {
  readonly markdown: string;
  /** Its full name. */
  readonly about: string;
}

/** What is known of a type of the engine's. */
export async function typeExplanation(ctx: FeatureContext, type: ApiType, signal: AbortSignal): Promise<Explanation> {
  const { texts, catalogue } = await ctx.engine.api();
  const installed = await ctx.engine.installed(ctx.snapshot.project.unityVersion);
  const docs = (await installed.ofType(type)) ?? (await packageDoc(ctx, type, undefined, signal));
  return compose(ctx, {
    versions: catalogue.versions,
    isPackaged: type.module.startsWith('com.'),
    signature: typeSignature(type),
    item: type,
    text: texts.of(plainName(type.fullName)),
    docs,
    use: await ctx.apiUses.of(ctx, { type: type.fullName }, signal),
    place: plainName(type.fullName),
    link: documentationLink(type, undefined, ctx.snapshot.project),
  });
}

/** What is known of a member of the engine's, with the text `otherwise` where we have none about it; `undefined` when it is none of its. */
export async function memberExplanation(
  ctx: FeatureContext,
  found: readonly FoundMember[],
  signal: AbortSignal,
  otherwise?: ApiText,
): Promise<Explanation | undefined> {
  const members = found.flatMap(({ member }) => member.api ?? []);
  const [member] = members;
  const { catalogue, texts } = await ctx.engine.api();
  const type = member === undefined ? undefined : catalogue.type(member.declaringType);
  if (member === undefined || type === undefined || found[0]?.member.api === undefined) return undefined;
  const installed = await ctx.engine.installed(ctx.snapshot.project.unityVersion);
  const docs = (await installed.ofMember(member, type)) ?? (await packageDoc(ctx, type, member, signal));
  const place = `${plainName(member.declaringType)}.${member.name}`;
  const present = members.filter(({ declaringType }) => declaringType === member.declaringType);
  return compose(ctx, {
    versions: catalogue.versions,
    isPackaged: type.module.startsWith('com.'),
    signature: memberSignature(member),
    more: present.length - 1,
    item: member,
    text: texts.of(place) ?? otherwise,
    docs,
    use: await ctx.apiUses.of(ctx, { type: member.declaringType, member: member.name }, signal),
    place,
    link: documentationLink(type, member, ctx.snapshot.project),
  });
}

/** A full name without the numbers that tell generic types apart. */
function plainName(fullName: string): string {
  return fullName.replace(/`\d+/g, '');
}

interface Explained {
  readonly versions: readonly string[];
  readonly isPackaged: boolean;
  readonly signature: string;
  /** How many further overloads there are. */
  readonly more?: number;
  readonly item: ApiMember | ApiType;
  readonly text: ApiText | undefined;
  readonly docs: DocText | undefined;
  readonly use: ApiUse;
  readonly place: string;
  readonly link: string | undefined;
}

function compose(ctx: FeatureContext, explained: Explained): Explanation {
  const { language } = ctx;
  const { signature, more = 0, item, text, docs, use, place, link } = explained;
  const overloads = more > 0 ? `\n// ${words.overloads[language].replace('{n}', String(more))}` : '';
  const used = describeUse(use, language);
  const where = link === undefined ? `*${place}*` : `*${place}* · [${words.documentation[language]}](${link})`;
  const markdown = [
    codeBlock(signature + overloads, 'csharp'),
    ...standingText(ctx, item, explained.versions, explained.isPackaged),
    ...explanation(text, docs, language),
    ...(text?.note === undefined ? [] : [noteText(text.note, language)]),
    ...(used === undefined ? [] : [used]),
    where,
  ].join('\n\n');
  return { markdown, about: place };
}

/** The installed editor's words come first; in Chinese ours do, since the editor's are English. */
function explanation(text: ApiText | undefined, docs: DocText | undefined, language: Language): readonly string[] {
  const own = text === undefined ? [] : [text[language]];
  const official = docs === undefined ? [] : [docsText(docs)];
  return language === 'zh' && own.length > 0 ? own : official.length > 0 ? official : own;
}

function docsText({ summary, returns, parameters }: DocText): string {
  const lines = parameters.map(({ name, text }) => `- \`${name.replaceAll('`', "'")}\`: ${escapeMarkdown(text)}`);
  return [
    escapeMarkdown(summary),
    ...(lines.length === 0 ? [] : [lines.join('\n')]),
    ...(returns === undefined ? [] : [`→ ${escapeMarkdown(returns)}`]),
  ]
    .filter((part) => part !== '')
    .join('\n\n');
}

/** A warning beside a text. */
export function noteText(note: NonNullable<ApiText['note']>, language: Language): string {
  return `**${noteNames[note.kind][language]}** ${note[language]}`;
}

/** What the project's version makes of a member: obsolete, not there yet, gone; when it came. */
function standingText(
  ctx: FeatureContext,
  item: ApiLifetime,
  versions: readonly string[],
  isPackaged: boolean,
): readonly string[] {
  const { language } = ctx;
  const { unityVersion } = ctx.snapshot.project;
  const standing = standingOf(item, versions, unityVersion);
  const fill = (text: string, version: string) =>
    text.replace('{version}', version).replace('{own}', unityVersion ?? '?');
  switch (standing.state) {
    case 'newer':
      return [fill(words.newer[language], standing.since)];
    case 'removed':
      return [fill(words.removed[language], standing.until)];
    case 'obsolete': {
      const { replacement } = standing;
      const instead = replacement === undefined ? '' : words.instead[language].replace('{name}', replacement);
      // Which version of a package marked it is not known.
      const mark = isPackaged ? words.obsoleteLater[language] : `**${words.obsolete[language]}**`;
      return [`${mark}${instead}`];
    }
    case 'unknown':
      return [words.unknown[language]];
    case 'present':
      return [
        ...(item.since === undefined ? [] : [fill(words.since[language], item.since)]),
        ...(item.obsolete?.since === undefined ? [] : [laterObsolete(item.obsolete, language)]),
      ];
  }
}

function laterObsolete(obsolete: NonNullable<ApiLifetime['obsolete']>, language: Language): string {
  const instead =
    obsolete.replacement === undefined ? '' : words.instead[language].replace('{name}', obsolete.replacement);
  return `${words.later[language].replace('{version}', obsolete.since ?? '')}${instead}`;
}

const words = {
  overloads: { en: '+ {n} overloads', zh: '另有 {n} 个重载' },
  documentation: { en: 'documentation', zh: '官方文档' },
  newer: {
    en: '**Not in this project’s Unity {own}**: it came with {version}.',
    zh: '**本项目的 Unity {own} 中没有**：{version} 才加入。',
  },
  removed: {
    en: '**Not in this project’s Unity {own} any more**: it went before {version}.',
    zh: '**本项目的 Unity {own} 中已移除**：在 {version} 之前移除。',
  },
  obsolete: { en: 'Obsolete', zh: '已过时' },
  obsoleteLater: { en: '*Obsolete in later versions of the package*', zh: '*在该包的较新版本中已过时*' },
  instead: { en: ': use `{name}`', zh: '：请改用 `{name}`' },
  unknown: {
    en: '*Whether this project’s Unity version has it is not certain.*',
    zh: '*不确定本项目的 Unity 版本是否包含它。*',
  },
  since: { en: '*Since Unity {version} or a little earlier*', zh: '*Unity {version} 或略早版本起*' },
  later: { en: '*Obsolete from Unity {version} on*', zh: '*自 Unity {version} 起过时*' },
} as const;

const noteNames: Readonly<Record<NonNullable<ApiText['note']>['kind'], Readonly<Record<Language, string>>>> = {
  pitfall: { en: 'Pitfall:', zh: '注意：' },
  cost: { en: 'Cost:', zh: '开销：' },
  thread: { en: 'Thread:', zh: '线程：' },
  version: { en: 'Version:', zh: '版本：' },
};
