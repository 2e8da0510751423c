import { keptOf, stateOfKept } from 'scenewright-vscode/webview/kept.ts';
import { type Event, emptyState, reduce, type State } from 'scenewright-vscode/webview/state.ts';
import { expect, test } from 'vitest';
import { resultOf } from './sample.ts';

const a = resultOf('aaaaaaaa', 0);
const b = resultOf('bbbbbbbb', 1);
const c = resultOf('cccccccc', 2);
const d = resultOf('dddddddd', 3);
const after = (state: State, ...events: readonly Event[]) => events.reduce(reduce, state);
const made = (run: number, index: number, result = a): Event => ({
  type: 'made',
  run,
  index,
  draft: { result },
});
const ids = ({ shown }: State) => shown.map(({ result }) => result.id.slice(9, 10)).join('');

function withThree(): State {
  return after(
    emptyState,
    { type: 'begin', run: { id: 1, kind: 'all', expected: 3 } },
    made(1, 2, c),
    made(1, 0, a),
    made(1, 1, b),
    { type: 'ended', run: 1, milliseconds: 700 },
  );
}

test('a set is shown when all of it is there, in the order of its seeds, the first chosen', () => {
  const begun = after(emptyState, { type: 'begin', run: { id: 1, kind: 'all', expected: 2 } }, made(1, 1, b));
  expect([ids(begun), begun.run?.made.length]).toEqual(['', 1]);
  const state = withThree();
  expect(ids(state)).toBe('abc');
  expect(state.chosen).toBe(a.id);
  expect(state.notice).toEqual({ type: 'made', count: 3, expected: 3, milliseconds: 700 });
});

test('a new set takes the place of the old one only when it is there', () => {
  const again: Event = { type: 'begin', run: { id: 2, kind: 'all', expected: 1 } };
  expect(ids(after(withThree(), again, made(2, 0, d)))).toBe('abc');
  expect(ids(after(withThree(), again, made(2, 0, d), { type: 'cancelled', run: 2 }))).toBe('abc');
  expect(ids(after(withThree(), again, { type: 'failed', run: 2, message: 'no' }))).toBe('abc');
  expect(ids(after(withThree(), again, made(2, 0, d), { type: 'ended', run: 2, milliseconds: 1 }))).toBe('d');
});

test.each<[string, 'beside' | 'anew', string, string]>([
  ['beside the chosen one', 'beside', 'bd', 'b'],
  ['in place of the chosen one', 'anew', 'adc', 'd'],
])('what is made %s', (_, kind, expected, chosen) => {
  const state = after(
    withThree(),
    { type: 'choose', id: b.id },
    { type: 'spec', text: '{}' },
    { type: 'begin', run: { id: 2, kind, of: b.id, expected: 1 } },
    made(2, 0, d),
    { type: 'ended', run: 2, milliseconds: 1 },
  );
  expect([ids(state), state.chosen?.slice(9, 10), state.specText]).toEqual([expected, chosen, undefined]);
});

test('made anew and the same again, it stays where it is', () => {
  const state = after(
    withThree(),
    { type: 'begin', run: { id: 2, kind: 'anew', of: a.id, expected: 1 } },
    made(2, 0, c),
    { type: 'ended', run: 2, milliseconds: 1 },
  );
  expect(ids(state)).toBe('cb');
});

test('news of an earlier run change nothing', () => {
  const state = after(withThree(), { type: 'begin', run: { id: 2, kind: 'all', expected: 1 } });
  for (const late of [
    made(1, 0, d),
    { type: 'ended', run: 1, milliseconds: 1 },
    { type: 'cancelled', run: 1 },
  ] as const)
    expect(reduce(state, late)).toBe(state);
  expect(reduce(state, { type: 'failed', run: 1, message: 'late' })).toBe(state);
});

test('landing marks a result, undoing takes the mark away, and of others it stays', () => {
  const landed = after(withThree(), {
    type: 'landed',
    run: 1,
    id: a.id,
    landed: 'material-big11111',
    files: ['x', 'y'],
  });
  expect(landed.shown[0]?.landed).toBe('material-big11111');
  expect(landed.notice).toEqual({ type: 'landed', count: 2 });
  const other = after(landed, { type: 'undone', id: 'material-other111', removed: ['x'], kept: [] });
  expect(other.shown[0]?.landed).toBe('material-big11111');
  const undone = after(landed, { type: 'undone', id: 'material-big11111', removed: ['x'], kept: ['y'] });
  expect(undone.shown[0]?.landed).toBeUndefined();
  expect(undone.notice).toEqual({ type: 'undone', removed: 1, kept: ['y'] });
});

test.each([
  ['the first', 0, 'bc', 'b'],
  ['one between', 1, 'ac', 'c'],
  ['the last', 2, 'ab', 'b'],
])('after rejecting %s its neighbour is chosen', (_, at, left, chosen) => {
  const id = withThree().shown[at]?.result.id ?? '';
  const state = after(withThree(), { type: 'choose', id }, { type: 'dropped', id });
  expect([ids(state), state.chosen?.slice(9, 10)]).toEqual([left, chosen]);
});

test('rejecting all leaves nothing chosen, and one that is not there changes no choice', () => {
  const none = after(withThree(), ...[a, b, c].map((result): Event => ({ type: 'dropped', id: result.id })));
  expect([ids(none), none.chosen]).toEqual(['', undefined]);
  expect(after(withThree(), { type: 'dropped', id: 'material-elsewhere' }).chosen).toBe(a.id);
});

test('a result to review comes first and once', () => {
  const review: Event = { type: 'review', draft: { result: d } };
  const state = after(withThree(), review, review);
  expect([ids(state), state.chosen]).toEqual(['dabc', d.id]);
});

test('a failure beside a run does not end it', () => {
  const state = after(
    withThree(),
    { type: 'begin', run: { id: 2, kind: 'all', expected: 1 } },
    { type: 'failed', message: 'x', hint: 'y' },
  );
  expect(state.run?.id).toBe(2);
  expect(state.notice).toEqual({ type: 'failed', message: 'x', hint: 'y' });
});

test('a command fills the form, and leaves sizes, format and services', () => {
  const state = after(
    emptyState,
    {
      type: 'edit',
      change: {
        prompt: 'old',
        name: 'Old',
        sizes: { material: 2048, sprite: 64, model: 256 },
        format: 'glb',
        providers: { material: 'comfyui', sprite: '', model: 'meshy' },
        image: 'Assets/Chair.png',
      },
    },
    { type: 'prefill', prefill: { prompt: 'new', shader: 'Assets/Water.shader' } },
  );
  expect(state.form).toMatchObject({
    prompt: 'new',
    name: '',
    shader: 'Assets/Water.shader',
    image: '',
    providers: { material: 'comfyui', model: 'meshy' },
    sizes: { material: 2048, model: 256 },
    format: 'glb',
  });
});

test('what is kept of a page brings it back when the extension says what still waits', () => {
  const before = after(
    withThree(),
    { type: 'edit', change: { prompt: 'wet brick' } },
    { type: 'choose', id: b.id },
    { type: 'landed', run: 1, id: b.id, landed: 'material-big11111', files: [] },
    { type: 'look', shape: 'cube', view: 'normal' },
  );
  const kept: unknown = JSON.parse(JSON.stringify(keptOf(before)));
  const again = stateOfKept(kept);
  expect(keptOf(again)).toEqual(kept);
  const restored = after(again, { type: 'restored', drafts: [{ result: b }] });
  expect([ids(restored), restored.chosen, restored.shown[0]?.landed]).toEqual(['b', b.id, 'material-big11111']);
  expect(restored).toMatchObject({ shape: 'cube', view: 'normal', lastRun: 1, form: { prompt: 'wet brick' } });
  expect(after(again, { type: 'restored', drafts: [{ result: a }] }).chosen).toBe(a.id);
  expect(after(again, { type: 'restored', drafts: [] }).chosen).toBeUndefined();
});

test.each([undefined, null, 'x', {}, { form: 1 }, { shown: [], shape: 'torus' }])('of %j nothing is taken', (value) => {
  expect(stateOfKept(value)).toEqual({ ...emptyState, awaited: [] });
});
