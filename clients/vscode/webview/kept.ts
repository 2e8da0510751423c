import * as z from 'zod/mini';
import { form } from './form-values.ts';
import { emptyState, type State } from './state.ts';

const kept = z.object({
  root: z.optional(z.string()),
  form,
  shown: z.array(z.object({ id: z.string(), landed: z.optional(z.string()) })),
  chosen: z.optional(z.string()),
  shape: z.enum(['sphere', 'cube', 'plane', 'model']),
  view: z.enum(['lit', 'wires', 'albedo', 'normal', 'height', 'mask', 'emission']),
  lastRun: z.int().check(z.minimum(0)),
});

/** What VS Code keeps of the page while it is hidden. */
export type Kept = z.infer<typeof kept>;

/** What is to be kept: no pictures, those come again from the server. */
export function keptOf({ project, form: values, shown, awaited, chosen, shape, view, lastRun }: State): Kept {
  return {
    ...(project === undefined ? {} : { root: project.root }),
    form: values,
    shown: awaited?.map((row) => ({ ...row })) ?? shown.map(({ result, landed }) => ({ id: result.id, landed })),
    ...(chosen === undefined ? {} : { chosen }),
    shape,
    view,
    lastRun,
  };
}

/** The page as it was kept. What is unreadable counts as nothing. */
export function stateOfKept(value: unknown): State {
  const { data } = kept.safeParse(value);
  if (data === undefined) return { ...emptyState, awaited: [] };
  const { form: values, shown, chosen, shape, view, lastRun } = data;
  return { ...emptyState, form: values, awaited: shown, chosen, shape, view, lastRun };
}
