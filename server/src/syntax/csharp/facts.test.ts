import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { createGrammarFiles } from '#adapters/grammar-files.ts';
import type { SymbolFact } from '#syntax/symbol.ts';
import { createWasmBackend } from '#syntax/wasm-backend.ts';
import { csharpFacts } from './facts.ts';

const grammars = createGrammarFiles(fileURLToPath(new URL('../../../dist/wasm', import.meta.url)));
const { parse } = await createWasmBackend(grammars).load('c-sharp');

function facts(text: string, ...defines: readonly string[]) {
  return csharpFacts(text, new Set(defines), parse);
}

function symbol(text: string, name: string): SymbolFact | undefined {
  return facts(text).symbols.find((candidate) => candidate.name === name);
}

/** Symbols as `kind container.name: signature`, inactive ones in brackets. */
function outline(text: string, ...defines: readonly string[]): readonly string[] {
  return facts(text, ...defines).symbols.map(({ kind, container, name, signature, inactive }) => {
    const line = `${kind} ${container === '' ? name : `${container}.${name}`}: ${signature}`;
    return inactive === true ? `[${line}]` : line;
  });
}

/** A class of Unity with all kinds of member. */
const health = `namespace Game;
/// <summary>Hurts <see cref="Enemy.Boss"/> &amp; others.</summary>
[System.Serializable]
public partial class Health<T> : MonoBehaviour, IDamageable where T : class
{
    [SerializeField, Range(0, 1)] private float a = 1, b;
    public event System.Action Died;
    public int Current { get; private set; } = 3;
    enum State { Idle, Dead = 4 }
    public int this[int i] => i;
    ~Health() { }
    public static bool operator ==(Health<T> x, Health<T> y) => true;
    public void TakeDamage(int amount) { var local = 1; }
#if UNITY_EDITOR
    void OnValidate() { }
#endif
}`;

test('declarations with containers, documentation and attributes', () => {
  expect(outline(health, 'UNITY_EDITOR')).toEqual([
    'namespace Game: namespace Game',
    'class Game.Health: public partial class Health<T> : MonoBehaviour, IDamageable where T : class',
    'field Game.Health.a: private float a',
    'field Game.Health.b: private float a = 1, b',
    'event Game.Health.Died: public event System.Action Died',
    'property Game.Health.Current: public int Current',
    'enum Game.Health.State: enum State',
    'enumMember Game.Health.State.Idle: Idle',
    'enumMember Game.Health.State.Dead: Dead',
    'property Game.Health.this[]: public int this[int i]',
    'method Game.Health.~Health: ~Health()',
    'method Game.Health.operator ==: public static bool operator ==(Health<T> x, Health<T> y)',
    'method Game.Health.TakeDamage: public void TakeDamage(int amount)',
    'method Game.Health.OnValidate: void OnValidate()',
  ]);
  expect(outline(health).at(-1)).toBe('[method Game.Health.OnValidate: void OnValidate()]');
  expect(facts(health).symbols[1]).toMatchObject({
    doc: 'Hurts Boss & others.',
    attributes: ['System.Serializable'],
    bases: ['MonoBehaviour', 'IDamageable'],
    modifiers: ['public', 'partial'],
    typeParameters: ['T'],
  });
  expect(symbol(health, 'a')).toMatchObject({ attributes: ['SerializeField', 'Range(0, 1)'], type: 'float' });
  expect(facts(health).problems).toEqual([]);
});

test.each([
  [
    'namespace A.B { namespace C { class D { struct E { interface F { } } } } }',
    [
      'namespace A.B: namespace A.B',
      'namespace A.B.C: namespace C',
      'class A.B.C.D: class D',
      'struct A.B.C.D.E: struct E',
      'interface A.B.C.D.E.F: interface F',
    ],
  ],
  [
    'namespace A; class B { } class C { int d; }',
    ['namespace A: namespace A', 'class A.B: class B', 'class A.C: class C', 'field A.C.d: int d'],
  ],
  [
    'record A(int B, string C = "d") : E(B), F; record struct G(int H); readonly ref struct I { }',
    [
      'record A: record A(int B, string C = "d") : E(B), F',
      'record G: record struct G(int H)',
      'struct I: readonly ref struct I',
    ],
  ],
  [
    'class A(int b) : C(b) { int d = b; } class E;',
    ['class A: class A(int b) : C(b)', 'field A.d: int d', 'class E: class E'],
  ],
  [
    'delegate void A<in T>(ref T b); enum C : byte { D = 1 << 2, }',
    ['delegate A: delegate void A<in T>(ref T b)', 'enum C: enum C : byte', 'enumMember C.D: D'],
  ],
])('types: %s', (text, expected) => {
  expect(outline(text)).toEqual(expected);
  expect(facts(text).problems).toEqual([]);
});

test.each([
  [
    'A(int b) : base(b) { } static A() { } extern ~A();',
    ['constructor A.A: A(int b) : base(b)', 'constructor A.A: static A()', 'method A.~A: extern ~A()'],
  ],
  [
    'void B.C() { } int B.D => 1; event E B.F { add { } remove { } }',
    ['method A.C: void B.C()', 'property A.D: int B.D', 'event A.F: event E B.F'],
  ],
  [
    'static implicit operator B<int>(A a) => 1; static explicit operator int(A a) => 2;',
    [
      'method A.operator B<int>: static implicit operator B<int>(A a)',
      'method A.operator int: static explicit operator int(A a)',
    ],
  ],
  [
    'event B C, D; unsafe fixed byte E[8]; const int F = 1, G = 2;',
    [
      'event A.C: event B C',
      'event A.D: event B C, D',
      'field A.E: unsafe fixed byte E',
      'field A.F: const int F',
      'field A.G: const int F = 1, G',
    ],
  ],
  [
    'abstract int B { get; } string C { get; init; } = "d"; int E { get => 1; }',
    ['property A.B: abstract int B', 'property A.C: string C', 'property A.E: int E'],
  ],
  [
    'Dictionary<int, string> B() => null; (int a, int b)[] C() { } ref readonly int D() { } T? E<T>() where T : class { }',
    [
      'method A.B: Dictionary<int, string> B()',
      'method A.C: (int a, int b)[] C()',
      'method A.D: ref readonly int D()',
      'method A.E: T? E<T>() where T : class',
    ],
  ],
  ['void B() { void C() { } int d; }', ['method A.B: void B()']],
  ['\n  public   int\n\tB { get; }\n', ['property A.B: public int B']],
])('members: %s', (members, expected) => {
  const text = `class A { ${members} }`;
  expect(outline(text)).toEqual(['class A: class A', ...expected]);
  expect(facts(text).problems).toEqual([]);
});

test.each([
  [
    'void M(int a, ref B.C d, out List<int> e, in F? g)',
    [
      ['a', 'int'],
      ['d', 'ref B.C'],
      ['e', 'out List<int>'],
      ['g', 'in F?'],
    ],
  ],
  [
    'void M(this A b, params int[] c)',
    [
      ['b', 'this A'],
      ['c', 'params int[]'],
    ],
  ],
  [
    'void M(Dictionary<int, string> a, (int, int) b, int[,] c, scoped ref D e)',
    [
      ['a', 'Dictionary<int, string>'],
      ['b', '(int, int)'],
      ['c', 'int[,]'],
      ['e', 'scoped ref D'],
    ],
  ],
  [
    'void M(int a = 1, string b = "c, d", E f = default, float g = -1.5f)',
    [
      ['a', 'int', '1'],
      ['b', 'string', '"c, d"'],
      ['f', 'E', 'default'],
      ['g', 'float', '-1.5f'],
    ],
  ],
  [
    'void M([A("b")] int c, [D] params E[] f)',
    [
      ['c', 'int'],
      ['f', 'params E[]'],
    ],
  ],
  [
    'void M(/* a */ int\n b, // c\n  int d)',
    [
      ['b', 'int'],
      ['d', 'int'],
    ],
  ],
  ['void M()', []],
  ['M(int a) : base(a)', [['a', 'int']]],
  [
    'static M operator +(M a, M b)',
    [
      ['a', 'M'],
      ['b', 'M'],
    ],
  ],
])('parameters of %s', (head, expected) => {
  const member = facts(`class M { ${head} { } }`).symbols[1];
  expect(
    member?.parameters?.map(({ name, type, suffix }) => (suffix === undefined ? [name, type] : [name, type, suffix])),
  ).toEqual(expected);
});

test('types, modifiers and type parameters', () => {
  const text = `class A {
    public static readonly Dictionary<int,  string> B;
    protected internal virtual async Task<int> C<[D] T, U>() { }
    int this[string e] => 1;
    event Action<int> F;
    static A operator -(A g) => g;
  }
  delegate (int, int) H();
  enum I { J }
  interface K<out L> : M<L>, N.O { }`;
  const read = facts(text).symbols.map(({ name, type, modifiers, typeParameters, bases }) => ({
    [name]: { type, modifiers, typeParameters, bases },
  }));
  expect(read).toEqual([
    { A: {} },
    { B: { type: 'Dictionary<int, string>', modifiers: ['public', 'static', 'readonly'] } },
    { C: { type: 'Task<int>', modifiers: ['protected', 'internal', 'virtual', 'async'], typeParameters: ['T', 'U'] } },
    { 'this[]': { type: 'int' } },
    { F: { type: 'Action<int>' } },
    { 'operator -': { type: 'A', modifiers: ['static'] } },
    { H: { type: '(int, int)' } },
    { I: {} },
    { J: {} },
    { K: { typeParameters: ['L'], bases: ['M<L>', 'N.O'] } },
  ]);
});

test('spans are those of the whole text, behind comments, directives and wide blanks', () => {
  const text =
    '/* a */ #\n#region b\n\n// c\n[D]   class  E // f\n{\n  /// g\n  int   h /* i */ = 1 ;\u2028 void J ( ) { }\n}\n';
  const spans = facts(text).symbols.map(({ span, nameSpan }) => [
    text.slice(span.start, span.end),
    text.slice(nameSpan.start, nameSpan.end),
  ]);
  expect(spans).toEqual([
    [text.slice(text.indexOf('[D]'), -1), 'E'],
    ['int   h /* i */ = 1 ;', 'h'],
    ['void J ( ) { }', 'J'],
  ]);
});

test.each([
  ['/// a\n/// <summary>b <c>d</c></summary>\nclass X { }', 'b d'],
  ['/// a\n///b\n\nclass X { }', 'a b'],
  ['/// <summary>a\n///   b</summary>\n[C]\nclass X { }', 'a b'],
  ['/// a\n#region b\nclass X { }', 'a'],
  ['/// &lt;a&gt; &constructor; <see langword="null"/><paramref name="b"/>\nclass X { }', '<a> &constructor; nullb'],
  ['/// a\r\n/// b\r\nclass X { }', 'a b'],
  ['/// a\n// b\nclass X { }', undefined],
  ['//// a\nclass X { }', undefined],
  ['class Y { } /// a\nclass X { }', undefined],
  ['/// <summary></summary>\nclass X { }', undefined],
  ['class X { }', undefined],
])('the documentation in %j', (text, doc) => {
  expect(symbol(text, 'X')?.doc).toBe(doc);
});

test('usings of all kinds, those of inactive branches too', () => {
  const text = `extern alias Z;
global using A.B;
using static C.D<int>;
using E = F.G<H, I[]>;
using global::J;
#if OFF
using K;
#endif
namespace L { using M; class N { void O() { using (p) { } using var q = r(); using S t = u; using V w; } } }
using (int x, int y)`;
  expect(facts(text).csharp?.usings).toEqual([
    { name: 'A.B', isGlobal: true },
    { name: 'C.D<int>', isStatic: true },
    { name: 'F.G<H, I[]>', alias: 'E' },
    { name: 'global::J' },
    { name: 'K' },
    { name: 'M' },
  ]);
});

test('what is declared around an error is read', () => {
  expect(outline('class A { void B() { } int ) c; void D() { } }')).toEqual(
    expect.arrayContaining(['class A: class A', 'method A.B: void B()', 'method A.D: void D()']),
  );
  const { problems } = facts('class A {\n // why\n\n int ) c; }');
  expect(problems).toHaveLength(1);
  expect(problems[0]?.code).toBe('syntax');
  expect(problems[0]?.span.start).toBeGreaterThan(17);
});
