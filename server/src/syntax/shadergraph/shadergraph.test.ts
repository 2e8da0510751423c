import { expect, test } from 'vitest';
import type { ShaderPropertyFact } from '#syntax/shaderlab/shader-facts.ts';
import { shaderGraphFacts } from './facts.ts';
import { floatText } from './float-text.ts';

type Json = Readonly<Record<string, unknown>>;

const namespace = 'UnityEditor.ShaderGraph';

/** A graph of many objects, as Unity writes it: `parts` by id, listed under the key of their kind. */
function multi(parts: Readonly<Record<string, Json>>, graph: Json = {}): string {
  const ids = (matches: RegExp): readonly Json[] =>
    Object.entries(parts).flatMap(([id, { m_Type }]) => (matches.test(String(m_Type)) ? [{ m_Id: id }] : []));
  const root = {
    m_SGVersion: 3,
    m_Type: `${namespace}.GraphData`,
    m_ObjectId: 'graph',
    m_Properties: ids(/ShaderProperty$/),
    m_Keywords: ids(/ShaderKeyword$/),
    m_Nodes: ids(/Node$|RedirectNodeData$/),
    m_ActiveTargets: ids(/Target$/),
    m_Path: 'Game/Fire',
    ...graph,
  };
  const objects = [root, ...Object.entries(parts).map(([id, part]) => ({ ...part, m_ObjectId: id }))];
  return objects.map((object) => `${JSON.stringify(object, undefined, 4)}\n\n`).join('');
}

/** A graph of one object that holds its parts as nested text. */
function legacy(
  properties: readonly Json[],
  keywords: readonly Json[],
  nodes: readonly Json[],
  graph: Json = {},
): string {
  const nested = (parts: readonly Json[]): readonly Json[] =>
    parts.map(({ m_Type, ...part }) => ({
      typeInfo: { fullName: m_Type },
      JSONnodeData: JSON.stringify(part, undefined, 4),
    }));
  const root = {
    m_SerializedProperties: nested(properties),
    m_SerializedKeywords: nested(keywords),
    m_SerializableNodes: nested(nodes),
    m_Path: 'Game/Fire',
    ...graph,
  };
  return JSON.stringify(root, undefined, 4);
}

function property(type: string, more: Json = {}): Json {
  return {
    m_Type: `${namespace}.Internal.${type}ShaderProperty`,
    m_Name: 'Shown "so"',
    m_DefaultReferenceName: `${type}_1A2B`,
    m_OverrideReferenceName: '_Own',
    m_GeneratePropertyBlock: true,
    ...more,
  };
}

/** A property as ShaderLab would declare it. */
function declaration({ name, type, range, defaultValue, attributes }: ShaderPropertyFact): string {
  const bounds = range === undefined ? '' : `(${range.join(', ')})`;
  return `${attributes.map((attribute) => `[${attribute}]`).join('')}${name} ${type}${bounds} = ${defaultValue}`;
}

test.each<[string, Json, string | undefined]>([
  ['Color', { m_Value: { r: 1, g: 0.30000001192092896, b: 0, a: 1 } }, '_Own color = (1, 0.3, 0, 1)'],
  [
    'Color',
    { m_ColorMode: 1, isMainColor: true, m_Hidden: true },
    '[HideInInspector][HDR][MainColor]_Own color = (0, 0, 0, 0)',
  ],
  ['Vector1', { m_Value: 1.5, m_FloatType: 0, m_RangeValues: { x: 0, y: 1 } }, '_Own float = 1.5'],
  ['Vector1', { m_Value: 0.1, m_FloatType: 1, m_RangeValues: { x: -2.5, y: 4 } }, '_Own range(-2.5, 4) = 0.1'],
  ['Vector1', { m_FloatType: 1, m_SliderType: 1, m_SliderPower: 2 }, '[PowerSlider(2)]_Own range(0, 1) = 0'],
  ['Vector1', { m_FloatType: 1, m_SliderType: 2 }, '[IntRange]_Own range(0, 1) = 0'],
  ['Vector1', { m_Value: 2.9, m_FloatType: 2 }, '_Own int = 2'],
  ['Vector1', { m_FloatType: 3, m_EnumNames: ['A', 'B'], m_EnumValues: [0, 4] }, '[Enum(A, 0, B, 4)]_Own float = 0'],
  ['Vector1', { m_FloatType: 3, m_EnumType: 1, m_CSharpEnumString: 'Cull' }, '[Enum(Cull)]_Own float = 0'],
  ['Vector2', { m_Value: { x: 1, y: 2, z: 0, w: 0 } }, '_Own vector = (1, 2, 0, 0)'],
  [
    'Vector4',
    { m_Value: { x: 1e-7, y: -1e21, z: 3, w: 4 } },
    '_Own vector = (0.0000001, -1000000000000000000000, 3, 4)',
  ],
  ['Boolean', { m_Value: true }, '[ToggleUI]_Own float = 1'],
  ['Texture2D', { m_DefaultType: 3, useTilingAndOffset: true }, '[Normal]_Own 2d = "bump" {}'],
  ['Texture', { m_Modifiable: false }, '[NonModifiableTextureData][NoScaleOffset]_Own 2d = "white" {}'],
  ['Texture3D', {}, '[NoScaleOffset]_Own 3d = "white" {}'],
  ['Texture2DArray', {}, '[NoScaleOffset]_Own 2darray = "" {}'],
  ['Cubemap', {}, '[NoScaleOffset]_Own cube = "" {}'],
  ['VirtualTexture', {}, '_Own virtualtexture = '],
  ['Float', { m_OverrideReferenceName: '', m_Value: 2 }, 'Float_1A2B float = 2'],
  ['Vector3', { m_Value: 'x', m_GeneratePropertyBlock: undefined }, '_Own vector = (0, 0, 0, 0)'],
  ['Vector3', { m_GeneratePropertyBlock: false }, undefined],
  ['Vector3', { m_OverrideReferenceName: '', m_DefaultReferenceName: '' }, undefined],
  ['Matrix4', {}, undefined],
  ['SamplerState', {}, undefined],
  ['Gradient', {}, undefined],
  ['constructor', {}, '_Own constructor = '],
])('%s property with %j', (type, more, expected) => {
  const part = property(type, more);
  for (const text of [multi({ p: part }), legacy([part], [], [])]) {
    const { shader, problems } = shaderGraphFacts(text, 'A.shadergraph');
    expect(problems).toEqual([]);
    expect(shader?.properties.map(declaration)).toEqual(expected === undefined ? [] : [expected]);
    if (expected !== undefined) expect(shader?.properties[0]?.display).toBe('Shown "so"');
  }
});

const keywords: readonly Json[] = [
  { m_Type: `${namespace}.ShaderKeyword`, m_DefaultReferenceName: 'BOOLEAN_1_ON', m_KeywordType: 0 },
  {
    m_Type: `${namespace}.ShaderKeyword`,
    m_OverrideReferenceName: '_MODE',
    m_KeywordType: 1,
    m_Entries: [{ referenceName: 'FLIP' }, { referenceName: 'NONE' }, { displayName: 'x' }],
  },
];

const subGraph = (guid: string): string => JSON.stringify({ subGraph: { fileID: -1, guid, type: 3 } }, undefined, 4);
const first = 'a'.repeat(32);
const second = 'b'.repeat(32);

const nodes: readonly Json[] = [
  { m_Type: `${namespace}.SampleTexture2DNode`, m_Texture: `{"guid":"${'c'.repeat(32)}"}` },
  { m_Type: `${namespace}.MultiplyNode` },
  { m_Type: `${namespace}.SampleTexture2DNode` },
  { m_Type: `${namespace}.SubGraphNode`, m_SerializedSubGraph: subGraph(first) },
  { m_Type: `${namespace}.SubGraphNode`, m_SerializedSubGraph: subGraph(second) },
  { m_Type: `${namespace}.SubGraphNode`, m_SerializedSubGraph: subGraph(first) },
  { m_Type: `${namespace}.CustomFunctionNode`, m_FunctionName: 'MainLight' },
  { m_Type: `${namespace}.CustomFunctionNode`, m_FunctionName: '' },
];

const counts = [
  ['SampleTexture2DNode', 2],
  ['MultiplyNode', 1],
  ['SubGraphNode', 3],
  ['CustomFunctionNode', 2],
];

const uses = { subGraphs: [first, second], customFunctions: ['MainLight'] };

test('both formats tell the same shader', () => {
  const color = property('Color');
  const parts = Object.fromEntries([color, ...keywords, ...nodes].map((part, index) => [`id${index}`, part]));
  const facts = [multi(parts), legacy([color], keywords, nodes)].map((text) =>
    shaderGraphFacts(text, 'Fx/Glow.shadergraph'),
  );
  for (const { shader, graph, terms, problems } of facts) {
    expect(problems).toEqual([]);
    expect(shader).toMatchObject({ name: 'Game/Fire/Glow', tags: [], subShaders: [] });
    expect(shader?.keywords.map(({ name, declaredBy }) => `${name} ${declaredBy}`)).toEqual([
      'BOOLEAN_1_ON graph',
      '_MODE_FLIP graph',
      '_MODE_NONE graph',
    ]);
    expect(graph).toMatchObject({ isSubGraph: false, nodes: counts, ...uses });
    expect(terms?.map(({ kind, name, detail }) => [kind, name, detail].join(' '))).toEqual([
      'shader Game/Fire/Glow ',
      'shaderProperty _Own color',
      'shaderKeyword BOOLEAN_1_ON ',
      'shaderKeyword _MODE_FLIP ',
      'shaderKeyword _MODE_NONE ',
    ]);
  }
  expect(facts.map(({ graph }) => graph?.format)).toEqual(['multi', 'legacy']);
});

test.each([
  ['multi', multi({ p: property('Color') })],
  ['legacy', legacy([property('Color')], [], [])],
  ['multi, Windows lines', multi({ p: property('Color') }).replaceAll('\n', '\r\n')],
  ['multi, byte-order mark', `\ufeff${multi({ p: property('Color') })}`],
  ['legacy, Windows lines inside', legacy([property('Color')], [], []).replaceAll('\\n', '\\r\\n')],
])('symbols and terms stand at the reference name: %s', (_, text) => {
  const { symbols, terms, problems } = shaderGraphFacts(text, 'Glow.shadergraph');
  expect(problems).toEqual([]);
  expect(symbols.map(({ kind, container, signature }) => `${kind} ${container}: ${signature}`)).toEqual([
    'shader : Shader graph "Game/Fire/Glow"',
    'shaderProperty Game/Fire/Glow: _Own ("Shown "so"", Color) = (0, 0, 0, 0)',
  ]);
  const names = symbols.map(({ nameSpan }) => text.slice(nameSpan.start, nameSpan.end));
  expect(names).toEqual(['Game/Fire', '_Own']);
  expect(text.startsWith('_Own', terms?.[1]?.offset)).toBe(true);
  const span = symbols[1]?.span;
  const whole = text.slice(span?.start, span?.end);
  expect([whole.charAt(0), whole.at(-1), whole.includes('m_GeneratePropertyBlock')]).toEqual(['{', '}', true]);
});

test('targets and blocks of a shader graph', () => {
  const block = (name: string): Json => ({ m_Type: `${namespace}.BlockNode`, m_SerializedDescriptor: name });
  const text = multi(
    {
      a: block('SurfaceDescription.BaseColor'),
      b: block('VertexDescription.Position'),
      t: { m_Type: 'UnityEditor.Rendering.Universal.ShaderGraph.UniversalTarget' },
    },
    {
      m_VertexContext: { m_Blocks: [{ m_Id: 'b' }, { m_Id: 'gone' }] },
      m_FragmentContext: { m_Blocks: [{ m_Id: 'a' }] },
    },
  );
  expect(shaderGraphFacts(text, 'A.shadergraph').graph).toMatchObject({
    targets: ['UniversalTarget'],
    blocks: ['VertexDescription.Position', 'SurfaceDescription.BaseColor'],
    nodes: [['BlockNode', 2]],
  });
});

test.each([
  [
    'multi',
    multi(
      {
        p: property('Color'),
        k: keywords[0] ?? {},
        out: { m_Type: `${namespace}.SubGraphOutputNode`, m_Slots: [{ m_Id: 's' }] },
        s: { m_Type: `${namespace}.Vector3MaterialSlot`, m_DisplayName: 'Result' },
      },
      { m_OutputNode: { m_Id: 'out' } },
    ),
  ],
  [
    'legacy',
    legacy([property('Color')], keywords.slice(0, 1), [
      {
        m_Type: `${namespace}.SubGraphOutputNode`,
        m_SerializableSlots: [{ typeInfo: { fullName: 'X' }, JSONnodeData: '{"m_DisplayName": "Result"}' }],
      },
    ]),
  ],
])('a sub graph of the format %s has outputs and no shader', (_, text) => {
  const facts = shaderGraphFacts(text, 'Fx/Ramp.ShaderSubGraph');
  expect(facts.problems).toEqual([]);
  expect(facts.shader).toBeUndefined();
  expect(facts.graph).toMatchObject({ isSubGraph: true, blocks: ['Result'], nodes: [['SubGraphOutputNode', 1]] });
  expect(facts.symbols.map(({ kind, name, container }) => `${kind} ${name} ${container}`)).toEqual([
    'asset Ramp ',
    'shaderProperty _Own Ramp',
  ]);
  expect(facts.terms?.map(({ kind, name }) => `${kind} ${name}`)).toEqual(['shaderKeyword BOOLEAN_1_ON']);
});

test('without a menu path the name is the file', () => {
  expect(shaderGraphFacts(multi({}, { m_Path: '' }), 'Fx/Glow.x.shadergraph').shader?.name).toBe('Glow.x');
});

const whole = multi({ p: property('Color', { m_Name: 'One' }), n: nodes[1] ?? {}, q: property('Boolean') });

test.each<[string, string, readonly string[], readonly string[]]>([
  ['an empty file', '', ['syntax'], []],
  ['no JSON', 'not a graph', ['syntax'], []],
  [
    'an object that is not closed',
    whole.replace('"m_Value"', '').replace(/\}\n\n(?=\{)/, '\n\n'),
    ['syntax'],
    ['_Own', '_Own'],
  ],
  ['text between objects', whole.replace('}\n\n{', '}\n\nx\n\n{'), ['syntax'], ['_Own', '_Own']],
  ['two objects with one id', `${whole}{"m_ObjectId": "p", "m_Type": "A.B"}`, ['duplicate-id'], ['_Own', '_Own']],
  [
    'a conflict',
    whole.replace('    "m_Name": "One",', '<<<<<<< HEAD\n"m_Name": "One",\n=======\n"m_Name": "Two",\n>>>>>>> x'),
    ['conflict', 'conflict', 'conflict'],
    ['_Own', '_Own'],
  ],
  ['values of other kinds', '{"m_Properties": 1, "m_Nodes": {"m_Id": []}, "m_Path": [], "m_Type": 2}', [], []],
  [
    'a nested text that is broken',
    '{"m_SerializableNodes": [], "m_SerializedProperties": [{"JSONnodeData": "{x"}]}',
    ['syntax'],
    [],
  ],
])('%s', (_, text, problems, names) => {
  const facts = shaderGraphFacts(text, 'A.shadergraph');
  expect(facts.problems.map(({ code }) => code)).toEqual(problems);
  expect(facts.symbols.slice(1).map(({ name }) => name)).toEqual(names);
  for (const { span } of facts.problems) expect(span.end).toBeLessThanOrEqual(text.length);
});

test.each([
  ['multi', whole],
  ['legacy', legacy([property('Color')], keywords, nodes.slice(2, 5))],
])('every prefix of a %s graph can be read', (_, text) => {
  for (let end = 0; end <= text.length; end++) {
    const { symbols, problems } = shaderGraphFacts(text.slice(0, end), 'A.shadergraph');
    for (const { span } of [...symbols, ...problems]) expect(span.end).toBeLessThanOrEqual(end);
  }
});

test('a hundred levels of nesting around a property', () => {
  const deep = `${'{"a":['.repeat(50)}1${']}'.repeat(50)}`;
  const text = multi({ p: property('Color', { m_Deep: JSON.parse(deep) }) });
  expect(shaderGraphFacts(text, 'A.shadergraph').shader?.properties.length).toBe(1);
});

test.each([
  ['objects', '{"m_ObjectId": "x"}\n\n'],
  ['brackets', '{\n\n'],
  ['text', '{"m_SerializedProperties": [{"JSONnodeData": "'],
])('a megabyte of %s takes no time', (_, unit) => {
  const start = performance.now();
  const { problems } = shaderGraphFacts(unit.repeat(1_000_000 / unit.length), 'A.shadergraph');
  expect(problems.length).toBeLessThanOrEqual(50);
  expect(performance.now() - start).toBeLessThan(5000);
});

test.each([
  [0, '0'],
  [-0, '0'],
  [0.1, '0.1'],
  [0.30000001192092896, '0.3'],
  [15.000000953674316, '15.000001'],
  [16777216, '16777216'],
  [1e-45, `0.${'0'.repeat(44)}1`],
  [-3.4028234663852886e38, `-34028235${'0'.repeat(31)}`],
  [Number.POSITIVE_INFINITY, '0'],
])('the float %d is written %s', (value, text) => {
  expect(floatText(value)).toBe(text);
});
