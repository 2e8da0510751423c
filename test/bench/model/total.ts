import { makeModel } from 'scenewright/src/generate/model/make-model.ts';
import type { SolidKernel } from 'scenewright/src/generate/model/solid/kernel.ts';
import { programOf } from 'scenewright/src/generate/model/templates/program-of.ts';
import { type Template, usualValues } from 'scenewright/src/generate/model/templates/template.ts';
import { templates } from 'scenewright/src/generate/model/templates/templates.ts';
import { paint } from 'scenewright/src/generate/paint.ts';
import { readMaterialPrompt } from 'scenewright/src/generate/prompt/read-material.ts';
import { atMost, cpu, quantile, type Row, time } from '../row.ts';
import { loadKernel } from './kernel.ts';

/** Pixels along a side of textures, as the product usually makes them. */
const size = 512;

/** The whole of a model one after the other, on one core: levels, light map, file, previews, and the maps of all its materials. */
export async function measureTotal(tell: (text: string) => void, only?: string): Promise<readonly Row[]> {
  const kernel = await loadKernel();
  const wanted = templates.filter(({ name }) => only === undefined || only.split(',').includes(name));
  const [first] = wanted;
  if (first !== undefined) await make(kernel, first, tell);
  const times: number[] = [];
  for (const template of wanted) {
    const before = cpu();
    await make(kernel, template, tell);
    times.push(cpu() - before);
  }
  const longest = Math.max(...times);
  tell(`the longest is ${wanted[times.indexOf(longest)]?.name}: ${time(longest)}`);
  return [
    { what: `textured at ${size} pixels, all of it, CPU, p50`, value: time(quantile(times, 0.5)) },
    atMost(`textured at ${size} pixels, all of it, CPU, p95`, quantile(times, 0.95), 6000, time),
  ];
}

async function make(kernel: SolidKernel, template: Template, tell: (text: string) => void): Promise<void> {
  const program = programOf(template, usualValues(template, 3));
  const materials = Object.fromEntries(
    Object.entries(program.materials).map(([key, words]) => [key, readMaterialPrompt(words, 3).spec]),
  );
  const source = { type: 'program', program, materials } as const;
  const made = await makeModel({ kind: 'model', name: 'Model', source, format: 'fbx', size }, kernel);
  if (!made.ok) tell(`${template.name}: ${made.message}`);
  for (const spec of Object.values(materials)) paint({ kind: 'material', spec, size });
}
