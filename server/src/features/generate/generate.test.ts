import { withProject } from '@scenewright/test/kit/project.ts';
import { universal } from '@scenewright/test/kit/universal.ts';
import { expect, test } from 'vitest';
import { neverAborted } from '#base/cancel.ts';
import { generate } from './generate.ts';

const signal = neverAborted();

test('a prompt becomes a material with maps that land together and can be taken back', async () => {
  await withProject(universal, async (ctx, project) => {
    const request = { prompt: 'wet red brick with moss', size: 64, seed: 4 };
    const first = await generate(ctx, request, signal);
    if (!first.ok) throw new Error(first.message);
    const again = await generate(ctx, request, signal);
    expect(again).toEqual(first);
    expect(first.value.files.map(({ path, role }) => [path, role])).toEqual([
      ['Assets/Generated.meta', 'meta'],
      ...['Albedo', 'Normal', 'Height', 'Mask'].flatMap((map) => [
        [`Assets/Generated/WetRedBrick_${map}.png`, map.toLowerCase()],
        [`Assets/Generated/WetRedBrick_${map}.png.meta`, 'meta'],
      ]),
      ['Assets/Generated/WetRedBrick.mat', 'material'],
      ['Assets/Generated/WetRedBrick.mat.meta', 'meta'],
      ['Assets/Generated/WetRedBrick.scenewright.json', 'provenance'],
      ['Assets/Generated/WetRedBrick.scenewright.json.meta', 'meta'],
    ]);
    const { existsSync, readFileSync } = await import('node:fs');
    expect(existsSync(`${project.root}/Assets/Generated`)).toBe(false);
    const landed = await ctx.staging.accept(first.value.id, first.value.digest, signal);
    expect(landed.ok && existsSync(landed.value.previews[0] ?? '')).toBe(true);
    const material = readFileSync(`${project.root}/Assets/Generated/WetRedBrick.mat`, 'utf8');
    const guid = first.value.files.find(({ role }) => role === 'normal')?.guid;
    expect(material).toContain(`- _BumpMap:\n        m_Texture: {fileID: 2800000, guid: ${guid}, type: 3}`);
    expect(material).toContain('933532a4fcc9baf4fa0491de14d08ed7');
    const meta = readFileSync(`${project.root}/Assets/Generated/WetRedBrick_Normal.png.meta`, 'utf8');
    expect(meta).toMatch(/sRGBTexture: 0[\s\S]*textureType: 1/);
    expect(await ctx.staging.undo(first.value.id, signal)).toMatchObject({ ok: true, value: { kept: [] } });
    expect(existsSync(`${project.root}/Assets/Generated`)).toBe(false);
  });
});

test('a saved spec gives the same pictures again', async () => {
  await withProject(universal, async (ctx) => {
    const first = await generate(ctx, { prompt: '生锈的铁板', size: 64 }, signal);
    if (!first.ok) throw new Error(first.message);
    const { property } = await import('#base/property.ts');
    const spec = property(first.value.spec, 'material');
    const again = await generate(ctx, { spec, size: 64, name: 'Other' }, signal);
    const pictures = (result: Awaited<ReturnType<typeof generate>>) =>
      result.ok ? result.value.files.filter(({ path }) => path.endsWith('.png')).map(({ sha256 }) => sha256) : [];
    expect(pictures(again)).toEqual(pictures(first));
  });
});

test('maps go into the slots of a shader of the project that are for them', async () => {
  const source =
    '//- Assets/S.shader\nShader "My/S" { Properties { _MainTex ("Albedo", 2D) = "white" {} [Normal] _Bumps ("Normal", 2D) = "bump" {} _Tint ("Tint", Color) = (1,0,0,1) _Noise ("Noise", 2D) = "black" {} } SubShader { Pass { } } }';
  await withProject(source, async (ctx) => {
    const result = await generate(
      ctx,
      { prompt: 'oak planks', shader: 'Assets/S.shader', size: 64, name: 'M' },
      signal,
    );
    if (!result.ok) throw new Error(result.message);
    expect(result.value.unsatisfied).toEqual([
      'the shader has no slot for the mask map',
      'the shader has no slot for the height map',
    ]);
    await ctx.staging.accept(result.value.id, result.value.digest, signal);
    const bytes = await ctx.files.read('Assets/Generated/M.mat', signal);
    const text = new TextDecoder().decode(bytes);
    expect(text).toMatch(/_Bumps:\n +m_Texture: \{fileID: 2800000/);
    expect(text).toMatch(/_Noise:\n +m_Texture: \{fileID: 0\}/);
    expect(text).toContain('- _Tint: {r: 1, g: 1, b: 1, a: 1}');
  });
});

test.each([
  [{ prompt: '' }, 'empty-prompt'],
  [{ prompt: 'x'.repeat(4001) }, 'long-prompt'],
  [{ prompt: 'a\u0000b' }, 'bad-prompt'],
  [{ prompt: 'brick', size: 100 }, 'bad-size'],
  [{ prompt: 'brick', folder: 'Assets/../..' }, 'outside-assets'],
  [{ prompt: 'brick', folder: '/etc' }, 'outside-assets'],
  [{ prompt: 'brick', name: '../evil' }, 'bad-name'],
  [{ prompt: 'brick', shader: '../../x.shader' }, 'no-shader'],
  [{ prompt: 'brick', shader: '/etc/x.shader' }, 'no-shader'],
  [{ shader: 'Assets/../../x.shadergraph' }, 'no-shader'],
  [{ spec: { family: 'no such' } }, 'bad-spec'],
  [{ spec: { family: 'brick', seed: -1 } }, 'bad-spec'],
  [{}, 'no-prompt'],
])('the request %j is refused', async (request, code) => {
  await withProject(universal, async (ctx) => {
    expect(await generate(ctx, { size: 64, ...request }, signal)).toMatchObject({ ok: false, code });
    expect(await ctx.staging.list(signal)).toEqual([]);
  });
});

test('painting ends when the request is cancelled', async () => {
  await withProject(universal, async (ctx) => {
    const abort = new AbortController();
    const asked = generate(ctx, { prompt: 'grass', size: 4096 }, abort.signal);
    setTimeout(() => abort.abort(), 300);
    const started = performance.now();
    await expect(asked).rejects.toThrow();
    expect(performance.now() - started).toBeLessThan(5000);
    expect(await ctx.staging.list(signal)).toEqual([]);
  });
});

test('a picture of a service becomes maps that close on themselves, and is said to be estimated', async () => {
  const { startImageServer } = await import('@scenewright/test/kit/image-server.ts');
  const { openAt } = await import('@scenewright/test/kit/image-server-client.ts');
  const { encodePng } = await import('#generate/raster/encode-png.ts');
  const pixels = Uint8Array.from({ length: 4 * 64 * 64 }, (_, at) => (at % 4 === 3 ? 255 : ((at >> 2) * 37) % 200));
  const server = await startImageServer(encodePng(64, 64, pixels, 'rgba'));
  try {
    await withProject(universal, async (ctx) => {
      const provider = openAt(server.url, 'stable-diffusion-webui');
      const served = { ...ctx, images: async () => ({ ok: true as const, value: provider }) };
      const request = { prompt: 'alien skin, leather', provider: 'stable-diffusion-webui', size: 64 };
      const result = await generate(served, request, signal);
      if (!result.ok) throw new Error(result.message);
      expect(result.value.warnings.join()).toContain('estimated from the picture');
      expect(result.value.spec).toMatchObject({
        estimated: ['normal', 'height', 'mask'],
        origin: { seed: expect.any(Number) },
      });
      const secret = { ...request, prompt: `leather ghp_${'A1b2C3d4E5'.repeat(4).slice(0, 36)}` };
      const leaving = { ...ctx, images: async () => ({ ok: true as const, value: { ...provider, leaves: true } }) };
      expect(await generate(leaving, secret, signal)).toMatchObject({ ok: false, code: 'secret-in-prompt' });
      expect(await generate(ctx, request, signal)).toMatchObject({ ok: false, code: 'image-provider-unknown' });
    });
  } finally {
    await server.close();
  }
});

test('a service draws icons that no rule knows with what is transparent, and tiles, but no panels', async () => {
  const { startImageServer } = await import('@scenewright/test/kit/image-server.ts');
  const { openAt } = await import('@scenewright/test/kit/image-server-client.ts');
  const { encodePng } = await import('#generate/raster/encode-png.ts');
  const { decodePng } = await import('#generate/raster/decode-png.ts');
  // A red disc that nothing surrounds, wider than high.
  const pixels = Uint8Array.from({ length: 4 * 96 * 64 }, (_, at) => {
    const [x, y] = [(at >> 2) % 96, Math.floor((at >> 2) / 96)];
    const isInside = Math.hypot(x - 48, y - 32) < 24;
    return isInside ? (at % 4 === 0 || at % 4 === 3 ? 255 : 0) : 0;
  });
  const server = await startImageServer(encodePng(96, 64, pixels, 'rgba'));
  try {
    await withProject(universal, async (ctx) => {
      const provider = openAt(server.url, 'stable-diffusion-webui');
      const served = { ...ctx, images: async () => ({ ok: true as const, value: provider }) };
      const ask = (prompt: string) =>
        generate(served, { kind: 'sprite', prompt, provider: 'stable-diffusion-webui', size: 48 }, signal);
      const icon = await ask('an enchanted kettle');
      if (!icon.ok) throw new Error(icon.message);
      expect(icon.value.warnings).toEqual([]);
      const path = icon.value.files.find(({ role }) => role === 'sprite')?.path ?? '';
      const bytes = await ctx.staging.read(icon.value.id, path, signal);
      const decoded = decodePng(bytes ?? new Uint8Array());
      if (!decoded.ok) throw new Error(decoded.message);
      const at = (x: number, y: number) => [...decoded.value.pixels.subarray(4 * (48 * y + x), 4 * (48 * y + x) + 4)];
      expect([at(24, 24), at(0, 0), at(24, 2)]).toEqual([
        [255, 0, 0, 255],
        [0, 0, 0, 0],
        [0, 0, 0, 0],
      ]);
      // Half covered pixels are red still, not dark.
      const edge = Array.from({ length: 48 }, (_, x) => at(x, 24)).find(
        ([, , , alpha]) => alpha !== 0 && alpha !== 255,
      );
      expect(edge?.[0] ?? 255).toBe(255);
      const tile = await ask('grass tile');
      expect(tile.ok && tile.value.spec).toMatchObject({ sprite: { form: 'tile' } });
      expect(await ask('dark blue rounded panel')).toMatchObject({ ok: false, code: 'not-by-service' });
    });
  } finally {
    await server.close();
  }
});

test('a material of a shader follows how most other materials of the project use it', async () => {
  const shader = 'a'.repeat(32);
  const material = (glow: number, noise: string) =>
    `%YAML 1.1\n%TAG !u! tag:unity3d.com,2011:\n--- !u!21 &2100000\nMaterial:\n  m_Shader: {fileID: 4800000, guid: ${shader}, type: 3}\n  m_SavedProperties:\n    serializedVersion: 3\n    m_TexEnvs:\n    - _Noise:\n        m_Texture: {fileID: 2800000, guid: ${noise}, type: 3}\n        m_Scale: {x: 1, y: 1}\n    m_Floats:\n    - _Glow: ${glow}\n    m_Colors:\n    - _Tint: {r: 1, g: 0.5, b: 0, a: 1}\n`;
  const source = [
    '//- Assets/G.shader\nShader "My/G" { Properties { _Noise ("Noise", 2D) = "black" {} _Glow ("Glow", Float) = 1 _Tint ("Tint", Color) = (1,1,1,1) } SubShader { Pass { } } }',
    `//- Assets/G.shader.meta\nfileFormatVersion: 2\nguid: ${shader}`,
    ...[2.5, 2.5, 4].map(
      (glow, at) => `//- Assets/M${at}.mat\n${material(glow, at === 2 ? 'c'.repeat(32) : 'b'.repeat(32))}`,
    ),
  ].join('\n');
  await withProject(source, async (ctx) => {
    const result = await generate(ctx, { shader: 'Assets/G.shader', name: 'New' }, signal);
    if (!result.ok) throw new Error(result.message);
    expect(result.value.warnings).toEqual(['as in most of the 3 other materials of this shader: _Glow, _Tint, _Noise']);
    await ctx.staging.accept(result.value.id, result.value.digest, signal);
    const text = new TextDecoder().decode(await ctx.files.read('Assets/New.mat', signal));
    expect(text).toContain('- _Glow: 2.5');
    expect(text).toContain('- _Tint: {r: 1, g: 0.5, b: 0, a: 1}');
    expect(text).toContain(`m_Texture: {fileID: 2800000, guid: ${'b'.repeat(32)}, type: 3}`);
  });
});

test('a material that no rule knows is read by the model, which mends its answer once', async () => {
  await withProject(universal, async (ctx) => {
    const asked: string[] = [];
    const modelThat = (...answers: readonly string[]) => ({
      ...ctx,
      modelAccess: {
        ...ctx.modelAccess,
        model: {
          label: 'stand-in',
          contextTokens: 4096,
          charactersPerToken: 3,
          leaves: true,
          async *infill() {},
          async *chat({ messages }: { readonly messages: readonly { readonly content: string }[] }) {
            asked.push(messages.at(-1)?.content ?? '');
            yield { type: 'text' as const, text: answers[(asked.length - 1) % answers.length] ?? '' };
            yield { type: 'end' as const, reason: 'stop' as const };
          },
          state: () => ({ type: 'working' as const }),
        },
      },
    });
    const request = { prompt: 'dragon hide of the swamp', size: 64, name: 'Dragon' };
    const good = '```json\n{"family":"leather","color":"#2f4a35","age":0.5}\n```';
    const mended = await generate(modelThat('{"family":"dragon"}', good), { ...request, prompt: 'dragonskin' }, signal);
    expect(mended.ok && mended.value.spec).toMatchObject({
      material: { family: 'leather', color: '#2f4a35', seed: 0 },
    });
    expect(asked).toEqual([
      'dragonskin',
      expect.stringMatching(/^There is no family 'dragon'\. Take one of the list\./),
    ]);
    const never = await generate(modelThat('I cannot'), { ...request, prompt: 'quantum foam', name: 'Foam' }, signal);
    expect(never.ok && never.value.warnings[0]).toContain('names no material that is known');
    asked.length = 0;
    await generate(modelThat(good), { ...request, prompt: 'red brick', name: 'Known' }, signal);
    await generate(
      modelThat(good),
      { ...request, prompt: `foam ghp_${'A1b2C3d4E5'.repeat(4).slice(0, 36)}`, name: 'Secret' },
      signal,
    );
    expect(asked).toEqual([]);
  });
});

test('a thread of its own paints the same bytes, however many paint at once', async () => {
  await withProject(universal, async (ctx) => {
    const { paint } = await import('#generate/paint.ts');
    const { materialSpec } = await import('#generate/material/spec.ts');
    const { createHash } = await import('node:crypto');
    const jobs = ['rock', 'lava', 'water'].map((family) => ({
      kind: 'material' as const,
      spec: materialSpec.parse({ family, seed: 8, snow: 0.3 }),
      size: 64,
    }));
    const hash = ({ pictures }: ReturnType<typeof paint>) =>
      pictures.map(({ bytes }) => createHash('sha256').update(bytes).digest('hex'));
    const threaded = await Promise.all(jobs.map((job) => ctx.paint(job, signal)));
    expect(threaded.map(hash)).toEqual(jobs.map((job) => hash(paint(job))));
  });
});

test('what results say of themselves is said in Chinese too', async () => {
  await withProject(universal, async (ctx) => {
    const result = await generate({ ...ctx, language: 'zh' }, { prompt: 'quantum foam', size: 64 }, signal);
    expect(result.ok && result.value.warnings).toEqual([
      '描述中没有已知的材质，采用“灰泥”',
      '未使用的词：quantum、foam',
    ]);
  });
});

test('a material of a shader in a new folder comes with the .meta of that folder', async () => {
  const source =
    '//- Assets/W.shader\nShader "My/W" { Properties { _C ("C", Color) = (1,0,0,1) } SubShader { Pass { } } }';
  await withProject(source, async (ctx) => {
    const result = await generate(ctx, { shader: 'Assets/W.shader', folder: 'Assets/New/Deep' }, signal);
    expect(result.ok && result.value.files.map(({ path }) => path)).toEqual([
      'Assets/New/Deep.meta',
      'Assets/New.meta',
      'Assets/New/Deep/W.mat',
      'Assets/New/Deep/W.mat.meta',
      'Assets/New/Deep/W.scenewright.json',
      'Assets/New/Deep/W.scenewright.json.meta',
    ]);
  });
});
