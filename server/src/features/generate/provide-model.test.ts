import { startImageServer } from '@scenewright/test/kit/image-server.ts';
import { openAt, picturePng } from '@scenewright/test/kit/image-server-client.ts';
import { startModel3dServer } from '@scenewright/test/kit/model3d-server.ts';
import { modelGlb, openModelsAt } from '@scenewright/test/kit/model3d-server-client.ts';
import { withProject } from '@scenewright/test/kit/project.ts';
import { universal } from '@scenewright/test/kit/universal.ts';
import { afterAll, beforeEach, expect, test } from 'vitest';
import { neverAborted } from '#base/cancel.ts';
import { success } from '#base/failure.ts';
import type { FeatureContext } from '#features/context.ts';
import { generate } from './generate.ts';
import type { ModelRequest } from './model-request.ts';
import { provideModel } from './provide-model.ts';

const signal = neverAborted();
const models = await startModel3dServer(modelGlb);
const pictures = await startImageServer(picturePng);
afterAll(() => Promise.all([models.close(), pictures.close()]));
beforeEach(() => {
  models.reset();
  pictures.reset();
});

const read: ModelRequest = {
  program: undefined,
  source: undefined,
  name: 'Stool',
  format: 'fbx',
  size: 64,
  seed: 7,
  height: 0.5,
  warnings: [],
};

/** A context whose services are those of the kit. */
function served(ctx: FeatureContext, id: string, leaves = false): FeatureContext {
  return {
    ...ctx,
    models3d: async () => success(openModelsAt(models.url, id, { leaves })),
    images: async () => success(openAt(pictures.url, 'stable-diffusion-webui', { leaves })),
  };
}

const kind = 'model';
const prompt = 'an oak stool';
const secret = `a stool ghp_${'A1b2C3d4E5'.repeat(4).slice(0, 36)}`;

test('a service of words is told the prompt, and its model is kept with its terms', async () => {
  await withProject(universal, async (ctx) => {
    expect(await provideModel(served(ctx, 'tripo'), { kind, prompt, provider: 'tripo' }, read, signal)).toMatchObject({
      ok: true,
      value: {
        source: { type: 'file', format: 'glb', height: 0.5 },
        origin: {
          provider: expect.stringMatching(/^Tripo \(127\.0\.0\.1:\d+\)$/),
          taskId: expect.stringMatching(/^018a/),
          licence: expect.stringContaining('tripo3d.ai/terms'),
        },
      },
    });
    expect(models.seen[0]?.text).toContain(prompt);
    expect(pictures.seen).toEqual([]);
  });
});

test('a service of pictures is given one that the service for pictures paints', async () => {
  await withProject(universal, async (ctx) => {
    const made = await provideModel(served(ctx, 'hunyuan3d'), { kind, prompt }, read, signal);
    expect(made).toMatchObject({
      ok: true,
      value: { origin: { picture: expect.stringContaining('Stable Diffusion WebUI') } },
    });
    expect(pictures.seen.map(({ path }) => path)).toContain('/sdapi/v1/txt2img');
    expect(JSON.parse(models.seen[0]?.text ?? '{}')).toMatchObject({ image: expect.stringMatching(/^iVBORw0KGgo/) });
  });
});

test('a prompt with a secret reaches neither service, and nothing is sent from a project that is not trusted', async () => {
  await withProject(universal, async (ctx) => {
    for (const id of ['tripo', 'hunyuan3d']) {
      const asked = await provideModel(served(ctx, id, true), { kind, prompt: secret }, read, signal);
      expect(asked).toMatchObject({ ok: false, code: 'secret-in-prompt' });
    }
    const untrusted = { ...served(ctx, 'tripo'), isTrusted: false };
    expect(await generate(untrusted, { kind, prompt, provider: 'tripo' }, signal)).toMatchObject({ code: 'untrusted' });
    expect([...models.seen, ...pictures.seen]).toEqual([]);
  });
});

test('a picture that the user names is sent, unless it is ignored or no picture', async () => {
  await withProject(universal, async (ctx, { root }) => {
    const { writeFileSync } = await import('node:fs');
    writeFileSync(`${root}/Assets/Stool.png`, picturePng);
    writeFileSync(`${root}/Assets/Note.png`, 'hello');
    writeFileSync(`${root}/Assets/Own.png`, picturePng);
    writeFileSync(`${root}/.scenewrightignore`, 'Assets/Own.png\n');
    const ask = (image: string) => provideModel(served(ctx, 'hunyuan3d', true), { kind, prompt, image }, read, signal);
    expect(await ask('Assets/Stool.png')).toMatchObject({ ok: true });
    const sent = models.seen.length;
    for (const [image, code] of [
      ['Assets/Note.png', 'bad-picture'],
      ['Assets/Absent.png', 'no-file'],
      ['../outside.png', 'may-not-leave'],
      ['Assets/Own.png', 'may-not-leave'],
    ] as const)
      expect([image, await ask(image)]).toMatchObject([image, { ok: false, code }]);
    expect(models.seen).toHaveLength(sent);
    expect(pictures.seen).toEqual([]);
  });
});
