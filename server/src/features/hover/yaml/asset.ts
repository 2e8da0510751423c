import type { Explanation } from '#features/api-explanation.ts';
import type { FeatureContext } from '#features/context.ts';
import { escapeMarkdown } from '#features/markdown.ts';
import { pathOfGuid } from '#unity/asset-graph.ts';
import { isGuid } from '#unity/guid.ts';

/** Settings of an importer that are shown; more only confuse. */
const maximumSettings = 6;

/** The asset that a GUID names, with how Unity imports it and how many files use it; `undefined` where nobody defines it. */
export function assetExplanation(ctx: FeatureContext, guid: string): Explanation | undefined {
  if (!isGuid(guid)) return undefined;
  const { assets, files } = ctx.snapshot;
  const path = pathOfGuid(assets, guid);
  if (path === undefined) return undefined;
  const importer = files.get(`${path}.meta`)?.importer;
  const settings = (importer?.settings ?? [])
    .slice(0, maximumSettings)
    .map(([name, value]) => `- ${escapeMarkdown(name)}: ${escapeMarkdown(value)}`);
  const users = (assets.mentions.get(guid) ?? []).filter((mention) => mention !== `${path}.meta`).length;
  const used = words.usedBy[ctx.language].replace('{n}', String(users));
  const markdown = [
    `**${escapeMarkdown(path)}**`,
    ...(importer === undefined || importer.importer === ''
      ? []
      : [[importer.importer, settings.join('\n')].filter((part) => part !== '').join('\n\n')]),
    users === 0 ? words.unused[ctx.language] : used,
  ].join('\n\n');
  return { markdown, about: `yaml:asset:${path}` };
}

const words = {
  usedBy: { en: 'Mentioned by {n} files of this project', zh: '本项目中有 {n} 个文件引用' },
  unused: { en: 'No file of this project mentions it', zh: '本项目中没有文件引用它' },
} as const;
