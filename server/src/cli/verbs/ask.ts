import type { Answer, AskPart, AskQuery } from '#ask/answer.ts';
import { ask } from '#ask/ask.ts';
import { askLimits } from '#ask/limits.ts';
import { languageOf, refusedQuestion } from '#ask/question.ts';
import { fillRecipe, type Recipe } from '#ask/recipes/recipe.ts';
import { findRecipe, listRecipes, projectRecipes, type RecipeFolder } from '#ask/recipes/recipes.ts';
import type { AskServices } from '#ask/services.ts';
import { failure, type Result, success } from '#base/failure.ts';
import type { Arguments, Verb, VerbAnswer, VerbContext } from '#cli/verb.ts';
import type { FeatureContext } from '#features/context.ts';
import { tools } from '#tools/tools.ts';

export const askVerb: Verb = {
  name: 'ask',
  usage: 'ask "QUESTION" [--steps N] | ask --recipe NAME [KEY=VALUE…] | ask --recipes | ask --forget',
  help: 'ask about the project; the configured model works with our tools, without one search, references and facts answer; nothing is changed',
  options: [
    { name: 'recipe', value: 'NAME', help: 'ask what a recipe says; values for its parameters follow as KEY=VALUE' },
    { name: 'recipes', help: 'list your recipes and those of .scenewright/recipes' },
    { name: 'steps', value: 'N', help: `turns of the model at most, 1 to ${askLimits.steps}` },
    { name: 'forget', help: 'erase the questions and answers that are kept of this project' },
  ],
  words: [0, 30],
  needsIndex: true,
  async run(verb, signal) {
    const { session, args } = verb;
    const services = await verb.askServices(session.files.root);
    const folders = [...(services.recipes === undefined ? [] : [services.recipes]), projectRecipes(session.files)];
    if (args.options.has('forget')) return forget(services);
    if (args.options.has('recipes')) return listed(folders, signal);
    const query = await queryOf(args, folders, signal);
    if (!query.ok) return query;
    const steps = Number(args.options.get('steps') ?? askLimits.steps);
    if (!Number.isInteger(steps) || steps < 1 || steps > askLimits.steps)
      return failure(
        'bad-number',
        `--steps takes a whole number from 1 to ${askLimits.steps}`,
        'For example: --steps 6',
      );
    const ctx = session.context(languageOf(query.value.question));
    const refused = refusedQuestion(ctx, query.value.question);
    if (refused !== undefined) return refused;
    try {
      return success(answered(ctx, await asked(verb, ctx, query.value, steps, services, signal)));
    } finally {
      verb.progress('');
      await services.external?.end();
    }
  },
};

function asked(
  { progress, confirm }: VerbContext,
  ctx: FeatureContext,
  query: AskQuery,
  steps: number,
  { external, memory }: AskServices,
  signal: AbortSignal,
): Promise<Answer> {
  const mayUse = (server: string, tool: string, args: object) =>
    confirm(`Let ${server} run ${tool} with ${JSON.stringify(args)}?`);
  const others = external === undefined ? undefined : { tools: external, mayUse };
  const report = (part: AskPart) => {
    if (part.type === 'call') progress(`${part.tool} ${JSON.stringify(part.args).slice(0, 60)}`);
  };
  return ask(ctx, query, { tools, others, memory, limits: { steps } }, report, signal);
}

async function queryOf(
  { options, words }: Arguments,
  folders: readonly RecipeFolder[],
  signal: AbortSignal,
): Promise<Result<AskQuery>> {
  const name = options.get('recipe');
  if (name === undefined)
    return words.length === 1
      ? success({ question: words[0] ?? '' })
      : failure(
          'bad-usage',
          "'ask' takes one question",
          'Put it in quotes: scenewright ask "which prefabs use Health?"',
        );
  const recipe = await findRecipe(folders, name, signal);
  if (!recipe.ok) return recipe;
  const values = new Map<string, string>();
  for (const word of words) {
    const equals = word.indexOf('=');
    if (equals < 1) return failure('bad-parameter', `'${word}' is no KEY=VALUE`, 'Write a parameter as name=value.');
    values.set(word.slice(0, equals), word.slice(equals + 1));
  }
  const filled = fillRecipe(recipe.value, values);
  return filled.ok ? success({ question: filled.value, recipe: boundsOf(recipe.value) }) : filled;
}

function boundsOf({ name, mayPropose, origin }: Recipe): NonNullable<AskQuery['recipe']> {
  return { name, mayPropose, mayUseOthers: origin === 'user' };
}

async function listed(folders: readonly RecipeFolder[], signal: AbortSignal): Promise<Result<VerbAnswer>> {
  const { recipes, faults } = await listRecipes(folders, signal);
  const rows = recipes.map(({ name, description, parameters, origin, mayPropose }) => {
    const gaps = parameters.map((parameter) => ` ${parameter.name}=…`).join('');
    return `${name}${gaps}  (${origin}, ${mayPropose ? 'may propose' : 'reads'})\n    ${description}`;
  });
  const broken = faults.map(({ path, message }) => `${path}: ${message}`);
  const text = [...(rows.length === 0 ? ['no recipes'] : rows), ...broken].join('\n');
  const json = { recipes: recipes.map(({ body: _, ...recipe }) => recipe), faults };
  return success({ json, text });
}

async function forget({ memory }: AskServices): Promise<Result<VerbAnswer>> {
  if (memory === undefined) return failure('no-memory', 'no questions are kept', 'There is nothing to erase.');
  await memory.forget();
  return success({ json: {}, text: 'forgotten' });
}

function answered(ctx: FeatureContext, answer: Answer): VerbAnswer {
  const { sources, edits = [], staged = [], calls, tokens, ended } = answer;
  const label = ctx.modelAccess.model?.label;
  const text = [
    answer.answer.replaceAll('&lt;', '<'),
    ...(sources.length === 0 ? [] : [['', ...sources.map(({ path, line }) => `  ${path}:${line}`)].join('\n')]),
    ...(edits.length === 0 ? [] : [`\nproposed, nothing is changed:\n${edits.map(shownEdit).join('\n')}`]),
    ...staged.map(({ id }) => `\nstaged as ${id}; land it with: scenewright accept ${id}`),
    ...(label === undefined
      ? []
      : [`\n${label}: ${calls.length} calls, about ${tokens.in} tokens in and ${tokens.out} out, ended: ${ended}`]),
  ];
  return { json: answer, text: text.join('\n') };
}

function shownEdit({ path, oldText, newText }: NonNullable<Answer['edits']>[number]): string {
  return [`  ${path}`, oldText.replace(/^/gm, '  - '), newText.replace(/^/gm, '  + ')].join('\n');
}
