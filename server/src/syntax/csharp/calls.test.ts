import { expect, test } from 'vitest';
import { readCodeUses } from './code-uses.ts';
import { readTokens } from './lexer.ts';

/** Calls as `callee<type arguments>`, one for each offset, in order of the text. */
function calls(text: string): readonly string[] {
  return readCodeUses(text, readTokens(text))
    .calls.flatMap(({ callee, typeArguments, offsets }) =>
      offsets.map((offset) => ({ offset, text: callee + (typeArguments === undefined ? '' : `<${typeArguments}>`) })),
    )
    .sort((a, b) => a.offset - b.offset)
    .map((call) => call.text);
}

/** Calls of a statement in a method. */
function callsIn(statement: string): readonly string[] {
  return calls(`class C { void M() { ${statement} } }`);
}

test.each([
  ['Destroy(a);', ['Destroy']],
  ['body.AddForce(a);', ['body.AddForce']],
  ['UnityEngine.Object.Destroy(a);', ['UnityEngine.Object.Destroy']],
  ['global::UnityEngine.Object.Destroy(a);', ['UnityEngine.Object.Destroy']],
  ['alias::A.B();', ['alias::A.B']],
  ['a?.B(); a!.B(); a . B ();', ['a.B', 'a.B', 'a.B']],
  ['this.X(); base.X();', ['this.X', 'base.X']],
  ['a->B();', ['a.B']],
  ['@event.@if();', ['@event.@if']],
  ['GetComponent<Rigidbody>().AddForce(a);', ['GetComponent<Rigidbody>', '.AddForce']],
  ['a.GetComponents<List<int>, B.C[]>();', ['a.GetComponents<List<int>, B.C[]>']],
  ['Pool<int>.Shared.Rent(3);', ['Pool.Shared.Rent']],
  ['a[0].Play(); (b).Play(); "c".Play(); F().g.Play();', ['.Play', '.Play', '.Play', 'F', '.Play']],
  ['(a as B)?.Play();', ['.Play']],
  ['a?[0]?.Play();', ['.Play']],
  ['typeof(A).GetField("b");', ['.GetField']],
  ['int.Parse(s); string.Format(s);', ['int.Parse', 'string.Format']],
  ['A(B(C(), D), E());', ['A', 'B', 'C', 'E']],
  [
    'new T(); new A.B(1); new List<int>(3); new U { a = F() }; new V<int> { };',
    ['new T', 'new A.B', 'new List<int>', 'new U', 'F', 'new V<int>'],
  ],
  ['new T() { }; new string(c, 3); new(); new[] { a }; new int[F()]; new { a };', ['new T', 'new string', 'F']],
  ['x = new Vector3[2]; y = new T[] { };', []],
  ['$"{F(a)} {b.G<int>():F2} {$"{H()}"}";', ['F', 'b.G<int>', 'H']],
  ['if (A()) while (B()) for (;C();) foreach (var a in D()) switch (E()) { }', ['A', 'B', 'C', 'D', 'E']],
  ['lock (A()) using (B()) fixed (int* p = C()) { }', ['A', 'B', 'C']],
  ['try { } catch (E e) when (A(e)) { } do { } while (B());', ['A', 'B']],
  ['a = nameof(B) + typeof(C) + sizeof(D) + default(E) + checked(F()) + unchecked(g);', ['F']],
  ['return A(); throw B(); yield return C(); await D(); await foreach (var a in E()) { }', ['A', 'B', 'C', 'D', 'E']],
  ['if (a) A(); else B(); { C(); } D(); l: E();', ['A', 'B', 'C', 'D', 'E']],
  ['x = (int)A(); y = (T[])B(); z = !C() && -D() > ~E();', ['A', 'B', 'C', 'D', 'E']],
  ['x = a < b && c > D(e); y = a < B(c); z = a * B(c); w = c ? A(b) : B(d);', ['D', 'B', 'B', 'A', 'B']],
  ['x = a ?? B(); y = a[..B()]; z = a[^B()];', ['B', 'B', 'B']],
  ['f = () => A(); g = async x => await B(x); h = (x, y) => { C(); };', ['A', 'B', 'C']],
  ['F(ref A(), out b, in C());', ['F', 'A', 'C']],
  ['q = from a in A() where B(a) join c in D() on E(a) equals F(c) orderby (a) select (a);', ['A', 'B', 'D', 'E', 'F']],
  ['select(a, b, c); x = select(a, b);', ['select', 'select']],
  ['Local(); void Local() { A(); } int Two<T>(T a) => B(a); (int, int) Three() { C(); }', ['Local', 'A', 'B', 'C']],
  ['List<int> Four() { } int[] Five(int a) => A(); T? Six() => B(); var (a, b) = C();', ['A', 'B', 'C']],
  [
    'var a = b is Point(0, 0) or Line(1); switch (c) { case Point(1, A): break; } d = e switch { Point(2) => F(), Q(1) when G() => 1, _ => H() };',
    ['F', 'G', 'H'],
  ],
  ['A(\n#if X\n B()\n#else\n C()\n#endif\n);', ['A', 'B', 'C']],
  ['// A()\n/* B() */ s = "C()"; @"D()".E();', ['.E']],
  ['delegate (int a) { A(); }; stackalloc int[3];', ['A']],
  ['f(a)(b); f[0](c);', ['f']],
])('%s', (statement, expected) => {
  expect(callsIn(statement)).toEqual(expected);
});

test.each([
  [
    'members',
    'class C : B { C(int a) : base(a) { } public C() : this(A()) => B(); ~C() { } void M<T>(T a) where T : new() { } }',
    ['A', 'B'],
  ],
  [
    'abstract and extern members',
    'class C { abstract void A(int a); extern static T* B(int c); (int, int) D(); T? E(int f); int[] G(); List<T> H(); void I.J(); }',
    [],
  ],
  ['tuples', 'class C { public (int a, int b) D; (int, int) E() { } internal static readonly (A, B) F = G(); }', ['G']],
  [
    'operators',
    'class C { public static C operator +(C a, C b) => A(); public static implicit operator D<T>(C c) => B(); static explicit operator int(C c) { } }',
    ['A', 'B'],
  ],
  [
    'indexers and properties',
    'class C { int this[int i] => A(i); int P { get => B(); set { C(value); } } = D(); int Q => E(); }',
    ['A', 'B', 'C', 'D', 'E'],
  ],
  ['fields', 'class C { int a = A(), b = B(); readonly T c = new T(), d = new(); }', ['A', 'B', 'new T']],
  [
    'headers of types',
    'record R(int a) : B(a); class C<T>(int a) : B<T>(a), I { } struct S(int a) { } record struct U(int a); delegate int D(int a);',
    [],
  ],
  ['enums', '[Flags] enum E { A = 1 << 2, [B("c")] D }', []],
  [
    'attributes',
    '[A(1)] [assembly: B("c", D = typeof(E))] class F { [G(nameof(H)), I.J()] [return: K(1)] void L([M(2)] int n, [O] int p) { } [Q(1)] R(int s) { } }',
    [],
  ],
  ['namespaces', 'using A = B.C<int>; namespace D { using static E.F; class G { } }', []],
])('nothing else is called in %s', (_, text, expected) => {
  expect(calls(text)).toEqual(expected);
});

test('calls of one callee stand together, with the offsets of its name', () => {
  const text = 'class C { void M() { a.F(1); G(); a?.F<int>(2); new T(); a.F<long>(3); } }';
  const facts = readCodeUses(text, readTokens(text)).calls;
  expect(facts.map(({ callee, typeArguments }) => [callee, typeArguments])).toEqual([
    ['a.F', 'int'],
    ['G', undefined],
    ['new T', undefined],
  ]);
  expect(facts.map(({ offsets }) => offsets.map((offset) => text.slice(offset, offset + 2)))).toEqual([
    ['F(', 'F<', 'F<'],
    ['G('],
    ['T('],
  ]);
});

test('broken code takes no time', () => {
  const pieces = [
    'f(',
    'a<b>(',
    '> (',
    'a.',
    'a.b(',
    'f(")',
    'x ? a[',
    'a < (',
    'new T {',
    '}',
    ')',
    '[A(',
    '"" + ',
    'f(x)',
    'case "" or ',
    'is "" or ""',
    'a["b"]',
    'f("x" == ',
  ];
  const start = performance.now();
  for (const piece of pieces) calls(piece.repeat(30_000));
  expect(performance.now() - start).toBeLessThan(4_000);
});
