import { hexOf, rgbOfHex } from '#generate/color/color.ts';
import { finishes, type MaterialSpec, materialSpec } from '#generate/material/spec.ts';
import { families } from '#generate/texture/families.ts';
import type { Family } from '#generate/texture/family.ts';
import { namedColors, noColors } from './colors.ts';
import { readGlow } from './glow.ts';
import { type Changes, modifiers } from './modifiers.ts';
import { type Found, findPhrases, type Phrase } from './phrases.ts';

/** What a prompt says. */
export interface ReadMaterial {
  readonly spec: MaterialSpec;
  /** Words that nothing was made of. */
  readonly unused: readonly string[];
  /** Whether the prompt names a family; the spec has a plain one otherwise. */
  readonly hasFamily: boolean;
}

/** Where a material is named first, what it lies on or is covered with comes after one of these. */
const breaks =
  /[,.;:，。；：、]|铺的|铺成的|砌的|砌成的|做的|制成的|制的|\b(?:with|covered (?:in|by|with)|made of|made from|out of|of|on|for|that|in|having|under|from|where|which|but|plus|without)\b/g;

const usualFamily = 'plaster';

/** Read a prompt in English or Chinese by rules. The head of the first clause that names a family counts: in both languages it comes last. */
export function readMaterialPrompt(prompt: string, seed: number): ReadMaterial {
  const text = prompt.toLowerCase().normalize('NFKC');
  const named = findPhrases(text, phrasesOf(families.map((family) => ({ ...family.words, value: family }))));
  const head = metalOf(text, headOf(text, named), named);
  const colors = findPhrases(text, [
    ...phrasesOf(namedColors.map((color) => ({ ...color, value: color }))),
    ...noColors.map((word) => ({ text: word, value: undefined })),
  ]).flatMap(({ value, ...place }) => (value === undefined ? [] : [{ ...place, value }]));
  const changing = findPhrases(
    text,
    phrasesOf(modifiers.map(({ en, zh, changes }) => ({ en, zh, value: changes }))),
  ).filter(({ start, end }) => head === undefined || end <= head.start || start >= head.end);
  const glow = readGlow(text, head?.value, colors);
  const ofSurface = colors.filter(({ value }) => value.hex !== glow.color);
  // Of two colours the one nearest before the head is its own.
  const own = [...ofSurface].reverse().find(({ start }) => head === undefined || start < head.end) ?? ofSurface[0];
  const shade = findPhrases(text, phrasesOf(shades));
  const changes = Object.assign({}, ...changing.map(({ value }) => value)) satisfies Changes;
  const family = head?.value;
  const hex = own && (family?.id === 'noble-metal' ? own.value.metal : undefined);
  const color = colorOf(own && { ...own, value: hex ?? own.value.hex }, shade, text, family);
  const spec = materialSpec.parse({
    family: family?.id ?? usualFamily,
    seed,
    ...changes,
    ...ownOverlay(family),
    ...(glow.color === undefined ? {} : { glow: glow.color }),
    ...(color === undefined ? {} : { color }),
    ...(changes.finish === undefined ? {} : { roughness: roughnessOf(changes.finish, family) }),
  });
  const used = [...named, ...colors, ...changing, ...shade, ...glow.found];
  return { spec, unused: unusedWords(text, used), hasFamily: family !== undefined };
}

function phrasesOf<T>(
  rows: readonly { readonly en: readonly string[]; readonly zh: readonly string[]; readonly value: T }[],
): readonly Phrase<T>[] {
  return rows.flatMap(({ en, zh, value }) => [...en, ...zh].map((text) => ({ text, value })));
}

function headOf(text: string, named: readonly Found<Family>[]): Found<Family> | undefined {
  let from = 0;
  for (const end of [...[...text.matchAll(breaks)].map(({ index }) => index), text.length]) {
    const last = named.filter(({ start }) => start >= from && start < end).at(-1);
    if (last !== undefined) return last;
    from = end;
  }
  return undefined;
}

/** Words of the plate's pattern. */
const patterned = /diamond|tread|check|grip|花纹|防滑/;

/** Metal, steel or iron of which the prompt says that it rusts is the family of rust, unless the plate's pattern is meant. */
function metalOf(
  text: string,
  head: Found<Family> | undefined,
  named: readonly Found<Family>[],
): Found<Family> | undefined {
  if (head?.value.id !== 'metal-plate' || patterned.test(text.slice(head.start, head.end))) return head;
  const rust = named.find(({ value }) => value.id === 'rusted-metal');
  return rust === undefined ? head : { ...head, value: rust.value };
}

/** A moss that is mossy is moss; a wall that is mossy is a wall with moss on it. */
function ownOverlay(family: Family | undefined): Changes {
  switch (family?.id) {
    case 'moss':
      return { moss: 0 };
    case 'rusted-metal':
      return { rust: 0 };
    case 'snow':
      return { snow: 0 };
    case 'soil':
      return { dirt: 0 };
    case 'water':
      return { wet: 0 };
    default:
      return {};
  }
}

/** A polished brick is not as smooth as a polished mirror: the family's own roughness pulls a little. */
function roughnessOf(finish: keyof typeof finishes, family: Family | undefined): number {
  const own = family?.roughness ?? finishes[finish];
  return Math.round(100 * (0.85 * finishes[finish] + 0.15 * own)) / 100;
}

interface Shade {
  readonly towards: 'black' | 'white' | 'strong';
  readonly share: number;
}

const shades: readonly { readonly en: readonly string[]; readonly zh: readonly string[]; readonly value: Shade }[] = [
  { en: ['dark', 'deep', 'darker'], zh: ['深色', '暗色', '深', '暗'], value: { towards: 'black', share: 0.42 } },
  { en: ['very dark'], zh: ['极深', '很深'], value: { towards: 'black', share: 0.6 } },
  {
    en: ['light', 'pale', 'lighter', 'bleached', 'pastel'],
    zh: ['浅色', '淡色', '浅', '淡'],
    value: { towards: 'white', share: 0.38 },
  },
  { en: ['bright', 'vivid', 'saturated'], zh: ['鲜艳', '亮', '鲜'], value: { towards: 'strong', share: 0.35 } },
];

/** The asked colour in its asked shade; a shade alone changes the family's own colour. */
function colorOf(
  own: Found<string> | undefined,
  found: readonly Found<Shade>[],
  text: string,
  family: Family | undefined,
): string | undefined {
  const near = found.filter(
    ({ start, end }) => own === undefined || (start < own.start && /^[\s-]*$/.test(text.slice(end, own.start))),
  );
  const shade = near.find(({ start, end }) => own === undefined || start >= own.end || end <= own.start)?.value;
  const base = rgbOfHex(own?.value ?? (shade === undefined ? '' : (family?.color ?? '')));
  if (base === undefined) return undefined;
  if (shade === undefined) return hexOf(base);
  const mean = (base[0] + base[1] + base[2]) / 3;
  const turn = (channel: number) => {
    if (shade.towards === 'black') return channel * (1 - shade.share);
    if (shade.towards === 'white') return channel + (0.95 - channel) * shade.share;
    return channel + (channel - mean) * shade.share + 0.05;
  };
  return hexOf([turn(base[0]), turn(base[1]), turn(base[2])]);
}

/** Words that say nothing by themselves. */
const empty =
  /^(?:a|an|the|of|and|or|with|in|on|for|to|some|very|slightly|heavily|covered|texture|material|seamless|tileable|pattern|surface|make|me|i|want|need|please|it|is|that|my|game|like|look|looks|looking|kind|style|realistic|pbr|has|have|are|as|by|at|from|old-style|finish|colou?r|colou?red|wall|floor|into|give|create|generate|should|be|bit|little|quite|really|just|all|over|its|so|not)$/;
const emptyChinese =
  /[的了和与着带有一个块种片面做要给我请在上很些是个为用于帮生成来张材质纹理贴图效果风格质感表感颜色略微稍]/g;

function unusedWords(text: string, used: readonly Found<unknown>[]): readonly string[] {
  const rest = [...used].reduce(
    (left, { start, end }) => left.slice(0, start) + ' '.repeat(end - start) + left.slice(end),
    text,
  );
  const words = rest
    .replace(emptyChinese, ' ')
    .split(/[^a-z\d\u4e00-\u9fff-]+/)
    .filter((word) => word !== '' && word !== '-' && !empty.test(word));
  return [...new Set(words)];
}
