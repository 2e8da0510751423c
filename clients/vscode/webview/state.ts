import type { Generated } from '@scenewright/protocol';
import { wishOf } from '#panel/saved-spec.ts';
import type { HistoryEntry, Project, ToPanel } from '#panel/to-panel.ts';
import { type Form, filledForm, usualForm } from './form-values.ts';
import type { ShapeId } from './shapes.ts';

/** A result on the page. */
export interface Shown {
  readonly result: Generated;
  /** Under which id it landed, if it did and was not taken back. */
  readonly landed?: string;
  /** The project paths that it has there, where they are known. */
  readonly landedFiles?: readonly string[];
}

/** What is under way. `made` goes into `shown` when all of it is there. */
export interface Run {
  readonly id: number;
  /** A new set; more beside the chosen one; the chosen one anew; the chosen one into the project. */
  readonly kind: 'all' | 'beside' | 'anew' | 'accept';
  /** The chosen result that it is about. */
  readonly of?: string;
  readonly expected: number;
  readonly made: readonly { readonly index: number; readonly result: Generated }[];
}

/** What the line of news says last. */
export type Notice =
  | { readonly type: 'made'; readonly count: number; readonly expected: number; readonly milliseconds: number }
  | { readonly type: 'landed'; readonly count: number }
  | { readonly type: 'undone'; readonly removed: number; readonly kept: readonly string[] }
  | { readonly type: 'rejected' }
  | { readonly type: 'cancelled' }
  | { readonly type: 'failed'; readonly message: string; readonly hint?: string | undefined };

/** How a result is looked at: lit, by its edges, or one of its pictures. */
export type View = 'lit' | 'wires' | 'albedo' | 'normal' | 'height' | 'mask' | 'emission';

/** All that the page shows. */
export interface State {
  readonly project?: Project;
  readonly form: Form;
  readonly shown: readonly Shown[];
  /** What the page showed before it was drawn anew, until the extension says what of it is still there. */
  readonly awaited?: readonly { readonly id: string; readonly landed?: string | undefined }[] | undefined;
  readonly chosen?: string | undefined;
  readonly run?: Run | undefined;
  /** Runs are counted, so that late news of an earlier one is not taken for the present one's. */
  readonly lastRun: number;
  readonly notice?: Notice | undefined;
  readonly history?: readonly HistoryEntry[];
  readonly shape: ShapeId;
  readonly view: View;
  /** The chosen one's parameters as somebody edits them. */
  readonly specText?: string | undefined;
}

/** What happens: news of the extension, and what the user does. */
export type Event =
  | ToPanel
  | { readonly type: 'edit'; readonly change: Partial<Form> }
  | { readonly type: 'begin'; readonly run: Omit<Run, 'made'> }
  | { readonly type: 'choose'; readonly id: string }
  | { readonly type: 'look'; readonly shape?: ShapeId; readonly view?: View }
  | { readonly type: 'spec'; readonly text: string | undefined };

/** A page on which nothing happened yet. */
export const emptyState: State = { form: usualForm, shown: [], lastRun: 0, shape: 'sphere', view: 'lit' };

/** The chosen result. */
export function chosenOf({ shown, chosen }: State): Shown | undefined {
  return shown.find(({ result }) => result.id === chosen);
}

/** The state after an event. */
export function reduce(state: State, event: Event): State {
  switch (event.type) {
    case 'project':
      return { ...state, project: event.project };
    case 'prefill':
      return { ...state, form: filledForm(state.form, event.prefill) };
    case 'edit':
      return { ...state, form: { ...state.form, ...event.change } };
    case 'restored':
      return restored(
        state,
        event.drafts.map(({ result }) => result),
      );
    case 'review': {
      const { result } = event.draft;
      const others = state.shown.filter((row) => row.result.id !== result.id);
      // What is made again from here is made from its words.
      const { seeds, ...said } = wishOf(result);
      const form = filledForm(state.form, { ...said, seed: seeds[0] ?? 0 });
      return { ...state, form, shown: [{ result }, ...others], chosen: result.id, specText: undefined };
    }
    case 'begin':
      return { ...state, run: { ...event.run, made: [] }, lastRun: event.run.id, notice: undefined };
    case 'made':
      return ofRun(state, event.run, (run) => ({
        ...state,
        run: { ...run, made: [...run.made, { index: event.index, result: event.draft.result }] },
      }));
    case 'ended':
      return ofRun(state, event.run, (run) => ended(state, run, event.milliseconds));
    case 'cancelled':
      return ofRun(state, event.run, () => ({ ...state, run: undefined, notice: { type: 'cancelled' } }));
    case 'failed': {
      const { message, hint } = event;
      const failed: State = { ...state, notice: { type: 'failed', message, hint } };
      if (event.run === undefined) return failed;
      return ofRun(state, event.run, () => ({ ...failed, run: undefined }));
    }
    case 'landed':
      return {
        ...state,
        notice: { type: 'landed', count: event.files.length },
        shown: state.shown.map((row) =>
          row.result.id === event.id ? { ...row, landed: event.landed, landedFiles: event.files } : row,
        ),
      };
    case 'dropped':
      return { ...without(state, event.id), notice: { type: 'rejected' } };
    case 'undone':
      return {
        ...state,
        notice: { type: 'undone', removed: event.removed.length, kept: event.kept },
        shown: state.shown.map((row) => (row.landed === event.id ? { result: row.result } : row)),
      };
    case 'history':
      return { ...state, history: event.rows };
    case 'choose':
      return { ...state, chosen: event.id, specText: undefined };
    case 'look':
      return { ...state, shape: event.shape ?? state.shape, view: event.view ?? state.view };
    case 'spec':
      return { ...state, specText: event.text };
    case 'content':
      return state;
  }
}

function ofRun(state: State, id: number, change: (run: Run) => State): State {
  return state.run?.id === id ? change(state.run) : state;
}

function ended(state: State, run: Run, milliseconds: number): State {
  const made = [...run.made].sort((a, b) => a.index - b.index).map(({ result }): Shown => ({ result }));
  const first = made[0]?.result.id;
  if (run.kind === 'accept' || first === undefined) return { ...state, run: undefined };
  const notice: Notice = { type: 'made', count: made.length, expected: run.expected, milliseconds };
  const done = { ...state, run: undefined, notice, specText: undefined };
  const isMade = (id: string) => made.some(({ result }) => result.id === id);
  switch (run.kind) {
    case 'all':
      return { ...done, shown: made, chosen: first };
    case 'beside': {
      const kept = state.shown.filter(({ result }) => result.id === run.of && !isMade(result.id));
      return { ...done, shown: [...kept, ...made], chosen: kept[0]?.result.id ?? first };
    }
    case 'anew': {
      const others = state.shown.filter(({ result }) => result.id === run.of || !isMade(result.id));
      return { ...done, shown: others.flatMap((row) => (row.result.id === run.of ? made : [row])), chosen: first };
    }
  }
}

function restored(state: State, results: readonly Generated[]): State {
  const landed = new Map(state.awaited?.map((row) => [row.id, row.landed]));
  const shown = results.map((result): Shown => {
    const as = landed.get(result.id);
    return { result, ...(as === undefined ? {} : { landed: as }) };
  });
  const isThere = shown.some(({ result }) => result.id === state.chosen);
  return { ...state, shown, awaited: undefined, chosen: isThere ? state.chosen : shown[0]?.result.id };
}

function without(state: State, id: string): State {
  const at = state.shown.findIndex(({ result }) => result.id === id);
  const shown = state.shown.filter(({ result }) => result.id !== id);
  const next = state.chosen === id ? (shown[at] ?? shown[at - 1])?.result.id : state.chosen;
  return { ...state, shown, chosen: next, ...(state.chosen === id ? { specText: undefined } : {}) };
}
