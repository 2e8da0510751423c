import { expect, test } from 'vitest';
import { assemblyFacts } from './facts.ts';

const definition = `{
    "name": "Game.Core",
    "rootNamespace": "Game",
    "references": ["Unity.InputSystem", "GUID:${'a'.repeat(32)}"],
    "includePlatforms": ["Editor"],
    "excludePlatforms": [],
    "allowUnsafeCode": true,
    "defineConstraints": ["!UNITY_SERVER"],
    "versionDefines": [{ "name": "com.unity.ugui", "expression": "[1.0,2.0)", "define": "HAS_UGUI" }, 3],
    "noEngineReferences": false
}`;

const nothing = {
  isReference: false,
  name: '',
  references: [],
  includePlatforms: [],
  excludePlatforms: [],
  defineConstraints: [],
  versionDefines: [],
  allowUnsafeCode: false,
  noEngineReferences: false,
};

test('an assembly definition with its symbol', () => {
  const { assembly, symbols, problems } = assemblyFacts(definition, 'Assets/Core.asmdef');
  expect(problems).toEqual([]);
  expect(assembly).toEqual({
    ...nothing,
    name: 'Game.Core',
    rootNamespace: 'Game',
    references: ['Unity.InputSystem', `GUID:${'a'.repeat(32)}`],
    includePlatforms: ['Editor'],
    defineConstraints: ['!UNITY_SERVER'],
    versionDefines: [
      { package: 'com.unity.ugui', expression: '[1.0,2.0)', define: 'HAS_UGUI' },
      { package: '', expression: '', define: '' },
    ],
    allowUnsafeCode: true,
  });
  expect(
    symbols.map(({ kind, name, nameSpan }) => [kind, name, definition.slice(nameSpan.start, nameSpan.end)]),
  ).toEqual([['asset', 'Game.Core', 'Game.Core']]);
});

test('a reference names its assembly and declares none', () => {
  const text = `\ufeff{\r\n "reference": "GUID:${'b'.repeat(32)}"\r\n}\r\n`;
  expect(assemblyFacts(text, 'Assets/Core.AsmRef')).toEqual({
    symbols: [],
    problems: [],
    assembly: { ...nothing, isReference: true, name: `GUID:${'b'.repeat(32)}` },
  });
});

test.each<[string, string, string, number]>([
  ['an empty file', '', '', 1],
  ['another kind of value', '["name"]', '', 0],
  ['a name of another kind', '{"name": {"x": 1}, "references": "y"}', '', 0],
  ['a missing comma', '{"name": "A" "references": []}', 'A', 1],
  ['a conflict', '{\n<<<<<<< HEAD\n"name": "A"\n=======\n"name": "B"\n>>>>>>> x\n}', 'A', 0],
])('%s gives what can be read', (_, text, name, problems) => {
  const facts = assemblyFacts(text, 'A.asmdef');
  expect([facts.assembly?.name, facts.problems.length]).toEqual([name, problems]);
});

test('every prefix can be read', () => {
  for (let end = 0; end < definition.length; end++) {
    const facts = assemblyFacts(definition.slice(0, end), 'A.asmdef');
    expect(facts.problems.length).toBe(1);
    for (const { span } of [...facts.symbols, ...facts.problems]) expect(span.end).toBeLessThanOrEqual(end);
  }
});
