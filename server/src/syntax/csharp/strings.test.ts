import { expect, test } from 'vitest';
import { readCodeUses } from './code-uses.ts';
import { maximumStringLength } from './csharp-facts.ts';
import { readTokens } from './lexer.ts';

/** Strings as `value: context of argument`, in order. */
function uses(text: string): readonly string[] {
  return readCodeUses(text, readTokens(text)).strings.map(({ value, context, of, argument, isPart }) =>
    [`${value}:`, context, of, argument, isPart === true ? '+' : '']
      .filter((part) => part !== undefined && part !== '')
      .join(' '),
  );
}

test.each([
  ['F("a");', ['a: argument F 0']],
  ['a.b?.F(c, "d", "e");', ['d: argument a.b.F 1', 'e: argument a.b.F 2']],
  ['F()[0].Play("a");', ['a: argument .Play 0']],
  ['new T("a"); new("b");', ['a: argument new T 0', 'b: argument new 0']],
  ['F(name: "a", b: 1, c: "d");', ['a: argument F 0', 'd: argument F 2']],
  ['F(G("a"), H<int, string>("b"), "c");', ['a: argument G 0', 'b: argument H 0', 'c: argument F 2']],
  ['F(new Dictionary<int, string>(), "a", a < b, "c");', ['a: argument F 1', 'c: argument F 3']],
  ['F(out Dictionary<int, string> a, "b");', ['b: argument F 1']],
  ['F(a < b, c > d, "e");', ['e: argument F 2']],
  ['F((a, b), new[] { 1, 2 }, x => x.G(1, 2), "a");', ['a: argument F 3']],
  ['F(() => "a", "b", x => { G("c"); }, "d");', ['a: none', 'b: argument F 1', 'c: argument G 0', 'd: argument F 3']],
  [
    'F("a" + b); F(b + "c" + d); F("e" + "f");',
    ['a: argument F 0 +', 'c: argument F 0 +', 'e: argument F 0 +', 'f: argument F 0 +'],
  ],
  ['F("a".Length); "b".G(); x = "c"[0];', ['a: none', 'b: none', 'c: none']],
  ['F(a ? "b" : "c");', ['b: argument F 0', 'c: argument F 0']],
  ['F(new[] { "a" }); F(("b", c)); if ("d") { }', ['a: none', 'b: none', 'd: none']],
  [
    'a["b"] = 1; c.d["e"].f["g"](h); F()["i"]; a?["j"]; k!["l"];',
    ['b: index a', 'e: index c.d', 'g: index c.d["e"].f', 'i: index F()', 'j: index a', 'l: index k!'],
  ],
  [
    'x = new T { ["a"] = 1, ["b"] = "c", d = "e" };',
    ['a: index', 'b: index', 'c: assignment ["b"]', 'e: assignment d'],
  ],
  [
    'if (tag == "A" || "B" != c.tag || F(d) == "E") { }',
    ['A: comparison tag', 'B: comparison c.tag', 'E: comparison F(d)'],
  ],
  ['F(a.b == "c"); G("d" == e);', ['c: comparison a.b', 'd: comparison e']],
  [
    'x = a is "b"; y = c is not "d" or "e"; z = f.g is "h" && i;',
    ['b: comparison a', 'd: comparison c', 'e: comparison c', 'h: comparison f.g'],
  ],
  ['x = a is { tag: "B", c.d: "E" };', ['B: comparison tag', 'E: comparison c.d']],
  [
    'switch (a.b) { case "c": case "d" or "e" when f == "g": F("h"); break; default: goto case "i"; }',
    ['c: case a.b', 'd: case a.b', 'e: case a.b', 'g: comparison f', 'h: argument F 0', 'i: case a.b'],
  ],
  [
    'x = a.b switch { "c" => "d", "e" or "f" => G("h"), _ => "i" };',
    ['c: case a.b', 'd: none', 'e: case a.b', 'f: case a.b', 'h: argument G 0', 'i: none'],
  ],
  [
    'a = "b"; c.d = "e"; this.f ??= "g"; h += "i"; j = "k" + l;',
    ['b: assignment a', 'e: assignment c.d', 'g: assignment this.f', 'i: none', 'k: assignment j +'],
  ],
  [
    'const string a = "b"; var c = "d", e = "f"; string g = h ?? "i";',
    ['b: assignment a', 'd: assignment c', 'f: assignment e', 'i: none'],
  ],
  ['return "a"; x = y ? "b" : "c"; F(return "d");', ['a: none', 'b: none', 'c: none', 'd: argument F 0']],
  [
    'F($"a", $"b{c}", $"{d["e"]}{G("h")}", "i");',
    ['a: argument F 0', 'e: index d', 'h: argument G 0', 'i: argument F 3'],
  ],
  [
    'string L(int a) => "b"; F(x => "c"); F(async () => "d"); G = y => "e";',
    ['b: assignment L', 'c: none', 'd: none', 'e: none'],
  ],
  ['F("a"\n#if X\n, "b"\n#endif\n);', ['a: argument F 0', 'b: argument F 1']],
  ['F("a\n', ['a: argument F 0']],
  ['F(a, "b\n x = "c"; G();', ['b: argument F 1', 'c: assignment x']],
  ['F(a, "b"; "c";', ['b: argument F 1', 'c: none']],
])('in a method: %s', (statement, expected) => {
  expect(uses(`class C { void M() { ${statement} } }`)).toEqual(expected);
});

test.each([
  ['const string a = "b", c = "d";', ['b: assignment a', 'd: assignment c']],
  [
    'public string N => "a"; string I.P => "b"; string? Q => "c"; List<string> R => "d";',
    ['a: assignment N', 'b: assignment I.P', 'c: assignment Q', 'd: assignment R'],
  ],
  [
    'string P { get => "a"; } = "b"; string Q { get { return "c"; } }',
    ['a: assignment P', 'b: assignment P', 'c: none'],
  ],
  [
    'public override string F<T>(T a) => "b"; string this[int i] => "c"; static implicit operator string(C c) => "d";',
    ['b: assignment F<T>', 'c: none', 'd: none'],
  ],
  [
    '[Header("a"), Tooltip("b")] [A.B(1, c: "d", E = "f")] int g;',
    ['a: attribute Header 0', 'b: attribute Tooltip 0', 'd: attribute A.B 1', 'f: attribute A.B 2'],
  ],
  ['[field: FormerlySerializedAs("a")] int B { get; set; }', ['a: attribute FormerlySerializedAs 0']],
  ['void M([A("b")] int c, string d = "e") { }', ['b: attribute A 0', 'e: assignment d']],
  ['C() : base("a") { } C(int b) : this("c", 1) { }', ['a: argument base 0', 'c: argument this 0']],
  ['enum E { [A("b")] C, [D("e")] F }', ['b: attribute A 0', 'e: attribute D 0']],
  ['int[] a = { F["b"] }; string[] c = { "d" };', ['b: index F', 'd: none']],
  ['[A(new[] { "b" }, typeof(C))] int d;', ['b: none']],
])('in a class: %s', (member, expected) => {
  expect(uses(`class C { ${member} }`)).toEqual(expected);
});

test('headers of types give arguments to their base', () => {
  expect(uses('[A("b")] class C(int d) : E("f", d) { }')).toEqual(['b: attribute A 0', 'f: argument E 0']);
  expect(uses('[assembly: A("b")]')).toEqual(['b: attribute A 0']);
});

test.each([
  ['"a"', 'a'],
  ['""', ''],
  [String.raw`"a\"b\\c\n\t\0\x41\u0042\U00000043\q"`, 'a"b\\c\n\t\0ABCq'],
  [String.raw`"\xd\u12\UFFFFFFFF"`, '\ru12\ufffd'],
  ['@"a""b\\n"', 'a"b\\n'],
  ['$"a{{b}}c"', 'a{b}c'],
  ['$@"a{{""}}"', 'a{"}'],
  ['@$"a{{""}}"', 'a{"}'],
  ['"""a "b" \\n"""', 'a "b" \\n'],
  ['"""\n    a\n      "b"\n\n    c\n    """', 'a\n  "b"\n\nc'],
  ['"""\r\n  a\r\n  b\r\n  """', 'a\nb'],
  ['"""\n  """', ''],
  ['$$"""{a} {{{b}"""', undefined],
  ['$"""a {{b}}"""', undefined],
  ['$$"""{a}"""', '{a}'],
  ['"a', 'a'],
  ['@"a', 'a'],
  ['"""a', 'a'],
  ['"', ''],
  ['@"', ''],
  ['"""', ''],
  [`"${'a'.repeat(300)}"`, 'a'.repeat(maximumStringLength)],
  [`"${'\\u0041'.repeat(300)}"`, 'A'.repeat(maximumStringLength)],
])('%j stands for %j', (literal, value) => {
  expect(readCodeUses(literal, readTokens(literal)).strings[0]?.value).toBe(value);
});

test('the span is the whole literal', () => {
  const text = 'F(@"a""b", $"c");';
  const spans = readCodeUses(text, readTokens(text)).strings.map(({ span }) => text.slice(span.start, span.end));
  expect(spans).toEqual(['@"a""b"', '$"c"']);
});
