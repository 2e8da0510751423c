import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createShardMultimap } from './shard-multimap.ts';

test('behaves as a map of lists, and frozen views never change', () => {
  const step = fc.oneof(
    fc.record({ type: fc.constant('add' as const), key: fc.constantFrom('a', 'b', 'c'), value: fc.nat(5) }),
    fc.record({ type: fc.constant('remove' as const), key: fc.constantFrom('a', 'b', 'c'), value: fc.nat(5) }),
    fc.record({ type: fc.constant('freeze' as const), key: fc.constant('a'), value: fc.constant(0) }),
  );
  fc.assert(
    fc.property(fc.array(step, { maxLength: 60 }), (steps) => {
      const map = createShardMultimap<number>();
      const model = new Map<string, number[]>();
      const frozen: [ReturnType<typeof map.freeze>, ReadonlyMap<string, readonly number[]>][] = [];
      for (const { type, key, value } of steps) {
        if (type === 'add') {
          map.add(key, value);
          model.set(key, [...(model.get(key) ?? []), value]);
        } else if (type === 'remove') {
          map.remove(key, (other) => other === value);
          const left = (model.get(key) ?? []).filter((other) => other !== value);
          if (left.length === 0) model.delete(key);
          else model.set(key, left);
        } else frozen.push([map.freeze(), new Map(model)]);
      }
      for (const [view, expected] of [...frozen, [map.freeze(), model] as const]) {
        expect(new Map([...view.entries()].sort())).toEqual(new Map([...expected].sort()));
      }
    }),
  );
});

test('a key that many share costs no more than its length', () => {
  const map = createShardMultimap<number>();
  const started = performance.now();
  for (let i = 0; i < 200_000; i++) map.add('shared', i);
  expect(map.get('shared')).toHaveLength(200_000);
  expect(performance.now() - started).toBeLessThan(1000);
});
