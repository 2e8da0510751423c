import { withProject } from '@scenewright/test/kit/project.ts';
import { expect, test } from 'vitest';
import { neverAborted } from '#base/cancel.ts';
import { generate } from './generate.ts';

const signal = neverAborted();
const project = '//- Assets/A.cs\nclass A { }';

test.each([
  ['red heart icon', { form: 'icon', shape: 'heart', color: '#97362f' }, /spriteMode: 1[\s\S]*spriteBorder: \{x: 0,/],
  ['金币图标', { form: 'icon', shape: 'coin' }, /spriteMeshType: 1/],
  [
    'dark blue rounded panel',
    { form: 'panel', color: '#2a3a5c', radius: 0.22 },
    /spriteBorder: \{x: 19, y: 19, z: 19, w: 19\}/,
  ],
  ['ceramic tiles', { form: 'tile', material: { family: 'ceramic-tiles' } }, /wrapU: 0/],
  ['grass tile', { form: 'tile', material: { family: 'grass' } }, /wrapU: 0/],
])('the sprite %s', async (prompt, spec, meta) => {
  await withProject(project, async (ctx) => {
    const result = await generate(ctx, { kind: 'sprite', prompt, size: 64, name: 'S' }, signal);
    if (!result.ok) throw new Error(result.message);
    expect(result.value.spec).toMatchObject({ sprite: spec });
    expect(await ctx.staging.accept(result.value.id, result.value.digest, signal)).toMatchObject({ ok: true });
    const read = async (path: string) => new TextDecoder().decode(await ctx.files.read(path, signal));
    expect(await read('Assets/Generated/S.png.meta')).toMatch(meta);
    expect(await read('Assets/Generated/S.png.meta')).toContain('textureType: 8');
    const same = await generate(ctx, { kind: 'sprite', prompt, size: 64, name: 'S' }, signal);
    expect(same.ok && same.value.warnings[0]).toContain('nothing changes');
  });
});

test.each([
  [{ prompt: ' ' }, 'empty-prompt'],
  [{ prompt: 'heart', size: 5000 }, 'bad-size'],
  [{ spec: { form: 'circle' } }, 'bad-spec'],
  [{ prompt: 'heart', folder: 'Library' }, 'outside-assets'],
])('the sprite request %j is refused', async (request, code) => {
  await withProject(project, async (ctx) => {
    expect(await generate(ctx, { kind: 'sprite', ...request }, signal)).toMatchObject({ ok: false, code });
  });
});
