import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { createGrammarFiles } from '#adapters/grammar-files.ts';
import type { SerializedFact } from '#syntax/symbol.ts';
import { createWasmBackend } from '#syntax/wasm-backend.ts';
import { csharpFacts } from './facts.ts';

const grammars = createGrammarFiles(fileURLToPath(new URL('../../../dist/wasm', import.meta.url)));
const { parse } = await createWasmBackend(grammars).load('c-sharp');

/** What Unity writes of a text, by symbol. */
function serialized(text: string): readonly SerializedFact[] {
  return csharpFacts(text, new Set(), parse).symbols.flatMap((symbol) => symbol.serialized ?? []);
}

/** Keys of what Unity writes of the members of a class. */
function keys(members: string): readonly string[] {
  return serialized(`class C { ${members} }`).map(({ key }) => key);
}

test.each([
  ['public int a;', ['a']],
  [
    '[SerializeField] int a; [SerializeField] private float b; [UnityEngine.SerializeField] protected int c;',
    ['a', 'b', 'c'],
  ],
  [
    '[SerializeFieldAttribute] int a; [Header("x"), SerializeField, Range(0, 1)] int b; [A] [SerializeField] int c;',
    ['a', 'b', 'c'],
  ],
  ['public int a = 1, b, @c; [SerializeField] int d, e;', ['a', 'b', 'c', 'd', 'e']],
  ['[HideInInspector] public int a; [Tooltip("b")] public int c;', ['a', 'c']],
  ['public new int a; public volatile int b; [field: SerializeField] int c;', ['a', 'b', 'c']],
  ['int a; private int b; protected int c; internal int d; protected internal int e; [Range(0, 1)] float f;', []],
  ['public static int a; public const int b = 1; public readonly int c = 1; [SerializeField] static int d;', []],
  [
    '[NonSerialized] public int a; [System.NonSerialized] public int b; [SerializeField, System.NonSerializedAttribute] int c;',
    [],
  ],
  ['public event Action a; public Action b; public int C { get; set; } public int D() => 1;', []],
  [
    '[field: SerializeField] public int A { get; set; } [field: SerializeField] private int B { get; private set; } = 1;',
    ['<A>k__BackingField', '<B>k__BackingField'],
  ],
  ['[field: SerializeField] [A] public int B { protected set; get; }', ['<B>k__BackingField']],
  ['[SerializeField] public int A { get; set; } [field: Range(0, 1)] public int B { get; set; }', []],
  [
    '[field: SerializeField] int A { get; } [field: SerializeField] int B { get; init; } [field: SerializeField] int C => 1;',
    [],
  ],
  [
    '[field: SerializeField] int A { get => b; set => b = value; } [field: SerializeField] int C { get { } set { } }',
    [],
  ],
  [
    '[field: SerializeField] static int A { get; set; } [field: SerializeField] [field: NonSerialized] int B { get; set; }',
    [],
  ],
  ['[field: SerializeField] abstract int A { get; set; }', []],
])('%s', (members, expected) => {
  expect(keys(members)).toEqual(expected);
});

test.each([
  ...[
    'int',
    'string',
    'bool',
    'float',
    'char',
    'ulong',
    'Vector3',
    'Color32',
    'AnimationCurve',
    'GameObject',
    'UnityEvent',
  ],
  ...[
    'UnityEvent<int>',
    'UnityEngine.Object',
    'Object',
    'A.B.C',
    'global::A.B',
    'MyStruct',
    'MyClass<int>',
    'T',
    'LayerMask',
  ],
  ...['int[]', 'GameObject[]', 'List<int>', 'List<GameObject>', 'System.Collections.Generic.List<A.B>', 'List< int >'],
  ...[
    'MyClass<int>[]',
    'List<MyClass<int, B>>',
    'string?',
    'MyClass?',
    'string?[]',
    'List<A?>',
    'InputAction',
    'IKSolver',
  ],
  ...['IOPort', 'Index', 'Item', 'IDCard', 'MyQueue', 'ListView', 'List'],
])('a field of type %s is written', (type) => {
  expect(keys(`public ${type} a;`)).toEqual(['a']);
});

test.each([
  ...[
    'Dictionary<int, string>',
    'HashSet<int>',
    'Queue<int>',
    'Stack<int>',
    'System.Collections.Generic.LinkedList<int>',
  ],
  ...[
    'Action',
    'Action<int>',
    'System.Action<int, int>',
    'Func<bool>',
    'Predicate<int>',
    'EventHandler',
    'UnityAction<int>',
  ],
  ...[
    'object',
    'dynamic',
    'decimal',
    'int?',
    'Vector3?',
    'float3?',
    'System.Nullable<int>',
    'int[,]',
    'int[][]',
    'int[,][]',
  ],
  ...[
    'List<int[]>',
    'List<int>[]',
    'List<List<int>>',
    'List<Dictionary<int, int>>',
    'Action[]',
    'List<Func<int>>',
    'int*',
  ],
  ...[
    '(int, int)',
    '(int a, int b)[]',
    'List<(int, int)>',
    'Task',
    'Task<int>',
    'IEnumerable<int>',
    'IEnumerator',
    'IList<int>',
  ],
  ...[
    'IDamageable',
    'A.IDamageable',
    'IDamageable[]',
    'List<IDamageable>',
    'Type',
    'System.DateTime',
    'Guid',
    'Coroutine',
  ],
  ...[
    'NativeArray<int>',
    'CancellationTokenSource',
    'Tuple<int>',
    'KeyValuePair<int, int>',
    'delegate*<int, void>',
    'IntPtr',
  ],
])('a field of type %s is not written', (type) => {
  expect(keys(`public ${type} a;`)).toEqual([]);
});

test.each([...['IDamageable', 'object', 'IDamageable[]', 'List<IDamageable>', 'List<object>', 'MyClass']])(
  'SerializeReference takes %s',
  (type) => {
    expect(serialized(`class C { [SerializeReference] ${type} a; }`)).toEqual([{ key: 'a', byReference: true }]);
  },
);

test.each([...['Dictionary<int, IDamageable>', 'Action', 'List<List<IDamageable>>', 'IDamageable[,]', 'int?']])(
  'SerializeReference does not take %s',
  (type) => {
    expect(serialized(`class C { [SerializeReference] ${type} a; }`)).toEqual([]);
  },
);

test('a name that the file gives to no type of .NET is one of the project', () => {
  const members = 'public List<Action> a; public Task b; public My.Type c; public System.Type d;';
  expect(serialized(`using UnityEngine; class C { ${members} }`).map(({ key }) => key)).toEqual(['a', 'b', 'c']);
  expect(serialized(`using System; class C { ${members} }`).map(({ key }) => key)).toEqual(['b', 'c']);
  expect(keys(members)).toEqual(['c']);
});

test('former keys', () => {
  expect(
    serialized(`class C {
      [FormerlySerializedAs("a")] public int b;
      [SerializeField, UnityEngine.Serialization.FormerlySerializedAs(oldName: "c"), FormerlySerializedAs(nameof(C.d))] int e;
      [field: SerializeField, FormerlySerializedAs("f")] [field: FormerlySerializedAs("<G>k__BackingField")] int H { get; set; }
      [FormerlySerializedAs("")] [FormerlySerializedAs(i)] public int j;
    }`),
  ).toEqual([
    { key: 'b', formerKeys: ['a'] },
    { key: 'e', formerKeys: ['c', 'd'] },
    { key: '<H>k__BackingField', formerKeys: ['f', '<G>k__BackingField'] },
    { key: 'j' },
  ]);
});

test.each([
  ['struct S { public int a; }', 1],
  ['record R { public int a; }', 1],
  ['record struct R { public int a; }', 1],
  ['class A { class B { public int a; } }', 1],
  ['interface I { public int A { get; set; } }', 0],
  ['enum E { a }', 0],
  ['static class S { public static int a; }', 0],
  ['delegate void D(); class C { public D a; public D[] b; public E c; }', 1],
  ['interface Hit { } class C { public Hit a; public List<Hit> b; [SerializeReference] Hit c; }', 1],
])('%s', (text, count) => {
  expect(serialized(text)).toHaveLength(count);
});
