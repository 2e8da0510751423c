import { describe, expect, test } from 'vitest';
import { readModelProgram } from '#generate/model/program/read-program.ts';
import { readMaterialPrompt } from '#generate/prompt/read-material.ts';
import { grow } from './pieces/branches.ts';
import { programOf, usualProgram } from './program-of.ts';
import { buildTemplate, categories, count, sizeWith, template, usualValues, words } from './template.ts';
import { templates } from './templates.ts';

const stick = template({
  name: 'stick',
  title: { en: 'Stick', zh: '棍' },
  words: words('stick', '棍'),
  category: 'tools',
  size: [0.1, 1, 0.1],
  parts: { rods: words('rod', '杆') },
  counts: { rods: count(2, 1, 4) },
  materials: { wood: 'oak wood' },
  build: (v) => [
    { name: 'rods', material: 'wood', shape: { op: 'box', size: [v.width, v.count('rods'), v.depth] } },
    { name: 'cap', material: 'wood', shape: { op: 'box', size: [v.thick(1), v.sides(20), 1], bevel: v.bevel(0.1) } },
  ],
});

describe('the table', () => {
  test('every object has a name, a category and words of its own', () => {
    expect(new Set(templates.map(({ name }) => name)).size).toBe(templates.length);
    const all = templates.flatMap((each) => [...each.words.en, ...each.words.zh]);
    expect(all.filter((word, at) => all.indexOf(word) !== at)).toEqual([]);
    expect(all.filter((word) => word !== word.trim().toLowerCase())).toEqual([]);
    expect(new Set(templates.map(({ category }) => category))).toEqual(new Set(categories));
  });

  test.each(templates.map((each) => [each.name, each] as const))('%s is sound', (_, each) => {
    const built = new Set<string>();
    const roles = new Set<string>();
    const choices = Object.entries(each.choices).flatMap(([name, { values }]) =>
      Object.keys(values).map((value) => ({ [name]: value })),
    );
    const most = Object.fromEntries(Object.entries(each.counts).map(([part, option]) => [part, option.most]));
    for (const chosen of [{}, ...choices])
      for (const counts of [{}, most])
        for (const style of ['realistic', 'stylised', 'low-poly'] as const) {
          const usual = usualValues(each, 3);
          const values = { ...usual, style, choices: { ...usual.choices, ...chosen } };
          const size = sizeWith(each, values.choices);
          const program = programOf(each, { ...values, size, counts: { ...usual.counts, ...counts } });
          expect(readModelProgram(program)).toMatchObject({ ok: true });
          for (const { name, material } of program.parts) {
            built.add(name);
            roles.add(material);
          }
        }
    // What is only counted may be part of another part; what is counted has words.
    expect(Object.keys(each.parts).filter((part) => !built.has(part) && !(part in each.counts))).toEqual([]);
    expect(Object.keys(each.counts).filter((part) => !(part in each.parts))).toEqual([]);
    expect([...roles].filter((role) => !(role in each.materials))).toEqual([]);
    for (const prompt of Object.values(each.materials))
      expect(readMaterialPrompt(prompt, 0)).toMatchObject({ hasFamily: true, unused: [] });
  });
});

test('counts are brought within bounds, and names that a template does not have are refused', () => {
  const heights = (rods: number) => buildTemplate(stick, { ...usualValues(stick, 0), counts: { rods } })[0]?.shape;
  expect(heights(9)).toMatchObject({ size: [0.1, 4, 0.1] });
  expect(heights(0)).toMatchObject({ size: [0.1, 1, 0.1] });
  const wrong = { ...stick, build: (v: Parameters<typeof stick.build>[0]) => [v.choice('form')].map(() => never()) };
  expect(() => buildTemplate(wrong, usualValues(stick, 0))).toThrow('stick has no choice of form');
});

function never(): never {
  throw new Error('is not reached');
}

test('styles differ in sides, bevels and thickness', () => {
  const cap = (style: 'realistic' | 'stylised' | 'low-poly') =>
    buildTemplate(stick, { ...usualValues(stick, 0), style })[1]?.shape;
  expect(cap('realistic')).toMatchObject({ size: [1, 20, 1], bevel: 0.1 });
  expect(cap('stylised')).toMatchObject({ size: [1.35, 16, 1] });
  expect(cap('low-poly')).toMatchObject({ size: [1.1, 9, 1], bevel: undefined });
});

test('a part with a material of its own leaves the others as they are', () => {
  const { parts, materials } = programOf(stick, usualValues(stick, 0), 'Stick', { rods: 'gold' });
  expect(parts.map(({ material }) => materials[material])).toEqual(['gold', 'oak wood']);
  expect(programOf(stick, usualValues(stick, 0), 'Stick', { wood: 'marble' }).materials).toEqual({ wood: 'marble' });
});

test('the same seed gives the same program, another seed another tree', () => {
  const tree = templates.find(({ name }) => name === 'tree');
  if (tree === undefined) throw new Error('there is no tree');
  expect(usualProgram(tree, 4)).toEqual(usualProgram(tree, 4));
  expect(usualProgram(tree, 4)).not.toEqual(usualProgram(tree, 5));
});

test('a plant grows by its rules, a branch from where it forks', () => {
  const branches = grow({
    axiom: 'FA',
    rules: { A: '[+F]/[+FA]' },
    rounds: 2,
    step: 1,
    spread: 90,
    radius: 0.1,
    shrink: 0.5,
    thin: 0.5,
    chance: 0,
    seed: 1,
  });
  expect(branches.map(({ order }) => order).sort()).toEqual([0, 1, 1, 2, 2]);
  const [trunk] = branches.filter(({ order }) => order === 0);
  expect(trunk?.path).toEqual([
    [0, 0, 0],
    [0, 1, 0],
  ]);
  for (const { path } of branches.filter(({ order }) => order === 1)) {
    expect(path[0]).toEqual([0, 1, 0]);
    expect(path.at(-1)?.[1]).toBeCloseTo(1);
  }
});
