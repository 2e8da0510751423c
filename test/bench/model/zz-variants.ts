import { readModelProgram } from 'scenewright/src/generate/model/program/read-program.ts';
import { programOf } from 'scenewright/src/generate/model/templates/program-of.ts';
import { sizeWith, usualValues, type TemplateValues, type Template } from 'scenewright/src/generate/model/templates/template.ts';
import { templates } from 'scenewright/src/generate/model/templates/templates.ts';
import { buildFinest } from './finest.ts';
import { loadKernel } from './kernel.ts';
import { drawPrograms } from './sheet.ts';
export function variants(t: Template): { name: string; values: TemplateValues }[] {
  const out: { name: string; values: TemplateValues }[] = [];
  const u = usualValues(t, 3);
  for (const [c, o] of Object.entries(t.choices)) for (const val of Object.keys(o.values)) { const choices = { ...u.choices, [c]: val }; out.push({ name: `${t.name} ${val}`, values: { ...u, choices, size: sizeWith(t, choices) } }); }
  return out;
}
export async function run(tell: (t: string) => void, only?: string[]) {
  const kernel = await loadKernel();
  for (const t of templates) {
    if (only && !only.includes(t.name)) continue;
    const u = usualValues(t, 3);
    const all = [{ name: t.name, values: u }, ...variants(t)];
    for (const v of [...all]) for (const style of ['low-poly', 'stylised'] as const) all.push({ name: `${v.name} ${style}`, values: { ...v.values, style } });
    for (const [c, o] of Object.entries(t.counts)) for (const n of [o.least, o.most, Math.min(o.most, o.usual + 1)]) for (const v of [{name: t.name, values: u}, ...variants(t)]) all.push({ name: `${v.name} ${c}=${n}`, values: { ...v.values, counts: { ...v.values.counts, [c]: n } } });
    all.push({ name: `${t.name} x2`, values: { ...u, size: [u.size[0] * 2, u.size[1] * 2, u.size[2] * 2] } }, { name: `${t.name} /2`, values: { ...u, size: [u.size[0] / 2, u.size[1] / 2, u.size[2] / 2] } }, { name: `${t.name} tall`, values: { ...u, size: [u.size[0], u.size[1] * 1.6, u.size[2]] } });
    for (const { name, values } of all) {
      const program = programOf(t, values);
      const read = readModelProgram(JSON.parse(JSON.stringify(program)));
      if (!read.ok) { tell(`${name}: READ ${read.message}`); continue; }
      const b = await buildFinest(program, kernel);
      if (!b.ok) { tell(`${name}: BUILD ${b.message}`); continue; }
      for (const p of b.value) if (p.pieces !== p.piecesAsked) tell(`${name}: ${p.name} ${p.pieces} for ${p.piecesAsked}`);
      const tri = b.value.reduce((s, p) => s + p.indices.length / 3, 0);
      if (tri > 5000) tell(`${name}: ${tri} triangles`);
    }
  }
}
export async function sheet(path: string, tell: (t: string) => void) {
  await drawPrograms(templates.flatMap((t) => variants(t).filter(({values}) => JSON.stringify(values.choices) !== JSON.stringify(usualValues(t,3).choices)).map(({ name, values }) => ({ name, program: programOf(t, values) }))), path, tell);
}
