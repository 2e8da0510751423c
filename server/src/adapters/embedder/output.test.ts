import { expect, test } from 'vitest';
import { chooseOutput } from './output.ts';

const tensor = (dims: readonly number[]) => ({
  data: new Float32Array(dims.reduce((all, size) => all * size, 1)),
  dims,
});
const integers = { data: new BigInt64Array(8), dims: [1, 8] };

test('vectors are found under their name, or by their shape among what an export gives besides', () => {
  const named = [
    { name: 'hidden.0', tensor: tensor([1, 8, 2]) },
    { name: 'last_hidden_state', tensor: tensor([1, 8, 4]) },
  ];
  expect(chooseOutput(named)?.dims).toEqual([1, 8, 4]);
  // As paraphrase-MiniLM-L3-v2 is exported by one package: the inputs come back first.
  const scrambled = [
    { name: 'output', tensor: integers },
    { name: '463', tensor: integers },
    { name: '461', tensor: tensor([1, 384]) },
    { name: 'onnx::Shape_422', tensor: tensor([1, 8, 384]) },
  ];
  expect(chooseOutput(scrambled)?.dims).toEqual([1, 8, 384]);
  expect(chooseOutput(scrambled.slice(0, 3))?.dims).toEqual([1, 384]);
  expect(
    chooseOutput([
      { name: 'output', tensor: integers },
      { name: 'absent', tensor: undefined },
    ]),
  ).toBeUndefined();
});
