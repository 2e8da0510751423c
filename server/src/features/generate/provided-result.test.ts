import { startModel3dServer } from '@scenewright/test/kit/model3d-server.ts';
import { openModelsAt } from '@scenewright/test/kit/model3d-server-client.ts';
import { withProject } from '@scenewright/test/kit/project.ts';
import { crate } from '@scenewright/test/kit/sample-models.ts';
import { universal } from '@scenewright/test/kit/universal.ts';
import { afterAll, expect, test } from 'vitest';
import { neverAborted } from '#base/cancel.ts';
import { success } from '#base/failure.ts';
import { readFbx } from '#generate/model/files/fbx/read.ts';
import { writeGlb } from '#generate/model/files/gltf/write.ts';
import { boundsOf } from '#generate/model/mesh.ts';
import { encodePng } from '#generate/raster/encode-png.ts';
import { generate } from './generate.ts';

const signal = neverAborted();
/** Red everywhere; rough, and not metallic. */
const red = encodePng(
  4,
  4,
  new Uint8Array(48).map((_, at) => (at % 3 === 0 ? 200 : 20)),
  'rgb',
);
const rough = encodePng(
  4,
  4,
  new Uint8Array(48).map((_, at) => (at % 3 === 1 ? 230 : 0)),
  'rgb',
);
const keys = [...new Set(crate.levels.flatMap(({ parts }) => parts.map(({ material }) => material)))];
const bytes = writeGlb(
  crate,
  keys.map((key) => ({
    key,
    color: [1, 1, 1],
    metallic: 0,
    roughness: 1,
    pictures: { color: red, metallicRoughness: rough },
  })),
);
const models = await startModel3dServer(bytes);
afterAll(() => models.close());

test('a model of a service becomes files of ours: repaired, at its real size, with its pictures as materials', async () => {
  await withProject(universal, async (ctx) => {
    const served = { ...ctx, models3d: async () => success(openModelsAt(models.url, 'tripo', { leaves: false })) };
    const made = await generate(
      served,
      { kind: 'model', prompt: 'a wooden crate, 2 m tall', provider: 'tripo', size: 64, name: 'Box' },
      signal,
    );
    if (!made.ok) throw new Error(made.message);
    const { files, spec, metrics, warnings, id } = made.value;
    expect(spec).toMatchObject({ origin: { provider: expect.stringContaining('Tripo'), licence: expect.any(String) } });
    expect(warnings.some((warning) => warning.includes('tripo3d.ai/terms'))).toBe(true);
    expect(metrics).toContainEqual(expect.objectContaining({ name: 'height', value: 2 }));
    const albedo = files.find(({ role }) => role === 'albedo');
    expect(await ctx.staging.read(id, albedo?.path ?? '', signal)).toEqual(Buffer.from(red));
    const fbx = readFbx((await ctx.staging.read(id, 'Assets/Generated/Box.fbx', signal)) ?? new Uint8Array());
    if (!fbx.ok) throw new Error(fbx.message);
    const bounds = boundsOf(fbx.value.meshes);
    expect((bounds?.max[1] ?? 0) - (bounds?.min[1] ?? 0)).toBeCloseTo(2, 3);
    expect(bounds?.min[1]).toBeCloseTo(0, 5);
    expect(await ctx.staging.accept(id, made.value.digest, signal)).toMatchObject({ ok: true });
    const meta = new TextDecoder().decode(await ctx.files.read('Assets/Generated/Box.fbx.meta', signal));
    for (const { role, guid } of files) if (role === 'material') expect(meta).toContain(`guid: ${guid}, type: 2`);
  });
}, 60_000);

test('what is no model, or too much of one, is refused with a reason', async () => {
  const broken = await startModel3dServer(bytes.slice(0, 200));
  try {
    await withProject(universal, async (ctx) => {
      const served = { ...ctx, models3d: async () => success(openModelsAt(broken.url, 'tripo', { leaves: false })) };
      const made = await generate(served, { kind: 'model', prompt: 'a crate', provider: 'tripo' }, signal);
      expect(made).toMatchObject({ ok: false });
      expect(await ctx.staging.list(signal)).toEqual([]);
    });
  } finally {
    await broken.close();
  }
});
