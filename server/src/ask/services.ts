import type { ExternalTools } from './external-tools.ts';
import type { AskMemory } from './memory.ts';
import type { RecipeFolder } from './recipes/recipes.ts';

/** What questions can use beyond the project itself. All of it belongs to the user, none of it comes from a project. */
export interface AskServices {
  readonly memory: AskMemory | undefined;
  /** The user's own folder of recipes. */
  readonly recipes: RecipeFolder | undefined;
  /** Servers that the user's configuration names; `undefined` where it names none. Starts nothing. */
  readonly external: ExternalTools | undefined;
}

/** Nothing of the kind. */
export const noServices: AskServices = { memory: undefined, recipes: undefined, external: undefined };
