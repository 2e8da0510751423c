import type { ModelPart } from '#generate/model/program/program.ts';

/** Words of both languages, in lower case. */
export interface Words {
  readonly en: readonly string[];
  readonly zh: readonly string[];
}

/** How a model is drawn: few flat faces, thick and rounded, or as things are. */
export type ModelStyle = 'low-poly' | 'stylised' | 'realistic';

/** Families of objects, in the order of the contact sheet. */
export const categories = [
  'furniture',
  'household',
  'containers',
  'weapons',
  'tools',
  'buildings',
  'building parts',
  'ways',
  'vehicles',
  'barriers',
  'nature',
  'plants',
  'street',
  'dungeon',
  'food',
  'collectibles',
  'science fiction',
  'simple shapes',
] as const;
export type Category = (typeof categories)[number];

/** How many of a part there can be. */
export interface CountOption {
  readonly usual: number;
  readonly least: number;
  readonly most: number;
}

/** One of several forms. */
export interface ChoiceOption {
  readonly usual: string;
  /** Words of each form, and its own size where it is not the template's. */
  readonly values: { readonly [value: string]: Words & { readonly size?: Template['size'] } };
}

/** A kind of object that is built from what a prompt says. */
export interface Template {
  /** Stable, kebab-case. */
  readonly name: string;
  readonly title: { readonly en: string; readonly zh: string };
  /** Words that mean it; English plurals are found by themselves. */
  readonly words: Words;
  readonly category: Category;
  /** Metres: width, height, depth. */
  readonly size: readonly [number, number, number];
  /** Whether each side can be as long as is asked without the others following. */
  readonly stretches?: boolean;
  /** Parts that words can speak of, by their names in the model. */
  readonly parts: { readonly [part: string]: Words };
  /** By the name of the part that is counted. */
  readonly counts: { readonly [part: string]: CountOption };
  readonly choices: { readonly [name: string]: ChoiceOption };
  /** Prompts of materials by role; the first is what a word for the whole changes. */
  readonly materials: { readonly [role: string]: string };
  build(values: BuildValues): readonly ModelPart[];
}

/** What a template is built from. Names that it does not have are mistakes of its author and throw. */
export interface BuildValues {
  /** Metres. */
  readonly width: number;
  readonly height: number;
  readonly depth: number;
  readonly seed: number;
  readonly style: ModelStyle;
  count(part: string): number;
  choice(name: string): string;
  /** Sides of something round that usually has this many. */
  sides(usual: number): number;
  /** Width of bevelled edges; none in the style of few faces. */
  bevel(usual: number): number | undefined;
  /** A thickness, which is greater where things are stylised. */
  thick(usual: number): number;
}

/** What a prompt or a form says of a template. */
export interface TemplateValues {
  readonly size: readonly [number, number, number];
  readonly counts: { readonly [part: string]: number };
  readonly choices: { readonly [name: string]: string };
  readonly style: ModelStyle;
  readonly seed: number;
}

type Parts = Template['parts'];

/** A template from what is special about it. */
export function template(
  own: Omit<Template, 'parts' | 'counts' | 'choices'> & {
    readonly parts?: Parts;
    readonly counts?: Template['counts'];
    readonly choices?: Template['choices'];
  },
): Template {
  return { parts: {}, counts: {}, choices: {}, ...own };
}

/** A count that is usually `usual`. */
export function count(usual: number, least: number, most: number): CountOption {
  return { usual, least, most };
}

/** One of several forms, the first usually. */
export function choice(values: ChoiceOption['values']): ChoiceOption {
  return { usual: Object.keys(values)[0] ?? '', values };
}

/** Words of both languages, each list written with `|` between. */
export function words(en: string, zh: string): Words {
  return { en: en.split('|').filter(Boolean), zh: zh.split('|').filter(Boolean) };
}

/** The usual size of a template with these forms. */
export function sizeWith(template: Template, choices: TemplateValues['choices']): Template['size'] {
  for (const [name, option] of Object.entries(template.choices)) {
    const size = option.values[choices[name] ?? option.usual]?.size;
    if (size !== undefined) return size;
  }
  return template.size;
}

/** What is built where nothing is said. */
export function usualValues({ size, counts, choices }: Template, seed: number): TemplateValues {
  const usual = <T>(options: { readonly [name: string]: { readonly usual: T } }) =>
    Object.fromEntries(Object.entries(options).map(([name, option]) => [name, option.usual]));
  return { size, counts: usual(counts), choices: usual(choices), style: 'realistic', seed };
}

const roundness = { 'low-poly': 0.45, stylised: 0.8, realistic: 1 };
const stoutness = { 'low-poly': 1.1, stylised: 1.35, realistic: 1 };

/** Parts of a template for values, whose counts are brought within its bounds. */
export function buildTemplate(template: Template, values: TemplateValues): readonly ModelPart[] {
  const { size, style, seed } = values;
  const [width, height, depth] = size;
  return template.build({
    width,
    height,
    depth,
    seed,
    style,
    count(part) {
      const option = template.counts[part];
      if (option === undefined) throw new Error(`${template.name} has no count of ${part}`);
      return Math.min(option.most, Math.max(option.least, Math.round(values.counts[part] ?? option.usual)));
    },
    choice(name) {
      const option = template.choices[name];
      if (option === undefined) throw new Error(`${template.name} has no choice of ${name}`);
      const value = values.choices[name];
      return value !== undefined && value in option.values ? value : option.usual;
    },
    sides: (usual) => Math.max(usual < 6 ? 3 : 5, Math.round(usual * roundness[style])),
    bevel: (usual) => (style === 'low-poly' ? undefined : usual * stoutness[style]),
    thick: (usual) => usual * stoutness[style],
  });
}
