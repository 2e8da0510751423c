import type { Template } from '#generate/model/templates/template.ts';
import { numberOf, numberPattern } from './numbers.ts';
import type { Span } from './spans.ts';

/** What a prompt says of sizes. */
export interface ReadSizes {
  /** Lengths in metres with what they are of. */
  readonly lengths: readonly { readonly axis: Axis; readonly metres: number }[];
  /** Width, depth and height, where all are given as `2 x 1 x 0.5 m`. */
  readonly all: readonly [number, number, number] | undefined;
  /** How much larger than usual, for width, height and depth. */
  readonly factors: readonly [number, number, number];
  /** The words that say so. */
  readonly spans: readonly Span[];
}

/** What a length is of. `longest` is the longest side, and `across` the diameter. */
type Axis = 'width' | 'height' | 'depth' | 'longest' | 'across';

const units: readonly (readonly [pattern: string, metres: number])[] = [
  ['millimet(?:re|er)s?|mm|毫米', 0.001],
  ['centimet(?:re|er)s?|cm|厘米|公分', 0.01],
  ['met(?:re|er)s?|m|米', 1],
  ['feet|foot|ft|英尺', 0.3048],
  ['inch(?:es)?|英寸', 0.0254],
];
const unitPattern = units.map(([pattern]) => pattern).join('|');

const axes: readonly (readonly [axis: Axis, after: RegExp, before: RegExp])[] = [
  ['height', /^[\s-]*(?:tall|high|in height)\b|^高/, /(?:\bheight(?: of)?|\bhigh|\btall|高度?)(?:约|为|是)?[\s:：]*$/],
  ['width', /^[\s-]*(?:wide|in width|broad)\b|^宽/, /(?:\bwidth(?: of)?|宽度?)(?:约|为|是)?[\s:：]*$/],
  ['depth', /^[\s-]*(?:deep|in depth)\b|^深/, /(?:\bdepth(?: of)?|深度?)(?:约|为|是)?[\s:：]*$/],
  ['longest', /^[\s-]*(?:long|in length)\b|^长/, /(?:\blength(?: of)?|长度?)(?:约|为|是)?[\s:：]*$/],
  ['across', /^[\s-]*(?:across|in diameter|diameter)\b|^直径/, /(?:\bdiameter(?: of)?|直径)(?:约|为|是)?[\s:：]*$/],
];

/** Adjectives of size: how much of width, height and depth they make. */
const adjectives: readonly { readonly pattern: RegExp; readonly factors: readonly [number, number, number] }[] = [
  { pattern: /\b(?:gigantic|colossal|giant|enormous)\b|超大|巨型/g, factors: [2.5, 2.5, 2.5] },
  { pattern: /\b(?:huge|massive)\b|巨大/g, factors: [2, 2, 2] },
  { pattern: /\b(?:large|big)\b|大型|大的|大号/g, factors: [1.4, 1.4, 1.4] },
  { pattern: /\b(?:small|little|mini)\b|小型|小的|小号|迷你|小(?=[\u4e00-\u9fff])/g, factors: [0.7, 0.7, 0.7] },
  { pattern: /\b(?:tiny|miniature)\b|微型|极小/g, factors: [0.4, 0.4, 0.4] },
  { pattern: /\b(?:tall|high)\b|高大|高高|高的/g, factors: [1, 1.35, 1] },
  { pattern: /\b(?:low|short|squat)\b(?![\s-]*poly)|矮/g, factors: [1, 0.7, 1] },
  { pattern: /\b(?:wide|broad)\b|宽大|宽的/g, factors: [1.35, 1, 1] },
  { pattern: /\b(?:narrow|slim)\b|窄|细长/g, factors: [0.7, 1, 0.7] },
];

/** Read lengths with units and adjectives of size. */
export function readSizes(text: string): ReadSizes {
  const spans: Span[] = [];
  const lengths: { axis: Axis; metres: number }[] = [];
  const all = readAll(text, spans);
  for (const found of text.matchAll(new RegExp(`(${numberPattern})[\\s-]*(${unitPattern})(?![a-z])`, 'g'))) {
    const [whole, number = '', unit = ''] = found;
    const metres = metresOf(number, unit);
    const [start, end] = [found.index, found.index + whole.length];
    if (metres === undefined || spans.some((span) => start < span.end && end > span.start)) continue;
    const [after, before] = [text.slice(end), text.slice(0, start)];
    const said = axes.find(([, behind, ahead]) => behind.test(after) || ahead.test(before));
    lengths.push({ axis: said?.[0] ?? 'longest', metres });
    const tail = said?.[1].exec(after)?.[0].length ?? 0;
    const head = tail > 0 ? 0 : (said?.[2].exec(before)?.[0].length ?? 0);
    spans.push({ start: start - head, end: end + tail });
  }
  const factors: [number, number, number] = [1, 1, 1];
  for (const { pattern, factors: more } of adjectives)
    for (const { index, 0: word } of text.matchAll(pattern)) {
      const [start, end] = [index, index + word.length];
      if (spans.some((span) => start < span.end && end > span.start)) continue;
      spans.push({ start, end });
      for (const axis of [0, 1, 2] as const) factors[axis] *= more[axis];
    }
  return { lengths, all, factors, spans };
}

function readAll(text: string, spans: Span[]): ReadSizes['all'] {
  const number = `(${numberPattern})`;
  const by = `\\s*(?:${unitPattern})?\\s*[x×*]\\s*`;
  const found = new RegExp(`${number}${by}${number}${by}${number}\\s*(${unitPattern})(?![a-z])`).exec(text);
  if (found === null) return undefined;
  const [whole, width = '', depth = '', height = '', unit = ''] = found;
  const [w, d, h] = [metresOf(width, unit), metresOf(depth, unit), metresOf(height, unit)];
  if (w === undefined || d === undefined || h === undefined) return undefined;
  spans.push({ start: found.index, end: found.index + whole.length });
  return [w, d, h];
}

function metresOf(number: string, unit: string): number | undefined {
  const worth = numberOf(number);
  const metres = units.find(([pattern]) => new RegExp(`^(?:${pattern})$`).test(unit))?.[1];
  return worth === undefined || metres === undefined || worth <= 0 ? undefined : worth * metres;
}

/** Metres of a side of what can be built. */
const [least, most] = [0.002, 100];

/**
 * The size of a template for what was read. One length scales the whole, or with a template that stretches its own side
 * alone; with two or more lengths, sides that are not named follow the smaller change.
 */
export function sizeFrom(
  { lengths, all, factors }: ReadSizes,
  usual: Template['size'],
  stretches: boolean,
): readonly [number, number, number] {
  if (all !== undefined) return bounded([all[0], all[2], all[1]]);
  const isRound = Math.abs(usual[0] - usual[2]) < 1e-9;
  const size: [number, number, number] = [usual[0] * factors[0], usual[1] * factors[1], usual[2] * factors[2]];
  const longest = size.indexOf(Math.max(...size));
  const asked = new Map<number, number>();
  for (const { axis, metres } of lengths)
    asked.set(axis === 'longest' ? longest : axis === 'height' ? 1 : axis === 'depth' ? 2 : 0, metres);
  const across = lengths.find(({ axis }) => axis === 'across');
  if (asked.size === 0) return bounded(size);
  const changes = [...asked].map(([axis, metres]) => metres / (size[axis] ?? 1));
  const rest = stretches ? 1 : Math.min(...changes);
  const own = (axis: number) => asked.get(axis) ?? (size[axis] ?? 1) * rest;
  const result: [number, number, number] = [own(0), own(1), own(2)];
  // What is round stays round.
  const side = asked.get(0) ?? asked.get(2);
  if ((isRound || across !== undefined) && side !== undefined && !(asked.has(0) && asked.has(2))) {
    if (isRound) [result[0], result[2]] = [side, side];
  }
  return bounded(result);
}

function bounded([x, y, z]: readonly [number, number, number]): readonly [number, number, number] {
  const within = (metres: number) => Math.min(most, Math.max(least, metres));
  return [within(x), within(y), within(z)];
}
