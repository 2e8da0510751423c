import { materialSpec } from 'scenewright/src/generate/material/spec.ts';
import { encodePng } from 'scenewright/src/generate/raster/encode-png.ts';
import { families } from 'scenewright/src/generate/texture/families.ts';
import type { Family } from 'scenewright/src/generate/texture/family.ts';
import { type MaterialMaps, makeMaps } from 'scenewright/src/generate/texture/maps.ts';
import { type Layer, steps } from 'scenewright/src/generate/texture/quiet-cut.ts';
import type { Row } from '../row.ts';

const seeds = [1, 2, 3];

/** Seams, contrast and times of every family. */
export function measureMaps(tell: (text: string) => void): readonly Row[] {
  let worst = 0;
  let least = Number.POSITIVE_INFINITY;
  let most = 0;
  let normalError = 0;
  const flat: string[] = [];
  const fullTimes: number[] = [];
  const previewTimes: number[] = [];
  for (const family of families) {
    for (const seed of seeds) {
      const maps = timed(previewTimes, () => encoded(make(family, seed, 256)));
      for (const [name, layer] of layersOf(maps))
        for (const along of ['rows', 'columns'] as const) {
          const seam = seamOf(layer, maps.size, along);
          if (seam === undefined) continue;
          worst = Math.max(worst, seam.largest);
          least = Math.min(least, seam.mean);
          most = Math.max(most, seam.mean);
          if (seam.largest > 1 || seam.mean < 0.8 || seam.mean > 1.25)
            tell(`${family.id} ${seed} ${name} ${along}: ${seam.largest.toFixed(2)}, ${seam.mean.toFixed(2)}`);
        }
      normalError = Math.max(normalError, lengthError(maps.normal));
      const contrast = contrastOf(maps);
      if (contrast.height < family.contrast.height || contrast.albedo < family.contrast.albedo)
        flat.push(`${family.id} ${seed}: ${contrast.height.toFixed(3)}, ${contrast.albedo.toFixed(1)}`);
    }
    timed(fullTimes, () => encoded(make(family, 1, 1024)));
    tell(`${family.id}: ${fullTimes.at(-1)?.toFixed(0)} ms at 1024, ${previewTimes.at(-1)?.toFixed(0)} ms at 256`);
  }
  for (const line of flat) tell(`too flat: ${line}`);
  const slowest = Math.max(...fullTimes) / 1000;
  const slowestPreview = Math.max(...previewTimes) / 1000;
  return [
    {
      what: `seams: largest step ratio, ${families.length} families`,
      value: worst.toFixed(3),
      bar: '<= 1.000',
      ok: worst <= 1,
    },
    {
      what: 'seams: mean step ratio',
      value: `${least.toFixed(3)} - ${most.toFixed(3)}`,
      bar: '.8 - 1.25',
      ok: least >= 0.8 && most <= 1.25,
    },
    {
      what: 'normals: largest error of length',
      value: normalError.toFixed(4),
      bar: '< 0.0100',
      ok: normalError < 0.01,
    },
    { what: 'families below their stated contrast', value: String(flat.length), bar: '0', ok: flat.length === 0 },
    { what: 'full set at 1024 with PNG, slowest, CPU s', value: slowest.toFixed(2), bar: '<= 3.00', ok: slowest <= 3 },
    {
      what: 'set at 256 with PNG, slowest, CPU s',
      value: slowestPreview.toFixed(2),
      bar: '<= 0.40',
      ok: slowestPreview <= 0.4,
    },
  ];
}

function make(family: Family, seed: number, size: number): MaterialMaps {
  return makeMaps(materialSpec.parse({ family: family.id, seed }), family, size);
}

function encoded(maps: MaterialMaps): MaterialMaps {
  encodePng(maps.size, maps.size, maps.albedo, 'rgb');
  encodePng(maps.size, maps.size, maps.normal, 'rgb');
  encodePng(maps.size, maps.size, maps.height, 'grey16');
  encodePng(maps.size, maps.size, maps.mask, 'rgba');
  if (maps.emission !== undefined) encodePng(maps.size, maps.size, maps.emission, 'rgb');
  return maps;
}

function timed<T>(times: number[], run: () => T): T {
  const before = process.cpuUsage();
  const result = run();
  const { user, system } = process.cpuUsage(before);
  times.push((user + system) / 1000);
  return result;
}

function layersOf({ albedo, normal, height, mask, emission }: MaterialMaps): readonly (readonly [string, Layer])[] {
  return [
    ['albedo', { bytes: albedo, channels: 3 }],
    ['normal', { bytes: normal, channels: 3 }],
    ['height', { bytes: height, channels: 2 }],
    ['mask', { bytes: mask, channels: 4 }],
    ...(emission === undefined ? [] : [['emission', { bytes: emission, channels: 3 }] as const]),
  ];
}

/** The step across the border against the largest and the mean step within; `undefined` for a map of one colour. */
function seamOf(layer: Layer, size: number, along: 'rows' | 'columns'): { largest: number; mean: number } | undefined {
  const [border = 0, ...within] = steps(layer, size, along);
  const mean = within.reduce((sum, step) => sum + step, 0) / within.length;
  return mean === 0 ? undefined : { largest: border / Math.max(...within), mean: border / mean };
}

function lengthError(normal: Uint8Array): number {
  let error = 0;
  for (let at = 0; at < normal.length; at += 3) {
    const part = (channel: number) => ((normal[at + channel] ?? 0) - 127.5) / 127.5;
    error = Math.max(error, Math.abs(Math.hypot(part(0), part(1), part(2)) - 1));
  }
  return error;
}

/** Standard deviations of height (0 to 1) and of the albedo's luma (0 to 255). */
function contrastOf({ height, albedo }: MaterialMaps): { height: number; albedo: number } {
  const levels = Array.from(
    { length: height.length / 2 },
    (_, at) => (256 * (height[2 * at] ?? 0) + (height[2 * at + 1] ?? 0)) / 65535,
  );
  const lumas = Array.from(
    { length: albedo.length / 3 },
    (_, at) => 0.2126 * (albedo[3 * at] ?? 0) + 0.7152 * (albedo[3 * at + 1] ?? 0) + 0.0722 * (albedo[3 * at + 2] ?? 0),
  );
  return { height: deviation(levels), albedo: deviation(lumas) };
}

function deviation(values: readonly number[]): number {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  return Math.sqrt(values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / values.length);
}
