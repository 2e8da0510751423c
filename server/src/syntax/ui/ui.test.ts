import { expect, test } from 'vitest';
import { uiFacts } from './facts.ts';

const uxml = `<?xml version="1.0" encoding="utf-8"?>
<ui:UXML xmlns:ui="UnityEngine.UIElements" editor-extension-mode="False">
    <!-- <ui:Button name="commented" /> -->
    <ui:Template name="Row" src="project://database/Row.uxml?fileID=1&amp;guid=${'a'.repeat(32)}" />
    <Style path='Styles/Main.uss' />
    <ui:VisualElement name="root" class="screen  wide" style="background-image: url(&quot;Art/Back.png&quot;); color: red;">
        <ui:Label text="a > b &lt; c" name="title" class="text&#10;wide" />
        <My.Game.Card name='play&amp;go'><Bindings /></My.Game.Card>
        <ui:Label name="" class="" />
    </ui:VisualElement>
    <![CDATA[ <ui:Button name="data" /> ]]>
</ui:UXML>
`;

test('what a UXML file names and uses', () => {
  const { ui, problems, symbols, terms } = uiFacts(uxml, 'A.uxml');
  expect(problems).toEqual([]);
  expect(ui).toEqual({
    names: [
      ['Row', 'Template'],
      ['root', 'VisualElement'],
      ['title', 'Label'],
      ['play&go', 'My.Game.Card'],
    ],
    classes: ['screen', 'wide', 'text'],
    types: ['UXML', 'Template', 'Style', 'VisualElement', 'Label', 'My.Game.Card', 'Bindings'],
    variables: [],
    sources: [`project://database/Row.uxml?fileID=1&guid=${'a'.repeat(32)}`, 'Styles/Main.uss', 'Art/Back.png'],
  });
  expect(symbols.map(({ kind, container, signature }) => `${kind} ${container}: ${signature}`)).toEqual([
    'field : <Template name="Row">',
    'field : <VisualElement name="root">',
    'field root: <Label name="title">',
    'field root: <My.Game.Card name="play&go">',
  ]);
  expect(symbols.map(({ nameSpan }) => uxml.slice(nameSpan.start, nameSpan.end))).toEqual([
    'Row',
    'root',
    'title',
    'play&amp;go',
  ]);
  expect(uxml.slice(symbols[3]?.span.start, symbols[3]?.span.end)).toBe(
    `<My.Game.Card name='play&amp;go'><Bindings /></My.Game.Card>`,
  );
  expect(terms?.map(({ kind, name, detail }) => `${kind} ${name} ${detail}`)).toEqual([
    'uxmlName root VisualElement',
    'uxmlName title Label',
    'uxmlName play&go My.Game.Card',
  ]);
  expect(uxml.startsWith('title', terms?.[1]?.offset)).toBe(true);
});

/** Names with their types, and problems as `what they cover: message`. */
function read(text: string): readonly string[] {
  const { ui, problems } = uiFacts(text, 'A.uxml');
  return [
    ...(ui?.names ?? []).map(([name, type]) => `${type} ${name}`),
    ...problems.map(({ code, span, message }) => `${code} ${text.slice(span.start, span.end)}: ${message}`),
  ];
}

test.each<[string, readonly string[]]>([
  ['', []],
  ['\ufeff<A name="x"/>\r\n', ['A x']],
  ['plain text', []],
  ['<A name="x"><B name="y"></A>', ['A x', 'B y', 'syntax <B: <B> is not closed']],
  ['<A name="x"><B name="y">', ['A x', 'B y', 'syntax <B: <B> is not closed']],
  ['<A/></B>', ['syntax </B>: </B> closes nothing']],
  ['<A name=x title="y"/>', ['A x']],
  ['<A name="x', ['syntax <A: <A> is not closed']],
  // A tag that is just being written does not take the names of the next.
  ['<A>\n  <B\n  <C name="y"/>\n</A>', ['C y', 'syntax <B: <B> is not complete']],
  ['<A>\n  <B name="x"\n  <C name="y"/>\n</A>', ['B x', 'C y', 'syntax <B: <B> is not complete']],
  ['<A><B<C name="y"/></A>', ['C y', 'syntax <B: this tag is not complete']],
  ['<A><B name="x/><C name="y"/></A>', ['B x/><C name=', 'syntax "x/><C name=: a quote is not closed']],
  ['<A>\n<<<<<<< H\n<B name="x"/>\n=======\n<B name="y"/>\n>>>>>>> z\n</A>', ['B x']],
  ['<a:b:C name="\0"/>', ['C \0']],
])('%j gives what can be read', (text, expected) => {
  expect(read(text)).toEqual(expected);
});

const uss = `@import url("Base.uss");
@import 'Other.uss';
:root { --main-color: rgb(1, 2, 3); --space : 4px }
/* .commented { } */
.screen > Button.wide:hover, #id .screen,
Label[class="not-a-class"]:not(.off) {
    background-image: url(Art/Back.png);
    -unity-font: resource("Fonts/{Title}.ttf");
    --main-color: var(--space);
    width: 1.5px;
}
VisualElement { }
`;

test('what a USS file defines and uses', () => {
  const { ui, problems, symbols, terms } = uiFacts(uss, 'A.USS');
  expect(problems).toEqual([]);
  expect(ui).toEqual({
    names: [],
    classes: ['screen', 'wide', 'off'],
    types: ['Button', 'Label', 'VisualElement'],
    variables: ['--main-color', '--space'],
    sources: ['Base.uss', 'Other.uss', 'Art/Back.png', 'Fonts/{Title}.ttf'],
  });
  const rule = '.screen > Button.wide:hover, #id .screen, Label[class="not-a-class"]:not(.off)';
  expect(symbols.map(({ kind, name, signature }) => `${kind} ${name}: ${signature}`)).toEqual([
    'variable --main-color: --main-color: rgb(1, 2, 3)',
    'variable --space: --space : 4px',
    `class screen: ${rule}`,
    `class wide: ${rule}`,
    `class off: ${rule}`,
    'variable --main-color: --main-color: var(--space)',
  ]);
  for (const { name, nameSpan } of symbols) expect(uss.slice(nameSpan.start, nameSpan.end)).toBe(name);
  const screen = symbols[2]?.span;
  expect(uss.slice(screen?.start, screen?.end)).toMatch(/^\.screen > [\s\S]*1\.5px;\n\}$/);
  expect(terms).toEqual(
    ['screen', 'wide', 'off'].map((name) => ({ kind: 'ussClass', name, offset: uss.indexOf(name) })),
  );
});

test.each<[string, readonly string[], readonly string[]]>([
  ['', [], []],
  ['\ufeff.a{}\r\n.b{}', ['a', 'b'], []],
  ['.a { color: red', ['a'], ['.: the rule is not closed']],
  ['.a { } } .b { }', ['a', 'b'], ['}: this bracket closes nothing']],
  ['.a { content: "x\n} .b { }', ['a', 'b'], ['"x: a text is not closed']],
  ['.a { } /* .b { }', ['a'], ['/* .b { }: a comment is not closed']],
  ['.a { b: url(x y) } .c { }', ['a', 'c'], ['url(x y): an address that holds this needs quotes']],
  ['.a { .b { } .c { } }', ['a', 'b', 'c'], []],
  ['@media (x) { .a { } }', ['a'], []],
  ['.é\\:x, .\u{1f600} { }', ['é:x', '\u{1f600}'], []],
  ['<<<<<<< H\n.a { }\n=======\n.b { }\n>>>>>>> x', ['a'], []],
])('USS %j gives what can be read', (text, classes, problems) => {
  const facts = uiFacts(text, 'A.tss');
  expect(facts.ui?.classes).toEqual(classes);
  expect(facts.problems.map(({ span, message }) => `${text.slice(span.start, span.end)}: ${message}`)).toEqual(
    problems,
  );
});

test.each([
  ['A.uxml', uxml],
  ['A.uss', uss],
])('every prefix of %s can be read', (path, text) => {
  for (let end = 0; end < text.length; end++) {
    const facts = uiFacts(text.slice(0, end), path);
    for (const { span } of [...facts.symbols, ...facts.problems]) expect(span.end).toBeLessThanOrEqual(end);
    for (const { nameSpan, span } of facts.symbols) {
      expect([span.start <= nameSpan.start, nameSpan.end <= span.end]).toEqual([true, true]);
    }
  }
});

test('elements end where they are closed, with or without a tag of their own', () => {
  const text = '<A name="x"><B name="y"><C name="z"/></A><D name="w">';
  const spans = uiFacts(text, 'A.uxml').symbols.map(({ span }) => text.slice(span.start, span.end));
  expect(spans).toEqual([
    '<A name="x"><B name="y"><C name="z"/></A>',
    '<B name="y"><C name="z"/>',
    '<C name="z"/>',
    '<D name="w">',
  ]);
});

test('a hundred levels of named elements', () => {
  const text = `${'<A name="x">'.repeat(100)}${'</A>'.repeat(100)}`;
  const { ui, problems, symbols } = uiFacts(text, 'A.uxml');
  expect([ui?.names.length, problems.length]).toEqual([100, 0]);
  expect(symbols[99]?.container).toBe(Array(16).fill('x').join('.'));
});

test.each([
  ['A.uxml', '<A name="x">'],
  ['A.uxml', '<A></B>'],
  ['A.uxml', '<'],
  ['A.uxml', '<A '],
  ['A.uxml', '&amp;'],
  ['A.uxml', '<A name="&lt;'],
  ['A.uxml', '<!--'],
  ['A.uss', '.a{'],
  ['A.uss', '}'],
  ['A.uss', '.a '],
  ['A.uss', 'url('],
  ['A.uss', '/*'],
  ['A.uss', '\\'],
  ['A.uss', '--a:b;'],
])('a megabyte in %s of %s takes no time', (path, unit) => {
  const start = performance.now();
  expect(uiFacts(unit.repeat(1_000_000 / unit.length), path).problems.length).toBeLessThanOrEqual(50);
  expect(performance.now() - start).toBeLessThan(5000);
});
