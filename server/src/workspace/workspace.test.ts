import { expect, test } from 'vitest';
import { encodeFacts } from '#syntax/encoded-facts.ts';
import type { FileFacts } from '#syntax/facts.ts';
import type { SymbolFact } from '#syntax/symbol.ts';
import { lazyWellKnownGuids } from '#unity/well-known-guids.ts';
import { createWorkspace } from './workspace.ts';

function typeNamed(name: string, ...bases: readonly string[]): SymbolFact {
  const span = { start: 0, end: 1 };
  return { name, kind: 'class', container: '', span, nameSpan: span, signature: `class ${name}`, bases };
}

function script(...symbols: readonly SymbolFact[]) {
  const facts: FileFacts = { kind: 'csharp', symbols, problems: [] };
  return encodeFacts(facts);
}

function emptyWorkspace() {
  return createWorkspace(lazyWellKnownGuids(() => undefined));
}

test('a snapshot keeps the tables of its moment, though they are first asked for after later changes', () => {
  const workspace = emptyWorkspace();
  workspace.apply({ type: 'files', files: [{ path: 'A.cs', facts: script(typeNamed('A', 'Base')) }] });
  const early = workspace.snapshot();
  workspace.apply({ type: 'files', files: [{ path: 'A.cs', facts: script(typeNamed('B')) }] });
  workspace.apply({ type: 'removed', paths: ['A.cs'] });
  workspace.apply({ type: 'files', files: [{ path: 'C.cs', facts: script(typeNamed('C', 'X.Base<int>')) }] });
  const late = workspace.snapshot();
  const names = [early, late].map(({ symbols }) => [...symbols.names()].sort());
  expect(names).toEqual([['A'], ['C']]);
  expect(early.symbols.get('A').map(({ path, symbol }) => [path, symbol.signature])).toEqual([['A.cs', 'class A']]);
  expect(late.derived.get('Base').map(({ symbol }) => symbol.name)).toEqual(['C']);
  expect([early.files.has('A.cs'), late.files.has('A.cs')]).toEqual([true, false]);
});

test('settling in between changes nothing', () => {
  const workspace = emptyWorkspace();
  for (const name of ['A', 'B', 'C']) {
    workspace.apply({ type: 'files', files: [{ path: 'F.cs', facts: script(typeNamed(name), typeNamed('Same')) }] });
    workspace.settle();
  }
  const { symbols } = workspace.snapshot();
  expect([...symbols.names()].sort()).toEqual(['C', 'Same']);
  expect(symbols.places('Same')).toEqual([{ path: 'F.cs', index: 1, kind: 'class' }]);
});

test('files are found by what their facts mention', () => {
  const workspace = emptyWorkspace();
  const files = ['Quote"d', 'Plain', '名字'].map((name) => ({ path: `${name}.cs`, facts: script(typeNamed(name)) }));
  workspace.apply({ type: 'files', files });
  const mentioning = (text: string) => [...workspace.snapshot().files.mentioning(text)].map(([path]) => path);
  expect(['e"d', 'Plai', '名', 'nowhere'].map(mentioning)).toEqual([['Quote"d.cs'], ['Plain.cs'], ['名字.cs'], []]);
});
