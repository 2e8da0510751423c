import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { neverAborted } from '#base/cancel.ts';
import { createExactStore } from '#retrieval/exact-store.ts';
import { clusteredVectors, isBuilt } from './clustered.fixture.ts';
import { matchSlots } from './match-slots.ts';
import type { Absence, NativeGraph } from './native-graph.ts';
import { engines } from './probe.ts';
import { createTurns } from './turns.ts';

const dimension = 256;
const vectors = clusteredVectors(2000, dimension);
const folder = mkdtempSync(join(tmpdir(), 'scenewright-native-'));
const signal = neverAborted();

afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe.each(engines.filter(({ engine }) => isBuilt(engine)))('$engine', (engine) => {
  test('write during insertion: what is dropped meanwhile stays in the file, nothing is added', async () => {
    const graph = there(engine.open(dimension, vectors.length));
    for (const vector of vectors) graph.add(vector);
    const path = join(folder, engine.engine);
    const writing = graph.write(path);
    // From the end, which is written last.
    for (let slot = 1999; slot >= 1000; slot--) graph.drop(slot);
    if (engine.engine === 'hnswlib-node') expect(() => graph.add(vectorOf(0))).toThrow('while the graph is written');
    await writing;
    const again = there(await engine.read(path, dimension, { slots: 2000, live: 2000 }));
    const nearest = (from: NativeGraph) => vectors.slice(1000).map((vector) => from.search(vector, 1)?.[0]);
    expect(nearest(again)).toEqual(Array.from({ length: 1000 }, (_, i) => 1000 + i));
    expect(nearest(graph).filter((slot) => slot === undefined || slot >= 1000)).toEqual([]);
    graph.add(vectorOf(0));
    expect(graph.search(vectorOf(0), 1)).toEqual([2000]);
  });

  test('reading what is not there, or has another number of vectors', async () => {
    const path = join(folder, `${engine.engine}-count`);
    const graph = there(engine.open(dimension, 20));
    for (const vector of vectors.slice(0, 20)) graph.add(vector);
    await graph.write(path);
    expect(await engine.read(path, dimension, { slots: 21, live: 21 })).toHaveProperty('reason');
    await expect(
      (async () => there(await engine.read(join(folder, 'absent'), dimension, { slots: 1, live: 1 })))(),
    ).rejects.toThrow();
  });
});

test('slots are given to labels with the same vector, but not to those that changed meanwhile', async () => {
  const exact = createExactStore(dimension);
  for (const [label, vector] of [7, 8, 9].entries()) exact.upsert(100 + label, vectorOf(vector));
  exact.upsert(103, vectorOf(8));
  const fingerprint = (label: number) => exact.fingerprint(label) ?? 0;
  const dropped: number[] = [];
  const native: NativeGraph = {
    slots: 6,
    add() {},
    drop: (slot) => dropped.push(slot),
    search: () => [],
    write: () => Promise.resolve(),
  };
  const slots = Float64Array.of(fingerprint(102), 0, fingerprint(101), fingerprint(101), fingerprint(101), 12345);
  const matched = await matchSlots(exact, native, slots, new Set([102]), signal);
  expect(matched.labels).toEqual(Int32Array.of(-1, -1, 103, 101, -1, -1));
  expect([...matched.missing]).toEqual([100, 102]);
  expect(dropped).toEqual([0, 4, 5]);
});

test('turns: one at a time, in order, whatever fails or gives up', async () => {
  const turns = createTurns();
  const said: string[] = [];
  const work = (name: string) => async () => {
    said.push(`${name} begins`);
    await new Promise((resolve) => setTimeout(resolve, 5));
    said.push(`${name} ends`);
    if (name === 'b') throw new Error('b fails');
    return name;
  };
  const abort = new AbortController();
  const all = [
    turns(work('a'), signal),
    turns(work('b'), signal),
    turns(work('c'), abort.signal),
    turns(work('d'), signal),
  ];
  abort.abort();
  const outcomes = await Promise.allSettled(all);
  expect(outcomes.map((outcome) => (outcome.status === 'fulfilled' ? outcome.value : `${outcome.reason}`))).toEqual([
    'a',
    'Error: b fails',
    'Cancelled',
    'd',
  ]);
  expect(said).toEqual(['a begins', 'a ends', 'b begins', 'b ends', 'd begins', 'd ends']);
});

function vectorOf(index: number): Float32Array {
  return vectors[index] ?? new Float32Array(dimension);
}

function there(graph: NativeGraph | Absence): NativeGraph {
  if ('reason' in graph) throw new Error(graph.reason);
  return graph;
}
