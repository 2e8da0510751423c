import { existsSync, readFileSync } from 'node:fs';
import { withProject } from '@scenewright/test/kit/project.ts';
import { universal } from '@scenewright/test/kit/universal.ts';
import { expect, test } from 'vitest';
import { Cancelled, neverAborted } from '#base/cancel.ts';
import { property } from '#base/property.ts';
import type { FeatureContext } from '#features/context.ts';
import { readFbx } from '#generate/model/files/fbx/read.ts';
import { readGltf } from '#generate/model/files/gltf/read.ts';
import type { LanguageModel, StreamPart } from '#model/ports.ts';
import { generate } from './generate.ts';
import { regenerate } from './regenerate.ts';
import type { GenerateRequest } from './request.ts';

const signal = neverAborted();
const table = 'a round oak table with four iron legs, 1.2 m';

async function made(ctx: FeatureContext, request: GenerateRequest) {
  const result = await generate(ctx, { kind: 'model', size: 64, ...request }, signal);
  if (!result.ok) throw new Error(`${result.code}: ${result.message}`);
  return result.value;
}

/** A model that answers with these texts, one after the other. */
function withAnswers(ctx: FeatureContext, answers: readonly string[]) {
  const asked: string[] = [];
  const model: LanguageModel = {
    label: 'scripted',
    leaves: false,
    contextTokens: 16_000,
    charactersPerToken: 3,
    state: () => ({ type: 'working' }),
    async *chat({ messages }): AsyncGenerator<StreamPart> {
      asked.push(messages.at(-1)?.content ?? '');
      yield { type: 'text', text: answers[asked.length - 1] ?? '' };
      yield { type: 'end', reason: 'stop' };
    },
    infill() {
      throw new Error('nothing is filled in');
    },
  };
  return { asked, ctx: { ...ctx, modelAccess: { ...ctx.modelAccess, model } } };
}

test('a prompt becomes a model with materials, a prefab and colliders that land together and can be taken back', async () => {
  await withProject(universal, async (ctx, project) => {
    const result = await made(ctx, { prompt: table, seed: 3 });
    expect(await made(ctx, { prompt: table, seed: 3 })).toEqual(result);
    const paths = result.files.filter(({ role }) => role !== 'meta').map(({ path, role }) => [path, role]);
    expect(paths.slice(-3)).toEqual([
      ['Assets/Generated/RoundOakTable.fbx', 'mesh'],
      ['Assets/Generated/RoundOakTable.prefab', 'prefab'],
      ['Assets/Generated/RoundOakTable.scenewright.json', 'provenance'],
    ]);
    expect(paths.filter(([, role]) => role === 'material')).toHaveLength(2);
    expect(result.warnings).toEqual([]);
    expect(result.metrics.every(({ ok }) => ok)).toBe(true);
    expect(result.metrics).toContainEqual({ name: 'width', value: 1.2, goal: '> 0', ok: true });
    expect(existsSync(`${project.root}/Assets/Generated`)).toBe(false);
    const landed = await ctx.staging.accept(result.id, result.digest, signal);
    expect(landed).toMatchObject({ ok: true });
    const text = (path: string) => readFileSync(`${project.root}/Assets/Generated/${path}`, 'utf8');
    const fbx = result.files.find(({ path }) => path.endsWith('.fbx'));
    // Every material of the file is replaced by one of ours, and the prefab is of this model.
    const materials = result.files.flatMap(({ role, guid }) => (role === 'material' && guid ? [guid] : []));
    for (const guid of materials) expect(text('RoundOakTable.fbx.meta')).toContain(`guid: ${guid}, type: 2}`);
    expect(text('RoundOakTable.fbx.meta')).toContain(`guid: ${fbx?.guid}`);
    expect(text('RoundOakTable.prefab')).toContain(`m_SourcePrefab: {fileID: 100100000, guid: ${fbx?.guid}, type: 3}`);
    expect(text('RoundOakTable.prefab')).toMatch(/Collider:/);
    const read = readFbx(readFileSync(`${project.root}/Assets/Generated/RoundOakTable.fbx`));
    expect(read.ok && read.value.meshes.length).toBeGreaterThan(0);
    for (const view of ['preview', 'turntable', 'view'])
      expect((await ctx.staging.read(result.id, view, signal))?.length).toBeGreaterThan(1000);
    expect(await ctx.staging.undo(result.id, signal)).toMatchObject({ ok: true, value: { kept: [] } });
    expect(existsSync(`${project.root}/Assets/Generated`)).toBe(false);
  });
}, 60_000);

test('the saved program gives the same file again, and replacing keeps the GUIDs', async () => {
  await withProject(universal, async (ctx, project, session) => {
    const shaOf = ({ files }: Awaited<ReturnType<typeof made>>, ending: string) =>
      files.find(({ path }) => path.endsWith(ending))?.sha256;
    const first = await made(ctx, { prompt: '木箱', name: 'Box', seed: 1 });
    const landed = await ctx.staging.accept(first.id, first.digest, signal);
    await session.index.update(landed.ok ? landed.value.files : [], signal);
    const later = session.context('en');
    const text = (path: string) => readFileSync(`${project.root}/Assets/Generated/${path}`, 'utf8');
    const [model, prefab] = [text('Box.fbx.meta'), text('Box.prefab.meta')];
    const again = await made(later, {
      spec: property(first.spec, 'model'),
      name: 'Box',
      folder: 'Assets/Other',
      seed: 1,
    });
    expect(shaOf(again, '.fbx')).toBe(shaOf(first, '.fbx'));
    const anew = await made(later, { prompt: '大木箱', name: 'Box', replace: true });
    expect(shaOf(anew, '.fbx')).not.toBe(shaOf(first, '.fbx'));
    expect(await ctx.staging.accept(anew.id, anew.digest, signal)).toMatchObject({ ok: true });
    expect([text('Box.fbx.meta'), text('Box.prefab.meta')]).toEqual([model, prefab]);
    expect(text('Box.prefab')).toContain(/guid: (\w{32})/.exec(model)?.[1]);
  });
}, 60_000);

test('a GLB brings its textures along; an OBJ its library', async () => {
  await withProject(universal, async (ctx) => {
    const glb = await made(ctx, { prompt: 'wooden barrel', format: 'glb' });
    expect(glb.files.map(({ path }) => path.split('.').at(-1)).filter((ending) => ending !== 'meta')).toEqual([
      'glb',
      'json',
    ]);
    const bytes = await ctx.staging.read(glb.id, 'Assets/Generated/WoodenBarrel.glb', signal);
    const read = readGltf(bytes ?? new Uint8Array());
    expect(read.ok && read.value.materials.every(({ pictures }) => pictures.color !== undefined)).toBe(true);
    const obj = await made(ctx, { prompt: 'wooden barrel', format: 'obj' });
    expect(obj.files.map(({ path }) => path)).toEqual(
      expect.arrayContaining(['Assets/Generated/WoodenBarrel.obj', 'Assets/Generated/WoodenBarrel.mtl']),
    );
  });
}, 60_000);

test('an object that no rule knows is built by the user’s model, which may mend its program once', async () => {
  await withProject(universal, async (plain) => {
    const program = {
      name: 'Gizmo',
      materials: { steel: 'brushed steel' },
      parts: [
        { name: 'body', material: 'steel', shape: { op: 'box', size: [1, 1, 1], bevel: 0.05, move: [0, 0.5, 0] } },
      ],
    };
    const wrong = { ...program, parts: [{ ...program.parts[0], material: 'gold' }] };
    const { ctx, asked } = withAnswers(plain, [JSON.stringify(wrong), `Here:\n${JSON.stringify(program)}`]);
    const result = await made(ctx, { prompt: 'a quuxomatic zorble' });
    expect(asked).toHaveLength(2);
    expect(asked[1]).toContain('gold');
    expect(result.warnings).toContainEqual(expect.stringContaining('built by scripted'));
    expect(result.spec).toMatchObject({ model: { name: 'Gizmo' } });
    const hopeless = withAnswers(plain, ['no', 'no']);
    const refused = await generate(hopeless.ctx, { kind: 'model', prompt: 'a quuxomatic zorble' }, signal);
    expect(refused).toMatchObject({ ok: false, code: 'unknown-object' });
  });
}, 60_000);

test.each<[string, GenerateRequest, string]>([
  ['no words', { prompt: ' ' }, 'empty-prompt'],
  ['an odd size', { prompt: 'chair', size: 100 }, 'bad-size'],
  ['a program that is none', { spec: { parts: 'many' } }, 'model-program'],
  ['a folder outside', { prompt: 'chair', folder: '../x' }, 'outside-assets'],
  ['no service', { prompt: 'chair', provider: 'meshy' }, 'mesh-provider-unknown'],
])('%s is refused', async (_, request, code) => {
  await withProject(universal, async (ctx) => {
    expect(await generate(ctx, { kind: 'model', ...request }, signal)).toMatchObject({ ok: false, code });
  });
});

test('a model is cancelled while it is built', async () => {
  await withProject(universal, async (ctx) => {
    const stop = new AbortController();
    const progress = (step: string) => {
      if (step === 'building') setTimeout(() => stop.abort(), 5);
    };
    const request = { kind: 'model', prompt: 'pine tree', size: 512, progress } as const;
    await expect(generate(ctx, request, stop.signal)).rejects.toThrow(Cancelled);
    expect(await ctx.staging.list(signal)).toEqual([]);
  });
});

test('a landed model is made anew from another seed, in its place or beside it', async () => {
  await withProject(universal, async (ctx, _, session) => {
    const first = await made(ctx, { prompt: 'mossy rock', name: 'Rock' });
    const landed = await ctx.staging.accept(first.id, first.digest, signal);
    await session.index.update(landed.ok ? landed.value.files : [], signal);
    const later = session.context('en');
    const path = 'Assets/Generated/Rock.prefab';
    const inPlace = await regenerate(later, path, { step: 1, replace: true }, signal);
    const beside = await regenerate(later, path, { step: 2, replace: false }, signal);
    const meshOf = (result: typeof inPlace) =>
      result.ok ? result.value.files.find(({ role }) => role === 'mesh') : undefined;
    expect(meshOf(inPlace)?.path).toBe('Assets/Generated/Rock.fbx');
    expect(meshOf(beside)?.path).toBe('Assets/Generated/Rock 1.fbx');
    expect(new Set([meshOf(inPlace)?.sha256, meshOf(beside)?.sha256]).size).toBe(2);
    expect(await regenerate(later, 'Assets/Other.prefab', { step: 1, replace: false }, signal)).toMatchObject({
      code: 'not-generated',
    });
  });
}, 60_000);
