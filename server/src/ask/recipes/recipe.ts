import { z } from 'zod';
import { failure, type Result, success } from '#base/failure.ts';

/** A parameter of a recipe. */
export interface RecipeParameter {
  readonly name: string;
  readonly description: string;
}

/** A task in words that can be asked again with other values. */
export interface Recipe {
  readonly name: string;
  readonly description: string;
  readonly parameters: readonly RecipeParameter[];
  /** Whether it may propose edits and assets: the user's own may, one of a project never. */
  readonly mayPropose: boolean;
  readonly origin: 'user' | 'project';
  /** Markdown with `{{parameter}}`. */
  readonly body: string;
}

/** Bytes of a recipe's file at most. */
export const longestRecipe = 20_000;

const head = z.strictObject({
  name: z.string().regex(/^[\w-]{1,64}$/, 'letters, digits, _ and -'),
  description: z.string().max(500).default(''),
  parameters: z
    .array(z.object({ name: z.string().regex(/^[A-Za-z_]\w{0,40}$/), description: z.string().max(300) }))
    .max(20)
    .default([]),
  acts: z.enum(['true', 'false']).default('false'),
});

/** Read the text of a recipe's file. */
export function readRecipe(text: string, origin: Recipe['origin']): Result<Recipe> {
  const hint =
    'A recipe begins with --- and the lines name:, description:, parameters: and acts:, then --- and its text.';
  const match = /^\ufeff?---[ \t]*\r?\n([\s\S]*?)\r?\n---[ \t]*(?:\r?\n|$)([\s\S]*)$/.exec(text);
  if (match === null) return failure('bad-recipe', 'there is no front matter', hint);
  const [, matter = '', body = ''] = match;
  const parsed = head.safeParse(readMatter(matter));
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    return failure('bad-recipe', `${issue?.path.join('.') || 'front matter'}: ${issue?.message ?? 'unreadable'}`, hint);
  }
  if (body.trim() === '') return failure('bad-recipe', 'it says nothing', hint);
  const { name, description, parameters, acts } = parsed.data;
  const mayPropose = origin === 'user' && acts === 'true';
  return success({ name, description, parameters, mayPropose, origin, body: body.trim() });
}

/** The text of a recipe with values for all its parameters. Values are put in once: one that looks like a gap stays as it is. */
export function fillRecipe(recipe: Recipe, values: ReadonlyMap<string, string>): Result<string> {
  const names = recipe.parameters.map(({ name }) => name);
  const usage = `Write scenewright ask --recipe ${recipe.name}${names.map((name) => ` ${name}=…`).join('')}.`;
  const unknown = [...values.keys()].find((name) => !names.includes(name));
  if (unknown !== undefined) return failure('bad-parameter', `the recipe has no parameter '${unknown}'`, usage);
  const missing = names.find((name) => (values.get(name) ?? '').trim() === '');
  if (missing !== undefined) return failure('bad-parameter', `the parameter '${missing}' is missing`, usage);
  return success(recipe.body.replace(/\{\{\s*(\w+)\s*\}\}/g, (gap, name: string) => values.get(name) ?? gap));
}

/** The few forms of YAML that front matter needs: `key: value`, lists in lines of `- name: description`, lists in brackets. */
function readMatter(matter: string): Readonly<Record<string, unknown>> {
  const values = new Map<string, unknown>();
  let list: RecipeParameter[] | undefined;
  for (const line of matter.split(/\r?\n/)) {
    const item = /^\s*-\s+([^:]+?)\s*(?::\s*(.*?)\s*)?$/.exec(line);
    const pair = /^([A-Za-z]+)\s*:\s*(.*?)\s*$/.exec(line);
    if (item !== null && list !== undefined) list.push({ name: item[1] ?? '', description: unquoted(item[2] ?? '') });
    else if (pair !== null) {
      const [, key = '', value = ''] = pair;
      list = key === 'parameters' ? bracketed(value) : undefined;
      values.set(key, list ?? unquoted(value));
    } else if (line.trim() !== '' && !line.trimStart().startsWith('#')) values.set(line.trim().slice(0, 40), '');
  }
  return Object.fromEntries(values);
}

function bracketed(value: string): RecipeParameter[] {
  const names = value.replace(/^\[|\]$/g, '').split(',');
  return names.map((name) => unquoted(name.trim())).flatMap((name) => (name === '' ? [] : [{ name, description: '' }]));
}

function unquoted(value: string): string {
  return /^(["'])([\s\S]*)\1$/.exec(value)?.[2] ?? value;
}
