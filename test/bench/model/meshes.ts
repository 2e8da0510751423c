import { createHash } from 'node:crypto';
import { neverAborted } from 'scenewright/src/base/cancel.ts';
import { buildModel } from 'scenewright/src/generate/model/build-model.ts';
import type { BuiltModel } from 'scenewright/src/generate/model/built-model.ts';
import { shareAt } from 'scenewright/src/generate/model/detail/levels.ts';
import { trianglesOf } from 'scenewright/src/generate/model/mesh.ts';
import type { ModelProgram } from 'scenewright/src/generate/model/program/program.ts';
import { readModelProgram } from 'scenewright/src/generate/model/program/read-program.ts';
import type { SolidKernel } from 'scenewright/src/generate/model/solid/kernel.ts';
import { inspect } from 'scenewright/src/generate/model/surface/inspect.ts';
import { programOf } from 'scenewright/src/generate/model/templates/program-of.ts';
import { type Template, usualValues } from 'scenewright/src/generate/model/templates/template.ts';
import { templates } from 'scenewright/src/generate/model/templates/templates.ts';
import { atMost, cpu, percent, quantile, type Row, time } from '../row.ts';
import { loadKernel } from './kernel.ts';
import { lightCover } from './light-overlap.ts';

const styles = ['realistic', 'stylised', 'low-poly'] as const;

/** Every template in every style: closed surfaces, sizes, shares of levels, light maps, pieces, times, equal bytes. */
export async function measureMeshes(tell: (text: string) => void, only?: string): Promise<readonly Row[]> {
  const kernel = await loadKernel();
  const measured: Measured[] = [];
  const wanted = templates.filter(({ name }) => only === undefined || only.split(',').includes(name));
  const [first] = wanted;
  // Code that has not run yet is slower; it is not what is measured.
  if (first !== undefined) await measure(kernel, first, 'realistic', () => undefined);
  for (const template of wanted)
    for (const style of styles) measured.push(await measure(kernel, template, style, tell));
  return rows(measured);
}

interface Measured {
  readonly style: (typeof styles)[number];
  readonly failed: number;
  readonly open: number;
  readonly nonManifold: number;
  readonly degenerate: number;
  readonly sizeError: number;
  /** Of the finest level's triangles, the finest level first. */
  readonly shares: readonly number[];
  readonly overlap: number;
  readonly outside: number;
  readonly wrongPieces: number;
  readonly milliseconds: number;
  readonly unequal: number;
}

async function measure(
  kernel: SolidKernel,
  template: Template,
  style: (typeof styles)[number],
  tell: (text: string) => void,
): Promise<Measured> {
  const name = `${template.name}, ${style}`;
  const program = programOf(template, { ...usualValues(template, 3), style });
  const checked = readModelProgram(JSON.parse(JSON.stringify(program)));
  const before = cpu();
  const built = checked.ok ? await buildModel(checked.value, kernel, neverAborted()) : checked;
  const milliseconds = cpu() - before;
  if (!built.ok) {
    tell(`${name}: ${built.message}`);
    return { ...nothing, style, failed: 1 };
  }
  const { model, parts, size } = built.value;
  const flaws = model.levels.map(({ parts: surfaces }) => inspect(surfaces));
  const covers = model.levels.map(lightCover);
  const sum = (key: 'open' | 'nonManifold' | 'degenerate') => flaws.reduce((total, flaw) => total + flaw[key], 0);
  const [finest] = model.levels;
  const result = {
    style,
    failed: 0,
    open: sum('open'),
    nonManifold: sum('nonManifold'),
    degenerate: sum('degenerate'),
    sizeError: sizeError(program, size),
    shares: model.levels.map((level) => trianglesOf(level) / (finest === undefined ? 1 : trianglesOf(finest))),
    overlap: Math.max(...covers.map(({ overlap }) => overlap)),
    outside: covers.reduce((total, { outside }) => total + outside, 0),
    wrongPieces: parts.filter(({ pieces, piecesAsked }) => pieces !== piecesAsked).length,
    milliseconds,
    unequal: (await digestAgain(program, kernel)) === digestOf(built.value) ? 0 : 1,
  };
  const flawed = result.open + result.nonManifold + result.degenerate + result.outside + result.wrongPieces > 0;
  const heavy = result.shares.some((share, at) => share > shareAt(at));
  if (flawed || heavy || result.overlap > 0.005 || result.sizeError > 0.02 || milliseconds > 1000)
    tell(
      `${name}: ${result.open} open, ${result.nonManifold} non-manifold, ${result.degenerate} degenerate, ${result.wrongPieces} parts with other pieces, ${model.levels.map(trianglesOf).join('/')} triangles, overlap ${percent(result.overlap)}, size ${percent(result.sizeError)} off, ${time(milliseconds)}`,
    );
  return result;
}

const nothing: Measured = {
  style: 'realistic',
  failed: 0,
  open: 0,
  nonManifold: 0,
  degenerate: 0,
  sizeError: 0,
  shares: [],
  overlap: 0,
  outside: 0,
  wrongPieces: 0,
  milliseconds: 0,
  unequal: 0,
};

function sizeError({ size: asked }: ModelProgram, size: BuiltModel['size']): number {
  return asked === undefined ? 0 : Math.max(...asked.map((side, axis) => Math.abs((size[axis] ?? 0) / side - 1)));
}

async function digestAgain(program: ModelProgram, kernel: SolidKernel): Promise<string> {
  const built = await buildModel(program, kernel, neverAborted());
  return built.ok ? digestOf(built.value) : built.message;
}

/** One number for every byte of a model. */
function digestOf({ model }: BuiltModel): string {
  const hash = createHash('sha256');
  for (const { parts } of model.levels)
    for (const part of parts)
      for (const values of [part.positions, part.normals, part.tangents, part.uvs, part.lightUvs, part.indices])
        if (values !== undefined) hash.update(new Uint8Array(values.buffer, values.byteOffset, values.byteLength));
  return hash.update(JSON.stringify(model.colliders)).digest('hex');
}

function rows(measured: readonly Measured[]): readonly Row[] {
  const total = (key: 'failed' | 'open' | 'nonManifold' | 'degenerate' | 'outside' | 'wrongPieces' | 'unequal') =>
    measured.reduce((sum, each) => sum + each[key], 0);
  const none = (what: string, value: number): Row => ({ what, value: String(value), bar: '0', ok: value === 0 });
  const shares = (level: number, style: string) =>
    measured.filter((each) => each.style === style).map((each) => each.shares[level] ?? 0);
  const share = (level: number, style: string): Row => {
    const bar = shareAt(level);
    const within = shares(level, style).filter((value) => value <= bar).length;
    const what = `level ${level} within its share of triangles (${style}; median ${quantile(shares(level, style), 0.5).toFixed(2)})`;
    const all = shares(level, style).length;
    return { what, value: `${within} of ${all}`, bar: `all <= ${bar}`, ok: within === all };
  };
  return [
    none(`models that cannot be built, of ${measured.length}`, total('failed')),
    none('open edges, all levels', total('open')),
    none('non-manifold edges, all levels', total('nonManifold')),
    none('degenerate triangles, all levels', total('degenerate')),
    none('parts with other pieces than designed', total('wrongPieces')),
    atMost('size: largest error', Math.max(...measured.map(({ sizeError: error }) => error)), 0.02, percent),
    ...styles.flatMap((style) => [share(1, style), share(2, style)]),
    atMost('light map: largest overlap', Math.max(...measured.map(({ overlap }) => overlap)), 0.005, percent),
    none('light map: places outside', total('outside')),
    atMost(
      'mesh, levels and light map: CPU, p95',
      quantile(
        measured.map(({ milliseconds }) => milliseconds),
        0.95,
      ),
      1500,
      time,
    ),
    none('other bytes when built again', total('unequal')),
  ];
}
