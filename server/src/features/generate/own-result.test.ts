import { withProject } from '@scenewright/test/kit/project.ts';
import { universal } from '@scenewright/test/kit/universal.ts';
import { expect, test } from 'vitest';
import { neverAborted } from '#base/cancel.ts';
import { generate } from './generate.ts';

const signal = neverAborted();

test('made anew a material keeps its GUIDs, a changed file is left alone, and undo brings back what was', async () => {
  await withProject(universal, async (ctx, project, session) => {
    const { readFileSync, writeFileSync } = await import('node:fs');
    const request = { prompt: 'brown leather', size: 64, name: 'Seat' };
    const land = async (more: object) => {
      const result = await generate(session.context('en'), { ...request, ...more }, signal);
      if (!result.ok) return result;
      const landed = await ctx.staging.accept(result.value.id, result.value.digest, signal);
      if (landed.ok) await session.index.update([...landed.value.files], signal);
      return landed.ok ? result : landed;
    };
    const read = (file: string) => readFileSync(`${project.root}/Assets/Generated/${file}`, 'utf8');
    const first = await land({});
    const meta = read('Seat_Albedo.png.meta');
    const albedo = read('Seat_Albedo.png');
    const same = await land({});
    expect(same.ok && same.value.warnings[0]).toContain('nothing changes');
    expect(same.ok && first.ok && same.value.files.map(({ path }) => path)).toContain('Assets/Generated/Seat.mat');
    expect(read('Seat_Albedo.png')).toBe(albedo);
    const other = await land({ seed: 9 });
    expect(other.ok && other.value.provenance).toBe('Assets/Generated/Seat 1.scenewright.json');
    const anew = await land({ seed: 9, replace: true });
    if (!anew.ok) throw new Error(anew.message);
    expect(read('Seat_Albedo.png')).not.toBe(albedo);
    expect(read('Seat_Albedo.png.meta')).toBe(meta);
    expect(await ctx.staging.undo(anew.value.id, signal)).toMatchObject({ ok: true });
    expect(read('Seat_Albedo.png')).toBe(albedo);
    writeFileSync(`${project.root}/Assets/Generated/Seat.mat`, 'mine');
    expect(await land({ seed: 10, replace: true })).toMatchObject({ ok: false, code: 'changed-by-user' });
    expect(read('Seat.mat')).toBe('mine');
  });
});

test('two results that wait for a folder that is not there yet both land, and the folder keeps its GUID', async () => {
  await withProject(universal, async (ctx) => {
    const results = await Promise.all(
      ['brown leather', 'wet sand'].map((prompt) => generate(ctx, { prompt, size: 64 }, signal)),
    );
    const metas: string[] = [];
    for (const result of results) {
      if (!result.ok) throw new Error(result.message);
      expect(await ctx.staging.accept(result.value.id, result.value.digest, signal)).toMatchObject({ ok: true });
      metas.push(new TextDecoder().decode(await ctx.files.read('Assets/Generated.meta', signal)));
    }
    expect(metas[0]).toMatch(/guid: [\da-f]{32}/);
    expect(metas[1]).toBe(metas[0]);
  });
});

test('what others wrote into a sidecar leads nowhere', async () => {
  await withProject(universal, async (ctx) => {
    const request = { prompt: 'brown leather', size: 64, name: 'Seat' };
    const first = await generate(ctx, request, signal);
    if (!first.ok) throw new Error(first.message);
    await ctx.staging.accept(first.value.id, first.value.digest, signal);
    const path = 'Assets/Generated/Seat.scenewright.json';
    const sidecar = JSON.parse(new TextDecoder().decode(await ctx.files.read(path, signal)));
    sidecar.files['/etc/passwd'] = 'x';
    sidecar.files['Assets/Generated/Seat/../../../../etc/passwd'] = 'x';
    sidecar.spec.shader = '../../x.shader';
    await ctx.files.writeAtomic(path, Buffer.from(JSON.stringify(sidecar)));
    expect(await generate(ctx, { ...request, replace: true }, signal)).toMatchObject({ ok: true });
    const { regenerate } = await import('./regenerate.ts');
    const again = await regenerate(ctx, 'Assets/Generated/Seat.mat', { step: 1, replace: true }, signal);
    expect(again).toMatchObject({ ok: false, code: 'no-shader' });
  });
});
