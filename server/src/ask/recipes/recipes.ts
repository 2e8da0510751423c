import { failure, type Result, success } from '#base/failure.ts';
import type { Files } from '#workspace/files.ts';
import { longestRecipe, type Recipe, readRecipe } from './recipe.ts';

/** A folder of recipes. */
export interface RecipeFolder {
  readonly files: Files;
  /** Relative to the root of `files`. */
  readonly path: string;
  readonly origin: Recipe['origin'];
}

/** All that can be read, and what cannot. */
export interface RecipeList {
  readonly recipes: readonly Recipe[];
  readonly faults: readonly { readonly path: string; readonly message: string }[];
}

/** Where a project keeps its recipes. */
export function projectRecipes(files: Files): RecipeFolder {
  return { files, path: '.scenewright/recipes', origin: 'project' };
}

const mostRecipes = 200;

/** Recipes of several folders by name. Of two with one name the first folder's counts, so a project takes none of the user's place. */
export async function listRecipes(folders: readonly RecipeFolder[], signal: AbortSignal): Promise<RecipeList> {
  const recipes = new Map<string, Recipe>();
  const faults: { path: string; message: string }[] = [];
  for (const { files, path, origin } of folders) {
    const entries = await files.list(path, signal).catch(() => []);
    const names = entries.filter(({ name, type }) => type === 'file' && name.endsWith('.md')).map(({ name }) => name);
    for (const name of names.sort().slice(0, mostRecipes)) {
      const place = `${path}/${name}`;
      const recipe = await readFile(files, place, origin, signal);
      if (!recipe.ok) faults.push({ path: place, message: recipe.message });
      else if (!recipes.has(recipe.value.name)) recipes.set(recipe.value.name, recipe.value);
    }
  }
  return { recipes: [...recipes.values()].sort((a, b) => (a.name < b.name ? -1 : 1)), faults };
}

/** The recipe of a name. */
export async function findRecipe(
  folders: readonly RecipeFolder[],
  name: string,
  signal: AbortSignal,
): Promise<Result<Recipe>> {
  const { recipes, faults } = await listRecipes(folders, signal);
  const found = recipes.find((recipe) => recipe.name === name);
  if (found !== undefined) return success(found);
  const known = recipes.map((recipe) => recipe.name).join(', ');
  const broken = faults.map(({ path, message }) => ` ${path}: ${message}.`).join('');
  const there = known === '' ? 'There are none: put Markdown files into .scenewright/recipes.' : `There are: ${known}.`;
  return failure('no-recipe', `there is no recipe '${name}'`, `${there}${broken}`);
}

async function readFile(
  files: Files,
  path: string,
  origin: Recipe['origin'],
  signal: AbortSignal,
): Promise<Result<Recipe>> {
  const size = (await files.stat(path))?.size ?? 0;
  if (size > longestRecipe)
    return failure('bad-recipe', `it is longer than ${longestRecipe} bytes`, 'Make it shorter.');
  const bytes = await files.read(path, signal).catch(() => undefined);
  if (bytes === undefined) return failure('bad-recipe', 'it cannot be read', 'It has to be a plain file.');
  return readRecipe(new TextDecoder().decode(bytes), origin);
}
