import { failure, type Result, success } from '#base/failure.ts';
import type { ModelProgram } from '#generate/model/program/program.ts';
import { type OtherMaterials, programOf } from '#generate/model/templates/program-of.ts';
import {
  buildTemplate,
  type ModelStyle,
  sizeWith,
  type Template,
  type TemplateValues,
  usualValues,
} from '#generate/model/templates/template.ts';
import { templates } from '#generate/model/templates/templates.ts';
import { findHead, type Head } from './model/heads.ts';
import { materialFrom, withoutMaterials } from './model/materials.ts';
import { numberOf, numberPattern } from './model/numbers.ts';
import { findMentions, type Mention, readCounts } from './model/parts.ts';
import { readSizes, sizeFrom } from './model/sizes.ts';
import { blanked, formsOf, overlap, type Span } from './model/spans.ts';
import { findPhrases } from './phrases.ts';
import { readMaterialPrompt } from './read-material.ts';

/** What a prompt says of a model. */
export interface ReadModel {
  readonly program: ModelProgram;
  /** What it is built from, and what that is given. */
  readonly template: Template;
  readonly values: TemplateValues;
  /** Prompts of materials that are not the template's, by role or by part. */
  readonly materials: OtherMaterials;
  /** Metres, where the prompt says how high the object is. */
  readonly height: number | undefined;
  /** How many of the object the prompt speaks of. */
  readonly count: number;
  /** Whether the prompt names an object without a template, and the template is only the nearest. */
  readonly isClosest: boolean;
  /** What people should know of how the prompt was understood. */
  readonly remarks: readonly { readonly en: string; readonly zh: string }[];
  /** Words that nothing was made of. */
  readonly unused: readonly string[];
}

/** Whether a prompt names an object that has a template of its own; cheaper than to read all of it. */
export function namesObject(prompt: string): boolean {
  return findHead(plainText(prompt))?.isClosest === false;
}

/** Characters of a prompt that are read. */
const longest = 1000;

const styles: readonly { readonly style: ModelStyle; readonly pattern: RegExp }[] = [
  { style: 'low-poly', pattern: /\blow[\s-]?poly(?:gon)?\b|低多边形|低模|低面数/g },
  { style: 'stylised', pattern: /\b(?:styli[sz]ed|cartoon(?:ish|y)?|toon|chunky|cute)\b|卡通|风格化|q版|可爱/g },
  { style: 'realistic', pattern: /\b(?:photo-?realistic|realistic)\b|写实|逼真|真实感/g },
];

/**
 * Read a prompt in English or Chinese by rules: the object is the head of the first clause that names one; numbers,
 * materials and colours belong to the part they stand before, and to the whole before the object itself. Fails when
 * nothing that is named can be built.
 */
export function readModelPrompt(prompt: string, seed: number): Result<ReadModel> {
  const text = plainText(prompt);
  const head = findHead(text);
  if (head === undefined) return unknownObject();
  const template = head.value;
  const sizes = readSizes(text);
  const { style, spans: styleSpans } = readStyle(text);
  const mentions = findMentions(text, template, head);
  const { counts, spans: countSpans } = readCounts(blanked(text, sizes.spans), template, mentions);
  const { choices, spans: choiceSpans } = readChoices(text, template, head);
  const plain = blanked(text, [...sizes.spans, ...styleSpans, ...countSpans, ...choiceSpans]);
  const { count, span: countSpan } = readCount(plain, head, mentions);
  const usual = usualValues(template, seed);
  const values: TemplateValues = {
    size: sizeFrom(sizes, sizeWith(template, choices), template.stretches === true),
    counts: { ...usual.counts, ...counts },
    choices: { ...usual.choices, ...choices },
    style,
    seed,
  };
  const materials = readMaterials(blanked(plain, countSpan), text, template, values, head, mentions);
  return success({
    program: programOf(template, values, template.title.en, materials),
    template,
    values,
    materials,
    height: sizes.all?.[2] ?? sizes.lengths.find(({ axis }) => axis === 'height')?.metres,
    count,
    isClosest: head.isClosest,
    remarks: [...closestRemark(text, head), ...countRemarks(template, counts)],
    unused: unusedWords(blanked(plain, [...countSpan, ...mentions])),
  });
}

/** What remains when all that was understood is taken away, and the words that only join others. */
function unusedWords(rest: string): readonly string[] {
  const { unused } = readMaterialPrompt(withoutMaterials(rest), 0);
  return unused.filter((word) => !joining.test(word));
}

const joining =
  /^(?:a|an|the|and|or|of|with|without|in|on|from|made|out|its|is|are|that|which|has|having|no|pair|meters?|tall|long|wide|[的镶棵颗有带着个张把条只块座做成和与及是用一])$/;

function plainText(prompt: string): string {
  return prompt.slice(0, longest).toLowerCase().normalize('NFKC');
}

function unknownObject(): Result<never> {
  return failure(
    'unknown-object',
    'the prompt names no object that can be built',
    `Name one of the ${templates.length} in docs/features/generate-models.md, such as a table, barrel, house or tree; a language model that you configure builds others.`,
  );
}

function readStyle(text: string): { readonly style: ModelStyle; readonly spans: readonly Span[] } {
  const found = styles.flatMap(({ style, pattern }) =>
    [...text.matchAll(pattern)].map(({ index, 0: word }) => ({ style, start: index, end: index + word.length })),
  );
  return { style: found[0]?.style ?? 'realistic', spans: found };
}

/** The forms that words ask for. Words that also name a material are left to it. */
function readChoices(
  text: string,
  { choices }: Template,
  head: Span,
): { readonly choices: TemplateValues['choices']; readonly spans: readonly Span[] } {
  const chosen: Record<string, string> = {};
  const spans: Span[] = [];
  for (const [name, { values }] of Object.entries(choices)) {
    const phrases = Object.entries(values).flatMap(([value, { en, zh }]) =>
      [...en.flatMap(formsOf), ...zh].map((word) => ({ text: word, value })),
    );
    const found = findPhrases(text, phrases);
    // What stands in the object's own name says most, then what stands before it.
    const best =
      found.filter((place) => overlap(place, head)).at(-1) ??
      found.filter(({ end }) => end <= head.start).at(-1) ??
      found[0];
    if (best === undefined) continue;
    chosen[name] = best.value;
    const word = text.slice(best.start, best.end);
    const { hasFamily, unused } = readMaterialPrompt(word, 0);
    if (!hasFamily && unused.length > 0) spans.push(best);
  }
  return { choices: chosen, spans };
}

/** How many objects: the number right before the object's own words. */
function readCount(
  text: string,
  head: Head,
  mentions: readonly Mention[],
): { readonly count: number; readonly span: readonly Span[] } {
  const own = mentions.find(({ part }) => part === undefined);
  const from = own?.from ?? 0;
  const found = new RegExp(numberPattern).exec(text.slice(from, head.start));
  const number = found === null ? undefined : numberOf(found[0]);
  if (found === null || number === undefined || number < 1) return { count: 1, span: [] };
  const start = from + found.index;
  return { count: Math.min(64, Math.round(number)), span: [{ start, end: start + found[0].length }] };
}

/** Materials within the word for an object: `金币`, `stone wall`. */
const innerMaterial =
  /\b(?:gold(?:en)?|silver|copper|bronze|wooden|stone|brick|iron|metal|straw)\b|^(?!金字塔|木乃伊)[金银铜铁木石砖]/;

function readMaterials(
  plain: string,
  text: string,
  template: Template,
  values: TemplateValues,
  head: Head,
  mentions: readonly Mention[],
): OtherMaterials {
  const others: Record<string, string> = {};
  const roles = rolesOf(template, values);
  const [first = ''] = Object.keys(template.materials);
  const primary = template.materials[first] ?? '';
  // What is said of a part counts before what is said of the whole.
  const inOrder = [
    ...mentions.filter(({ part }) => part !== undefined),
    ...mentions.filter(({ part }) => part === undefined),
  ];
  for (const { part, from, to, start, end } of inOrder) {
    const inner = part === undefined ? (innerMaterial.exec(text.slice(head.start, head.end))?.[0] ?? '') : '';
    const words = `${plain.slice(from, start)} ${inner} ${plain.slice(end, to)}`;
    const usual = part === undefined ? primary : (template.materials[roles[part] ?? first] ?? primary);
    const prompt = materialFrom(words, part === undefined ? '' : text.slice(start, end), usual);
    if (prompt === undefined) continue;
    if (part !== undefined) others[part] ??= prompt;
    // What is of the same stuff as the main part changes with it.
    else for (const [role, own] of Object.entries(template.materials)) if (own === primary) others[role] ??= prompt;
  }
  return others;
}

/** The role of each part's material. */
function rolesOf(template: Template, values: TemplateValues): { readonly [part: string]: string } {
  const roles: Record<string, string> = {};
  for (const { name, material } of buildTemplate(template, values)) roles[name] ??= material;
  return roles;
}

function closestRemark(text: string, head: Head): ReadModel['remarks'] {
  if (!head.isClosest) return [];
  const asked = text.slice(head.start, head.end);
  const { en, zh } = head.value.title;
  return [
    {
      en: `There is no template for “${asked}”; “${en}” comes nearest.`,
      zh: `没有“${asked}”的模板；最接近的是“${zh}”。`,
    },
  ];
}

function countRemarks(template: Template, counts: { readonly [part: string]: number }): ReadModel['remarks'] {
  return Object.entries(counts).flatMap(([part, number]) => {
    const option = template.counts[part];
    if (option === undefined || (number >= option.least && number <= option.most)) return [];
    const built = number < option.least ? option.least : option.most;
    return [
      {
        en: `${number} of “${part}” were asked for; ${built} are built.`,
        zh: `要求 ${number} 个“${part}”；生成 ${built} 个。`,
      },
    ];
  });
}
