import type { Generated } from '@scenewright/protocol';
import { type ConversationParts, createConversation } from 'scenewright-vscode/src/panel/conversation.ts';
import type { ToPanel } from 'scenewright-vscode/src/panel/to-panel.ts';
import { expect, test } from 'vitest';
import { modelOf, resultOf } from './sample.ts';

const wish = { kind: 'material', prompt: 'wet brick', seeds: [0, 1], size: 256 };

interface Asked {
  readonly method: string;
  readonly params: Readonly<Record<string, unknown>>;
}

/** A conversation with a server that answers by a table; what is not in it is answered with nothing. */
function converse(
  answers: Readonly<Record<string, (params: Asked['params'], signal: AbortSignal) => unknown>>,
  parts: Partial<ConversationParts> = {},
) {
  const posted: ToPanel[] = [];
  const asked: Asked[] = [];
  const opened: string[] = [];
  const usual: typeof answers = {
    'scenewright/history': () => [],
    'scenewright/staged': () => [],
    'scenewright/reject': () => ({}),
    'scenewright/generatedFile': ({ path }) => ({ base64: `bytes of ${path}` }),
    'scenewright/generate': ({ seed, spec, size }) => {
      const own = typeof spec === 'object' && spec !== null && 'seed' in spec ? Number(spec.seed) : Number(seed);
      return resultOf(`${size}-seed-${own}`, own, {}, Number(size));
    },
    'scenewright/accept': () => ({ files: ['Assets/Generated/WetBrick.mat'] }),
    'scenewright/undo': () => ({ removed: ['x'], kept: [] }),
  };
  const conversation = createConversation(
    {
      root: '/project',
      name: 'project',
      language: 'en',
      services: { material: [], sprite: [], model: [] },
      request: async (method, params, signal) => {
        asked.push({ method: method.slice('scenewright/'.length), params: { ...params } });
        const answer = await (answers[method] ?? usual[method])?.({ ...params }, signal);
        // The table says what a server would.
        return answer as never;
      },
      openFile: (path) => opened.push(path),
      isTrusted: () => true,
      ...parts,
    },
    (message) => posted.push(message),
  );
  const of = (method: string) => asked.filter((row) => row.method === method).map(({ params }) => params);
  return { conversation, posted, of, opened, types: () => posted.map(({ type }) => type) };
}

const refusal = Object.assign(new Error('the prompt is empty'), {
  code: -32803,
  data: { code: 'empty-prompt', hint: 'Say it.' },
});

test('variations come as they are made, each with its preview', async () => {
  const { conversation, posted } = converse({});
  await conversation.receive({ type: 'make', run: 1, wish, keep: [] });
  expect(
    posted.map((message) => (message.type === 'made' ? [message.index, message.draft.preview] : message.type)),
  ).toEqual([[0, 'bytes of preview'], [1, 'bytes of preview'], 'ended']);
});

test('what is the same from every seed comes once', async () => {
  const { conversation, types } = converse({ 'scenewright/generate': () => resultOf('same-one', 0) });
  await conversation.receive({ type: 'make', run: 1, wish, keep: [] });
  expect(types()).toEqual(['made', 'ended']);
});

test('a new set drops the drafts before it, but those that are kept', async () => {
  const { conversation, of } = converse({});
  await conversation.receive({ type: 'make', run: 1, wish, keep: [] });
  await conversation.receive({ type: 'make', run: 2, wish: { ...wish, seeds: [8] }, keep: ['material-256-seed-0'] });
  expect(of('reject')).toEqual([{ id: 'material-256-seed-1' }]);
  await conversation.end();
  expect(
    of('reject')
      .map(({ id }) => id)
      .sort(),
  ).toEqual(['material-256-seed-0', 'material-256-seed-1', 'material-256-seed-8']);
});

test('a refusal is told with its hint, once, and the drafts before stay', async () => {
  let refuses = false;
  const { conversation, posted, of } = converse({
    'scenewright/generate': ({ seed }) => {
      if (refuses) throw refusal;
      return resultOf(`seed-${seed}-x`, Number(seed));
    },
  });
  await conversation.receive({ type: 'make', run: 1, wish, keep: [] });
  refuses = true;
  await conversation.receive({ type: 'make', run: 2, wish, keep: [] });
  expect(posted.at(-1)).toEqual({ type: 'failed', run: 2, message: 'the prompt is empty', hint: 'Say it.' });
  expect(posted.filter(({ type }) => type === 'failed')).toHaveLength(1);
  expect(of('reject')).toEqual([]);
});

test('cancelling stops the requests and is told as such', async () => {
  const { conversation, types } = converse({
    'scenewright/generate': (_, signal) =>
      new Promise((_resolve, reject) => signal.addEventListener('abort', () => reject(new Error('cancelled')))),
  });
  const made = conversation.receive({ type: 'make', run: 3, wish, keep: [] });
  await conversation.receive({ type: 'cancel', run: 99 });
  await conversation.receive({ type: 'cancel', run: 3 });
  await made;
  expect(types()).toEqual(['cancelled']);
});

test('accepting makes the draft at full size from its spec and lands what that gave', async () => {
  const { conversation, posted, of } = converse({});
  await conversation.receive({ type: 'make', run: 1, wish, keep: [] });
  await conversation.receive({ type: 'accept', run: 2, id: 'material-256-seed-1', size: 1024 });
  expect(of('generate').at(-1)).toMatchObject({
    size: 1024,
    spec: { family: 'brick', seed: 1 },
    prompt: 'wet brick',
    name: 'WetBrick',
  });
  expect(of('accept')).toEqual([{ id: 'material-1024-seed-1', digest: 'digest-1024-seed-1' }]);
  expect(posted).toContainEqual({
    type: 'landed',
    run: 2,
    id: 'material-256-seed-1',
    landed: 'material-1024-seed-1',
    files: ['Assets/Generated/WetBrick.mat'],
  });
  expect(posted.at(-1)?.type).toBe('history');
});

test('at its own size a draft lands as it was reviewed', async () => {
  const { conversation, of } = converse({});
  await conversation.receive({ type: 'make', run: 1, wish, keep: [] });
  await conversation.receive({ type: 'accept', run: 2, id: 'material-256-seed-1', size: 256 });
  expect(of('accept')).toEqual([{ id: 'material-256-seed-1', digest: 'digest-256-seed-1' }]);
  await conversation.end();
  expect(of('reject')).toEqual([{ id: 'material-256-seed-0' }]);
});

test('what landed and was taken back is made again to land again, but not what a service painted', async () => {
  const painted = resultOf('painted1', 0, { spec: { size: 256, material: { seed: 0 }, origin: { provider: 'x' } } });
  const { conversation, posted, of } = converse({
    'scenewright/generate': ({ provider }) => (provider === undefined ? resultOf('ownmade1', 0) : painted),
  });
  for (const [run, id, more] of [
    [1, 'material-ownmade1', {}],
    [4, 'material-painted1', { provider: 'x' }],
  ] as const) {
    await conversation.receive({ type: 'make', run, wish: { ...wish, ...more, seeds: [0] }, keep: [] });
    await conversation.receive({ type: 'accept', run: run + 1, id, size: 256 });
    await conversation.receive({ type: 'undo', id });
    await conversation.receive({ type: 'accept', run: run + 2, id, size: 256 });
  }
  expect(of('generate')).toHaveLength(3);
  expect(of('accept').map(({ id }) => id)).toEqual(['material-ownmade1', 'material-ownmade1', 'material-painted1']);
  expect(posted.filter(({ type }) => type === 'failed')).toMatchObject([{ run: 6, hint: 'Generate it again.' }]);
});

test('where its name was taken since, a draft lands under a free one', async () => {
  const taken = Object.assign(new Error('it is there already'), { data: { code: 'exists', hint: 'Another name.' } });
  const { conversation, posted, of } = converse({
    'scenewright/accept': ({ id }) => {
      if (id === 'material-first111') throw taken;
      return { files: ['Assets/Generated/WetBrick 1.mat'] };
    },
    'scenewright/generate': ({ spec }) => resultOf(spec === undefined ? 'first111' : 'second11', 0),
  });
  await conversation.receive({ type: 'make', run: 1, wish: { ...wish, seeds: [0] }, keep: [] });
  await conversation.receive({ type: 'accept', run: 2, id: 'material-first111', size: 256 });
  expect(of('accept').map(({ id }) => id)).toEqual(['material-first111', 'material-second11']);
  expect(posted).toContainEqual(
    expect.objectContaining({ type: 'landed', id: 'material-first111', landed: 'material-second11' }),
  );
});

test('enlarging takes the place of the draft', async () => {
  const { conversation, types, of } = converse({});
  await conversation.receive({ type: 'make', run: 1, wish: { ...wish, seeds: [0] }, keep: [] });
  await conversation.receive({ type: 'enlarge', run: 2, id: 'material-256-seed-0', size: 1024 });
  expect(types()).toEqual(['made', 'ended', 'made', 'ended']);
  expect(of('reject')).toEqual([{ id: 'material-256-seed-0' }]);
});

test('in restricted mode nothing is written or taken back', async () => {
  const { conversation, posted, of } = converse({}, { isTrusted: () => false });
  await conversation.receive({ type: 'make', run: 1, wish, keep: [] });
  await conversation.receive({ type: 'accept', run: 2, id: 'material-256-seed-0', size: 256 });
  await conversation.receive({ type: 'undo', id: 'material-256-seed-0' });
  expect([of('accept'), of('undo')]).toEqual([[], []]);
  expect(posted.filter(({ type }) => type === 'failed')).toHaveLength(2);
});

test('a draft that the panel does not know is not accepted, shown or enlarged', async () => {
  const { conversation, posted, of } = converse({});
  for (const type of ['accept', 'enlarge'])
    await conversation.receive({ type, run: 1, id: 'material-of-others', size: 256 });
  await conversation.receive({ type: 'content', id: 'material-of-others' });
  await conversation.receive({ type: 'reject', id: 'material-of-others' });
  expect(posted.filter(({ type }) => type === 'failed')).toHaveLength(2);
  expect([of('accept'), of('generate'), of('generatedFile'), of('reject')]).toEqual([[], [], [], []]);
});

test('what is no message does nothing', async () => {
  const { conversation, posted, opened } = converse({});
  for (const message of [undefined, 'x', { type: 'open', path: '../x' }, { type: 'accept', id: '..', run: 1, size: 1 }])
    await conversation.receive(message);
  expect([posted, opened]).toEqual([[], []]);
  await conversation.receive({ type: 'open', path: 'Assets/A.mat' });
  expect(opened).toEqual(['Assets/A.mat']);
});

test('a page that comes back gets what it showed and still waits, in its order, then what commands wanted', async () => {
  const staged = [resultOf('aaaaaaaa', 0), resultOf('bbbbbbbb', 1), resultOf('of-others', 2)];
  const { conversation, posted } = converse({ 'scenewright/staged': () => staged });
  conversation.fill({ prompt: 'from a command' });
  expect(posted).toEqual([]);
  await conversation.receive({ type: 'ready', shown: ['material-bbbbbbbb', 'material-gone1111', 'material-aaaaaaaa'] });
  expect(
    posted.map((message) =>
      message.type === 'restored' ? message.drafts.map(({ result }) => result.id) : message.type,
    ),
  ).toEqual(['project', ['material-bbbbbbbb', 'material-aaaaaaaa'], 'prefill', 'history']);
  conversation.fill({ prompt: 'later' });
  expect(posted.at(-1)).toEqual({ type: 'prefill', prefill: { prompt: 'later' } });
});

test('what a command wants of a hidden page waits until it is drawn again', async () => {
  const { conversation, types } = converse({});
  await conversation.receive({ type: 'ready', shown: [] });
  conversation.hidden();
  conversation.fill({ prompt: 'later' });
  expect(types()).not.toContain('prefill');
  await conversation.receive({ type: 'ready', shown: [] });
  expect(types()).toContain('prefill');
});

test('a page that is drawn again stops what was made for the one before, and nothing that was accepted', async () => {
  const { conversation, types } = converse({
    'scenewright/accept': (_, signal) =>
      new Promise((resolve, reject) => {
        signal.addEventListener('abort', () => reject(new Error('cancelled')));
        setTimeout(() => resolve({ files: [] }), 20);
      }),
    'scenewright/generate': ({ seed }, signal) =>
      seed === 0
        ? resultOf('aaaaaaaa', 0)
        : new Promise((_resolve, reject) => signal.addEventListener('abort', () => reject(new Error('cancelled')))),
  });
  await conversation.receive({ type: 'make', run: 1, wish: { ...wish, seeds: [0] }, keep: [] });
  const accepted = conversation.receive({ type: 'accept', run: 2, id: 'material-aaaaaaaa', size: 256 });
  const made = conversation.receive({ type: 'make', run: 3, wish: { ...wish, seeds: [1] }, keep: [] });
  await conversation.receive({ type: 'ready', shown: [] });
  await Promise.all([accepted, made]);
  expect(types().filter((type) => type === 'cancelled' || type === 'landed')).toEqual(['cancelled', 'landed']);
});

test('a server that cannot list what waits is told of, and commands are still heard', async () => {
  const { conversation, types } = converse({
    'scenewright/staged': () => {
      throw new Error('no');
    },
  });
  conversation.fill({ prompt: 'x' });
  await conversation.receive({ type: 'ready', shown: ['material-aaaaaaaa'] });
  expect(types()).toEqual(['project', 'prefill', 'failed']);
});

test('a result made elsewhere is reviewed, and outlives the panel unless it is rejected', async () => {
  const foreign: Generated = resultOf('foreign1', 0);
  const { conversation, posted, of } = converse({ 'scenewright/staged': () => [foreign] });
  await conversation.receive({ type: 'ready', shown: [] });
  await conversation.review(foreign.id);
  expect(posted.at(-1)).toMatchObject({ type: 'review', draft: { result: { id: foreign.id } } });
  await conversation.receive({ type: 'make', run: 1, wish: { ...wish, seeds: [0] }, keep: [] });
  await conversation.review('material-gone1111');
  expect(posted.at(-1)).toMatchObject({ type: 'failed', hint: 'Generate it again.' });
  await conversation.end();
  expect(of('reject')).toEqual([{ id: 'material-256-seed-0' }]);
});

test('the preview gets pictures and meshes, and not what is not there', async () => {
  const { conversation, posted, of } = converse({
    'scenewright/generatedFile': ({ path }) => (String(path).endsWith('.png') ? { base64: 'png' } : null),
  });
  await conversation.receive({ type: 'make', run: 1, wish: { ...wish, seeds: [0] }, keep: [] });
  await conversation.receive({ type: 'content', id: 'material-256-seed-0' });
  expect(posted.at(-1)).toMatchObject({ files: [{ role: 'albedo', base64: 'png' }] });
  expect(of('generatedFile').map(({ path }) => path)).toEqual(['preview', 'Assets/Generated/WetBrick_Albedo.png']);
});

test('of a model the preview gets its maps, the view of all levels and the turntable', async () => {
  const { conversation, posted } = converse({ 'scenewright/generate': () => modelOf('barrel11', 3) });
  await conversation.receive({ type: 'make', run: 1, wish: { ...wish, kind: 'model', seeds: [3] }, keep: [] });
  await conversation.receive({ type: 'content', id: 'model-barrel11' });
  const last = posted.at(-1);
  expect(last?.type === 'content' && last.files.map(({ path, role }) => [path, role])).toEqual([
    ['Assets/Generated/WoodenBarrel_wood_Albedo.png', 'albedo'],
    ['view', 'view'],
    ['turntable', 'turntable'],
  ]);
});

test('a GLB is shown with its own textures, unless it is too large', async () => {
  const path = 'Assets/Generated/WoodenBarrel.glb';
  for (const [bytes, roles] of [
    [1000, ['mesh', 'view', 'turntable']],
    [100_000_000, ['view', 'turntable']],
  ] as const) {
    const files = [{ path, role: 'mesh' as const, bytes, sha256: 'a' }];
    const { conversation, posted } = converse({
      'scenewright/generate': () => ({ ...modelOf('barrel11', 3), files }),
    });
    await conversation.receive({ type: 'make', run: 1, wish: { ...wish, kind: 'model', seeds: [3] }, keep: [] });
    await conversation.receive({ type: 'content', id: 'model-barrel11' });
    const last = posted.at(-1);
    expect(last?.type === 'content' && last.files.map(({ role }) => role)).toEqual(roles);
  }
});

test('a model is made again from its program and its seed', async () => {
  const { conversation, of } = converse({
    'scenewright/generate': ({ size }) => modelOf(`at-${size}-px`, 3, { size, shader: 'Assets/W.shader' }),
  });
  const asked = { ...wish, kind: 'model', format: 'obj', shader: 'Assets/W.shader', image: 'Assets/A.png', seeds: [3] };
  await conversation.receive({ type: 'make', run: 1, wish: asked, keep: [] });
  await conversation.receive({ type: 'accept', run: 2, id: 'model-at-256-px', size: 512 });
  expect(of('generate')).toEqual([
    {
      kind: 'model',
      prompt: 'wet brick',
      seed: 3,
      size: 256,
      format: 'obj',
      shader: 'Assets/W.shader',
      image: 'Assets/A.png',
    },
    {
      kind: 'model',
      prompt: 'wooden barrel',
      spec: { version: 1, name: 'Barrel', materials: { wood: 'oak planks' }, parts: [] },
      seed: 3,
      size: 512,
      format: 'obj',
      shader: 'Assets/W.shader',
      name: 'WoodenBarrel',
      target: 'Assets/Generated',
    },
  ]);
  expect(of('accept')).toMatchObject([{ id: 'model-at-512-px' }]);
});

test('a history without previews is a history', async () => {
  const { conversation, posted } = converse({
    'scenewright/history': () => [{ id: 'material-11111111', kind: 'material', files: [] }],
    'scenewright/generatedFile': () => {
      throw new Error('gone');
    },
  });
  await conversation.receive({ type: 'history' });
  expect(posted).toEqual([{ type: 'history', rows: [{ id: 'material-11111111', kind: 'material', files: [] }] }]);
});
