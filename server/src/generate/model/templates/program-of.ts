import { type ModelProgram, modelVersion } from '#generate/model/program/program.ts';
import { buildTemplate, type Template, type TemplateValues, usualValues } from './template.ts';

/** Prompts of materials that differ from the template's, by role or by the name of a part. */
export interface OtherMaterials {
  readonly [roleOrPart: string]: string;
}

/** The program of a template. A part that has a material of its own gets a key of its own. */
export function programOf(
  template: Template,
  values: TemplateValues,
  name: string = template.title.en,
  others: OtherMaterials = {},
): ModelProgram {
  const materials: Record<string, string> = {};
  const parts = buildTemplate(template, values).map((part) => {
    const own = others[part.name];
    const key = own === undefined ? part.material : ownKey(part.name, template);
    materials[key] = own ?? others[part.material] ?? template.materials[part.material] ?? part.material;
    return { ...part, material: key };
  });
  const [width, height, depth] = values.size;
  return { version: modelVersion, name, parts, materials, size: [width, height, depth] };
}

/** The program of a template where nothing is said. */
export function usualProgram(template: Template, seed = 0): ModelProgram {
  return programOf(template, usualValues(template, seed));
}

/** The part's name; another one where a role of the template is called so. */
function ownKey(part: string, { materials }: Template): string {
  const key = part.toLowerCase().replaceAll(' ', '-');
  return key in materials ? `${key}-own` : key;
}
