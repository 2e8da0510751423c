import { expect, test } from 'vitest';
import { createNativeBackend, type ImportPackage, probeNativeParser } from './native-backend.ts';

/** Reads what it is given and remembers nothing else: the addons themselves are tested by `npm run test:native`. */
class FakeParser {
  setLanguage(): void {}

  parse(read: (offset: number) => string | undefined, _: unknown, { bufferSize }: { readonly bufferSize: number }) {
    let length = 0;
    for (let slice = read(0); slice !== undefined; slice = read(length)) {
      // The addon needs room for the NUL at the end.
      expect(slice.length).toBeLessThan(bufferSize);
      length += slice.length;
    }
    return { walk: () => ({ endIndex: length }), edit() {}, rootNode: { hasError: false } };
  }
}

const language = { default: { language: {} } };

function packages(runtime: unknown, grammar: unknown = language): ImportPackage {
  return async (name) => {
    const found = name === 'tree-sitter' ? runtime : grammar;
    if (found instanceof Error) throw found;
    return found;
  };
}

test.each([
  [
    'the runtime is absent',
    packages(new Error("Cannot find package 'tree-sitter'\nfrom a file")),
    "tree-sitter does not load: Cannot find package 'tree-sitter'",
  ],
  [
    'a grammar is absent',
    packages({ default: FakeParser }, new Error('gone')),
    '@scenewright/tree-sitter-hlsl does not load: gone',
  ],
  ['the runtime is something else', packages({ default: {} }), 'tree-sitter is not the parser that was expected'],
  ['the runtime is empty', packages(undefined), 'tree-sitter is not the parser that was expected'],
  [
    'a grammar is something else',
    packages({ default: FakeParser }, { default: 1 }),
    '@scenewright/tree-sitter-hlsl holds no language',
  ],
])('%s', async (_, importPackage, reason) => {
  await expect(createNativeBackend(importPackage).load('hlsl')).rejects.toThrow(new Error(reason));
  const probes = await probeNativeParser(importPackage);
  expect(probes.find(({ grammar }) => grammar === 'hlsl')).toEqual({ grammar: 'hlsl', usable: false, reason });
});

test('a text of any length is handed over whole', async () => {
  const parser = await createNativeBackend(packages({ default: FakeParser })).load('hlsl');
  for (const length of [0, 1, 4095, 4096, 4097, 100_000])
    expect(parser.parse('a'.repeat(length), (root) => root.endIndex)).toBe(length);
});

test('a probe of what loads', async () => {
  expect(await probeNativeParser(packages({ default: FakeParser }))).toEqual(
    ['c-sharp', 'hlsl', 'shaderlab', 'unity-yaml'].map((grammar) => ({ grammar, usable: true })),
  );
});

test('a probe of a parser that reads wrongly', async () => {
  class Half extends FakeParser {
    override parse() {
      return { walk: () => ({ endIndex: 1 }), edit() {}, rootNode: { hasError: false } };
    }
  }
  expect((await probeNativeParser(packages({ default: Half })))[0]).toEqual({
    grammar: 'c-sharp',
    usable: false,
    reason: 'it read a test text wrongly',
  });
});

test('where nothing is installed, each grammar has a reason', async () => {
  for (const { usable, reason } of await probeNativeParser()) {
    if (!usable) expect(reason).toMatch(/does not load: ./);
  }
});
