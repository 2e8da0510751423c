import { readFileSync } from 'node:fs';
import { boundsOf } from 'scenewright/src/generate/model/mesh.ts';
import { readMaterialPrompt } from 'scenewright/src/generate/prompt/read-material.ts';
import { readModelPrompt } from 'scenewright/src/generate/prompt/read-model.ts';
import { z } from 'zod';
import type { Row } from '../row.ts';
import { buildFinest, type FinestPart } from './finest.ts';
import { loadKernel } from './kernel.ts';

const composition = z.object({
  id: z.string(),
  prompt: z.string(),
  template: z.string(),
  parts: z.record(z.string(), z.number()),
  size: z.object({ axis: z.enum(['x', 'y', 'z', 'largest']), metres: z.number() }).nullable(),
  materials: z.record(z.string(), z.string()),
  outline: z.record(z.string(), z.enum(['round', 'square', 'any'])).optional(),
});
type Composition = z.infer<typeof composition>;

/** Families of materials that count as a kind. */
const kinds: { readonly [kind: string]: readonly string[] } = {
  wood: ['wood-planks', 'parquet'],
  metal: ['metal-plate', 'brushed-metal'],
  rust: ['rusted-metal'],
  noble: ['noble-metal'],
  stone: ['rock', 'stone-wall', 'cobblestone', 'marble'],
  marble: ['marble'],
  brick: ['brick'],
  leather: ['leather'],
  fabric: ['woven-fabric'],
  rooftiles: ['roof-tiles'],
  bark: ['bark'],
};

/** Build every composition and look in its finest mesh for what the prompt asks for. */
export async function measureCompositions(path: string, tell: (text: string) => void): Promise<readonly Row[]> {
  const rows = readFileSync(path, 'utf8')
    .trim()
    .split('\n')
    .map((text) => composition.parse(JSON.parse(text)));
  const kernel = await loadKernel();
  let right = 0;
  for (const row of rows) {
    const read = readModelPrompt(row.prompt, 5);
    if (!read.ok) {
      tell(`${row.id}: ${read.message}`);
      continue;
    }
    const { template, program } = read.value;
    const built = await buildFinest(program, kernel);
    const faults = built.ok
      ? [
          ...(template.name === row.template ? [] : [`${template.name} for ${row.template}`]),
          ...faultsOf(row, built.value, program.materials),
        ]
      : [built.message];
    if (faults.length === 0) right++;
    else tell(`${row.id} ${row.prompt}: ${faults.join('; ')}`);
  }
  const share = right / rows.length;
  return [
    {
      what: `composition prompts (${rows.length}) found in the mesh`,
      value: share.toFixed(3),
      bar: '>= .900',
      ok: share >= 0.9,
    },
  ];
}

function faultsOf(
  { parts, size, materials, outline = {} }: Composition,
  built: readonly FinestPart[],
  prompts: { readonly [key: string]: string },
): readonly string[] {
  const faults: string[] = [];
  const partOf = (name: string) => built.find((part) => part.name === name);
  for (const [name, pieces] of Object.entries(parts)) {
    const found = partOf(name)?.pieces ?? 0;
    if (found !== pieces) faults.push(`${found} ${name} for ${pieces}`);
  }
  for (const [name, kind] of Object.entries(materials)) {
    const prompt = prompts[partOf(name)?.material ?? ''] ?? '';
    const { family } = readMaterialPrompt(prompt, 0).spec;
    if (!(kinds[kind] ?? []).includes(family)) faults.push(`${name} is ${family} (${prompt}) for ${kind}`);
  }
  const bounds = boundsOf(built);
  if (size !== null && bounds !== undefined) {
    const sides = bounds.max.map((value, axis) => value - (bounds.min[axis] ?? 0));
    const side = size.axis === 'largest' ? Math.max(...sides) : (sides[['x', 'y', 'z'].indexOf(size.axis)] ?? 0);
    if (Math.abs(side / size.metres - 1) > 0.02) faults.push(`${side.toFixed(3)} m for ${size.axis} ${size.metres} m`);
  }
  for (const [name, form] of Object.entries(outline)) {
    const part = partOf(name);
    const share = part === undefined ? 0 : fillOf(part);
    // A circle fills .785 of its square.
    if (form === 'round' ? share < 0.7 || share > 0.82 : form === 'square' ? share < 0.95 : share === 0)
      faults.push(`${name} fills ${share.toFixed(2)} of its box for ${form}`);
  }
  return faults;
}

/** How much of its box from above the convex outline of a part fills. */
function fillOf({ positions }: FinestPart): number {
  const points: (readonly [number, number])[] = [];
  for (let at = 0; at < positions.length; at += 3) points.push([positions[at] ?? 0, positions[at + 2] ?? 0]);
  points.sort((a, b) => a[0] - b[0] || a[1] - b[1]);
  const half = (list: readonly (readonly [number, number])[]) => {
    const chain: (readonly [number, number])[] = [];
    for (const point of list) {
      while (chain.length > 1) {
        const [a, b] = [chain.at(-2) ?? point, chain.at(-1) ?? point];
        if ((b[0] - a[0]) * (point[1] - a[1]) - (b[1] - a[1]) * (point[0] - a[0]) > 0) break;
        chain.pop();
      }
      chain.push(point);
    }
    return chain.slice(0, -1);
  };
  const outline = [...half(points), ...half([...points].reverse())];
  let area = 0;
  for (const [at, [x, y]] of outline.entries()) {
    const [nextX, nextY] = outline[(at + 1) % outline.length] ?? [x, y];
    area += (x * nextY - nextX * y) / 2;
  }
  const xs = points.map(([x]) => x);
  const ys = points.map(([, y]) => y);
  const box = (Math.max(...xs) - Math.min(...xs)) * (Math.max(...ys) - Math.min(...ys));
  return box === 0 ? 0 : Math.abs(area) / box;
}
