import type { Generated } from '@scenewright/protocol';
import type { FromPanel, Wish } from '#panel/from-panel.ts';
import { variationCount } from '#panel/limits.ts';
import { canBeResized, kindOf, savedSpecOf, seedOf, wishOf } from '#panel/saved-spec.ts';
import { seedsFrom, wishOfForm } from './form-values.ts';
import { chosenOf, type Event, type State } from './state.ts';

/** Something to do: what the page notes, and what it asks of the extension. */
export interface Plan {
  readonly events: readonly Event[];
  readonly message: FromPanel;
}

/** Make what the form says. */
export function planGenerate(state: State): Plan {
  const wish = wishOfForm(state.form);
  const run = state.lastRun + 1;
  return {
    events: [{ type: 'begin', run: { id: run, kind: 'all', expected: wish.seeds.length } }],
    message: { type: 'make', run, wish, keep: [] },
  };
}

/** Make what the form says from the next seeds. */
export function planRegenerate(state: State): Plan {
  const [seed = 0] = seedsFrom(state.form.seed + wishOfForm(state.form).seeds.length, 1);
  const plan = planGenerate({ ...state, form: { ...state.form, seed } });
  return { ...plan, events: [{ type: 'edit', change: { seed } }, ...plan.events] };
}

/** Whether a result looks otherwise from another seed. */
export function canVary(result: Generated): boolean {
  const { parameters, seed, prompt, isPaintedElsewhere } = savedSpecOf(result);
  const isSaid = result.kind !== 'model' || prompt !== '';
  return parameters !== undefined && seed !== undefined && isSaid && !isPaintedElsewhere;
}

/** More like the chosen one: its spec from other seeds, beside it. */
export function planVariations(state: State): Plan | undefined {
  const result = chosenOf(state)?.result;
  if (result === undefined || !canVary(result)) return undefined;
  const run = state.lastRun + 1;
  const seeds = seedsFrom(Math.max(...seedsShown(state)) + 1, variationCount[kindOf(result)] - 1);
  return {
    events: [{ type: 'begin', run: { id: run, kind: 'beside', of: result.id, expected: seeds.length } }],
    message: { type: 'make', run, wish: { ...varied(result), seeds }, keep: [result.id] },
  };
}

/** What is made from other seeds. A model's program is fixed to the last corner: its words are read anew. */
function varied(result: Generated): Wish {
  const { spec, ...words } = wishOf(result);
  return spec === undefined || result.kind === 'model' ? words : { ...words, spec };
}

/** The chosen one from other parameters, in its place. */
export function planSpec(state: State, spec: Readonly<Record<string, unknown>>): Plan | undefined {
  const result = chosenOf(state)?.result;
  if (result === undefined) return undefined;
  const run = state.lastRun + 1;
  const keep = state.shown.flatMap((row) => (row.result.id === result.id ? [] : [row.result.id]));
  const wish = wishOf(result);
  return {
    events: [{ type: 'begin', run: { id: run, kind: 'anew', of: result.id, expected: 1 } }],
    message: { type: 'make', run, wish: { ...wish, spec, seeds: [seedOf(spec) ?? wish.seeds[0] ?? 0] }, keep },
  };
}

/** The chosen one at full size, to look at closely. */
export function planEnlarge(state: State): Plan | undefined {
  const result = chosenOf(state)?.result;
  if (result === undefined || !canBeResized(result)) return undefined;
  const run = state.lastRun + 1;
  return {
    events: [{ type: 'begin', run: { id: run, kind: 'anew', of: result.id, expected: 1 } }],
    message: { type: 'enlarge', run, id: result.id, size: fullSize(state) },
  };
}

/** Land the chosen one. */
export function planAccept(state: State): Plan | undefined {
  const chosen = chosenOf(state);
  if (chosen === undefined || chosen.landed !== undefined) return undefined;
  const { id } = chosen.result;
  const run = state.lastRun + 1;
  return {
    events: [{ type: 'begin', run: { id: run, kind: 'accept', of: id, expected: 1 } }],
    message: { type: 'accept', run, id, size: fullSize(state) },
  };
}

/** Pixels along a side that the chosen result lands with. */
export function fullSize(state: State): number {
  const result = chosenOf(state)?.result;
  return state.form.sizes[result === undefined ? 'material' : kindOf(result)];
}

function seedsShown({ shown }: State): readonly number[] {
  return shown.map(({ result }) => savedSpecOf(result).seed ?? 0);
}
