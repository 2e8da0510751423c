import { canBeResized, savedSpecOf, seedOf, wishOf, withSeed } from 'scenewright-vscode/src/panel/saved-spec.ts';
import { adjustablesOf, parametersOf, settingOf, withValue } from 'scenewright-vscode/webview/adjustable.ts';
import { seedsFrom, usualForm, wishOfForm } from 'scenewright-vscode/webview/form-values.ts';
import {
  planAccept,
  planEnlarge,
  planGenerate,
  planRegenerate,
  planSpec,
  planVariations,
} from 'scenewright-vscode/webview/plans.ts';
import { emptyState, type State } from 'scenewright-vscode/webview/state.ts';
import { expect, test } from 'vitest';
import { modelOf, resultOf } from './sample.ts';

const shownState = (...results: readonly ReturnType<typeof resultOf>[]): State => ({
  ...emptyState,
  lastRun: 7,
  shown: results.map((result) => ({ result })),
  chosen: results[0]?.id,
});
const icon = resultOf('iconicon', 0, {
  kind: 'sprite',
  spec: { prompt: 'heart', name: 'Heart', size: 256, sprite: { form: 'icon', shape: 'heart', color: '#ff0000' } },
});
const tile = resultOf('tiletile', 0, {
  kind: 'sprite',
  spec: { prompt: 'grass', name: 'Grass', size: 256, sprite: { form: 'tile', material: { family: 'grass', seed: 3 } } },
});
const painted = resultOf('painted1', 5, {
  spec: { prompt: 'x', size: 1024, material: { family: 'plaster', seed: 5 }, origin: { provider: 'y' } },
});
const shaderOnly = resultOf('shader11', 0, { spec: { kind: 'material', shader: 'Assets/W.shader', name: 'W' } });

test.each<[string, Partial<typeof usualForm>, object]>([
  [
    'a prompt: four at the preview’s size',
    { prompt: ' wet brick ' },
    { prompt: 'wet brick', seeds: [0, 1, 2, 3], size: 256 },
  ],
  [
    'a service: one at full size',
    { prompt: 'x', providers: { ...usualForm.providers, material: 'comfyui' } },
    { seeds: [0], size: 1024, provider: 'comfyui' },
  ],
  [
    'a sprite: no shader, no service',
    {
      kind: 'sprite',
      prompt: 'x',
      providers: { ...usualForm.providers, material: 'comfyui' },
      shader: 'Assets/W.shader',
    },
    { kind: 'sprite', seeds: [0, 1, 2, 3] },
  ],
  [
    'a model: two in a format',
    { kind: 'model', prompt: 'barrel', format: 'glb', image: 'Assets/Chair.png' },
    { kind: 'model', prompt: 'barrel', format: 'glb', seeds: [0, 1], size: 512 },
  ],
  [
    'a model of a service: one at full size, of a picture without words',
    {
      kind: 'model',
      image: ' Assets/Chair.png',
      providers: { ...usualForm.providers, model: 'meshy' },
      sizes: { ...usualForm.sizes, model: 1024 },
    },
    { prompt: '', image: 'Assets/Chair.png', provider: 'meshy', seeds: [0], size: 1024 },
  ],
  ['a shader alone: one', { shader: 'Assets/W.shader' }, { prompt: '', shader: 'Assets/W.shader', seeds: [0] }],
  [
    'a place',
    { prompt: 'x', name: ' Wall ', target: 'Assets/Art ', replace: true },
    { name: 'Wall', target: 'Assets/Art', replace: true },
  ],
])('the form states %s', (_, change, expected) => {
  expect(wishOfForm({ ...usualForm, ...change })).toMatchObject(expected);
});

test('what the form does not say is not in the wish', () => {
  expect(Object.keys(wishOfForm(usualForm)).sort()).toEqual(['kind', 'prompt', 'seeds', 'size']);
  const providers = { ...usualForm.providers, material: 'comfyui' };
  for (const kind of ['sprite', 'model'] as const) {
    const wish = wishOfForm({ ...usualForm, kind, image: 'Assets/Chair.png', providers });
    expect(wish).not.toHaveProperty('provider');
    expect(wish).not.toHaveProperty('image');
  }
});

test('after the last seed comes the first', () => {
  expect(seedsFrom(4_294_967_294, 3)).toEqual([4_294_967_294, 4_294_967_295, 0]);
});

test('generating keeps nothing, regenerating goes on to the next seeds', () => {
  const state = { ...emptyState, form: { ...usualForm, prompt: 'x', seed: 10 } };
  expect(planGenerate(state).message).toMatchObject({
    type: 'make',
    run: 1,
    keep: [],
    wish: { seeds: [10, 11, 12, 13] },
  });
  const again = planRegenerate(state);
  expect(again.message).toMatchObject({ wish: { seeds: [14, 15, 16, 17] } });
  expect(again.events[0]).toEqual({ type: 'edit', change: { seed: 14 } });
});

test('variations have the chosen one’s spec and seeds that are not shown', () => {
  const [first, second] = [resultOf('aaaaaaaa', 4), resultOf('bbbbbbbb', 9)];
  expect(planVariations(shownState(first, second))?.message).toMatchObject({
    run: 8,
    keep: [first.id],
    wish: {
      seeds: [10, 11, 12],
      size: 256,
      spec: { family: 'brick', wet: 0.6 },
      name: 'WetBrick',
      target: 'Assets/Generated',
    },
  });
  for (const result of [icon, painted, shaderOnly]) expect(planVariations(shownState(result))).toBeUndefined();
  expect(planVariations(shownState(tile))?.message).toMatchObject({ wish: { seeds: [4, 5, 6] } });
  expect(planVariations(emptyState)).toBeUndefined();
});

test('variations of a model read its words anew, and there are none where nothing was said', () => {
  const [first, second] = [modelOf('aaaaaaaa', 4), modelOf('bbbbbbbb', 9)];
  const plan = planVariations(shownState(first, second));
  expect(plan?.message).toMatchObject({
    keep: [first.id],
    wish: { kind: 'model', prompt: 'wooden barrel', seeds: [10], size: 512, format: 'obj', name: 'WoodenBarrel' },
  });
  expect(plan?.message).not.toHaveProperty('wish.spec');
  expect(planVariations(shownState(modelOf('cccccccc', 4, { prompt: '' })))).toBeUndefined();
  expect(planVariations(shownState(modelOf('dddddddd', 4, { model: undefined, origin: {} })))).toBeUndefined();
});

test('an edited program keeps the seed from which its materials are painted', () => {
  const program = { name: 'Barrel', materials: {}, parts: [] };
  expect(planSpec(shownState(modelOf('aaaaaaaa', 4)), program)?.message).toMatchObject({
    wish: { kind: 'model', seeds: [4], spec: program, format: 'obj' },
  });
});

test('a spec is made in the place of the chosen one, and the others stay', () => {
  const [first, second] = [resultOf('aaaaaaaa', 4), resultOf('bbbbbbbb', 9)];
  expect(planSpec(shownState(first, second), { family: 'brick', seed: 21 })?.message).toMatchObject({
    keep: [second.id],
    wish: { seeds: [21], spec: { family: 'brick', seed: 21 } },
  });
});

test('what lands has the size that was asked for', () => {
  const state = shownState(resultOf('aaaaaaaa', 4));
  expect(planAccept(state)?.message).toMatchObject({ type: 'accept', size: 1024 });
  expect(planAccept(shownState(icon))?.message).toMatchObject({ size: 256 });
  expect(
    planAccept({ ...state, shown: state.shown.map((row) => ({ ...row, landed: 'material-11111111' })) }),
  ).toBeUndefined();
  expect(planAccept(shownState(modelOf('aaaaaaaa', 4)))?.message).toMatchObject({ size: 512 });
  expect(planEnlarge(state)?.message).toMatchObject({ type: 'enlarge', size: 1024 });
  for (const result of [painted, shaderOnly]) expect(planEnlarge(shownState(result))).toBeUndefined();
});

test.each([
  ['a material', resultOf('aaaaaaaa', 4), true],
  ['a sprite', icon, true],
  ['a model', modelOf('aaaaaaaa', 4), true],
  ['what a service modelled', modelOf('aaaaaaaa', 4, { model: undefined, origin: {} }), false],
  ['what a service painted', painted, false],
  ['a shader’s defaults', shaderOnly, false],
  ['a spec that is none', resultOf('aaaaaaaa', 4, { spec: 'x' }), false],
])('%s can be made at another size: %s', (_, result, expected) => {
  expect(canBeResized(result)).toBe(expected);
});

test('a result is made again from its words, name, place and spec', () => {
  const replacing = resultOf('aaaaaaaa', 4, {
    files: [{ path: 'Assets/A.png', role: 'albedo', bytes: 1, sha256: 'x', replaces: 'y' }],
  });
  expect(wishOf(replacing, 1024)).toEqual({
    kind: 'material',
    prompt: 'wet brick',
    size: 1024,
    seeds: [4],
    spec: { family: 'brick', wet: 0.6, seed: 4 },
    name: 'WetBrick',
    target: 'Assets/Generated',
    replace: true,
  });
});

test('seeds are where the spec has them', () => {
  const of = (result: ReturnType<typeof resultOf>) => savedSpecOf(result).parameters ?? {};
  expect([of(tile), of(icon), of(resultOf('aaaaaaaa', 4))].map(seedOf)).toEqual([3, undefined, 4]);
  expect(withSeed(of(tile), 8)).toEqual({ form: 'tile', material: { family: 'grass', seed: 8 } });
  expect(withSeed(of(icon), 8)).toEqual(of(icon));
  expect(withSeed({ family: 'brick' }, 8)).toEqual({ family: 'brick', seed: 8 });
});

test('parameters are set where the spec has them, and left to the material', () => {
  const parameters = { form: 'tile', material: { family: 'grass', moss: 0.5, color: '#00ff00' } };
  expect(settingOf(parameters, 'moss')).toBe(0.5);
  expect(withValue(parameters, 'moss', 0.7)).toEqual({
    form: 'tile',
    material: { family: 'grass', moss: 0.7, color: '#00ff00' },
  });
  expect(withValue(parameters, 'color', undefined)).toEqual({ form: 'tile', material: { family: 'grass', moss: 0.5 } });
  expect(adjustablesOf(parameters).map(({ key }) => key)).toContain('moss');
  expect(adjustablesOf({ form: 'panel' }).map(({ key }) => key)).toEqual(['color', 'accent', 'radius', 'border']);
  expect(adjustablesOf({ family: 'brick' }).map(({ key }) => key)).toContain('moss');
  for (const other of [{ form: 'hologram' }, { name: 'Barrel', materials: {}, parts: [] }])
    expect(adjustablesOf(other)).toEqual([]);
});

test.each([
  ['{ "family": "brick" }', true],
  ['{ "family": ', false],
  ['[]', false],
  ['7', false],
  ['', false],
])('%j is a spec: %s', (text, expected) => expect(parametersOf(text).ok).toBe(expected));
