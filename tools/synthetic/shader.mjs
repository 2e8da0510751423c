import { functionLines } from './hlsl.mjs';
import { createRandom } from './random.mjs';
import { block, indent } from './script/code.mjs';
import { purpose, remark, spaced } from './sentences.mjs';
import { planInclude } from './shader-plan.mjs';

/** The text of a shader for the built-in pipeline: a surface shader, or one with vertex and fragment programs. */
export function writeShader(shader) {
  const random = createRandom(shader.seed);
  const subShader = random.chance(0.4) ? surfaceShader(shader, random) : programShader(shader, random);
  const lines = [
    `// ${purpose(random, spaced(shader.name).toLowerCase())}`,
    ...block(`Shader "${shader.title}"`, [
      ...block('Properties', shader.properties.map(propertyLine)),
      ...subShader,
      `FallBack "${random.pick(['Diffuse', 'VertexLit', 'Transparent/VertexLit'])}"`,
    ]),
  ];
  return `${lines.join('\n')}\n`;
}

function propertyLine({ name, type, title, low, high, keyword }) {
  if (keyword !== undefined) return `[Toggle(${keyword})] ${name} ("${title}", Float) = 0`;
  switch (type) {
    case '2D':
      return `${name} ("${title}", 2D) = "${/Normal|Bump/.test(name) ? 'bump' : 'white'}" {}`;
    case 'Color':
      return `${name} ("${title}", Color) = (1, 1, 1, 1)`;
    case 'Vector':
      return `${name} ("${title}", Vector) = (0, 0, 0, 0)`;
    case 'Range':
      return `${name} ("${title}", Range(${low}, ${high})) = ${high / 2}`;
    case 'Integer':
      return `${name} ("${title}", Integer) = 1`;
    default:
      return `${name} ("${title}", Float) = 1`;
  }
}

function surfaceShader(shader, random) {
  const code = [
    `#pragma surface surf Standard ${random.pick(['fullforwardshadows', 'addshadow', 'noforwardadd'])}`,
    '#pragma target 3.0',
    ...keywordLines(shader),
    ...includeLines(shader),
    '',
    ...declarations(shader),
    '',
    ...struct('Input', ['float2 uv_MainTex;', 'float3 worldPos;', 'float3 viewDir;']),
    '',
    ...ownFunctions(random),
    ...block('void surf(Input IN, inout SurfaceOutputStandard o)', [
      'fixed4 tint = tex2D(_MainTex, IN.uv_MainTex) * _Color;',
      ...useProperties(shader, random, 'IN.uv_MainTex', 'tint.rgb'),
      'o.Albedo = tint.rgb;',
      `o.Smoothness = ${(random.int(1, 19) / 20).toFixed(2)};`,
      'o.Alpha = tint.a;',
    ]),
  ];
  return block('SubShader', [
    'Tags { "RenderType" = "Opaque" }',
    `LOD ${random.int(1, 6) * 100}`,
    '',
    'CGPROGRAM',
    ...code,
    'ENDCG',
  ]);
}

function programShader(shader, random) {
  const transparent = random.chance(0.4);
  const passes = Array.from({ length: random.chance(0.3) ? 2 : 1 }, (_, i) => passLines(shader, random, i));
  return block('SubShader', [
    transparent
      ? 'Tags { "RenderType" = "Transparent" "Queue" = "Transparent" }'
      : 'Tags { "RenderType" = "Opaque" "Queue" = "Geometry" }',
    ...(transparent ? ['Blend SrcAlpha OneMinusSrcAlpha', 'ZWrite Off'] : [`Cull ${random.pick(['Back', 'Off'])}`]),
    ...passes.flatMap((pass) => ['', ...pass]),
  ]);
}

function passLines(shader, random, index) {
  return block('Pass', [
    `Name "${index === 0 ? 'Main' : random.pick(['Outline', 'Glow', 'Rim'])}"`,
    'CGPROGRAM',
    '#pragma vertex vert',
    '#pragma fragment frag',
    '#pragma multi_compile_fog',
    ...keywordLines(shader),
    '#include "UnityCG.cginc"',
    ...includeLines(shader),
    '',
    ...struct('appdata', ['float4 vertex : POSITION;', 'float2 uv : TEXCOORD0;', 'float3 normal : NORMAL;']),
    '',
    ...struct('v2f', ['float2 uv : TEXCOORD0;', 'float3 normal : TEXCOORD1;', 'float4 vertex : SV_POSITION;']),
    '',
    ...declarations(shader),
    'float4 _MainTex_ST;',
    '',
    ...ownFunctions(random),
    ...block('v2f vert(appdata v)', [
      'v2f o;',
      ...(random.chance(0.5) ? [`v.vertex.xyz += v.normal * ${(random.int(1, 20) / 200).toFixed(3)};`] : []),
      'o.vertex = UnityObjectToClipPos(v.vertex);',
      'o.normal = UnityObjectToWorldNormal(v.normal);',
      'o.uv = TRANSFORM_TEX(v.uv, _MainTex);',
      'return o;',
    ]),
    '',
    ...block('fixed4 frag(v2f i) : SV_Target', [
      'fixed4 col = tex2D(_MainTex, i.uv) * _Color;',
      ...useProperties(shader, random, 'i.uv', 'col.rgb'),
      'return col;',
    ]),
    'ENDCG',
  ]);
}

function struct(name, fields) {
  return [`struct ${name}`, '{', ...indent(fields), '};'];
}

function keywordLines({ properties }) {
  return properties.flatMap(({ keyword }) =>
    keyword === undefined ? [] : [`#pragma shader_feature_local ${keyword}`],
  );
}

function includeLines({ include }) {
  return include === undefined ? [] : [`#include "${include.path}"`];
}

function declarations({ properties }) {
  return properties.flatMap(({ name, type, keyword }) => {
    if (keyword !== undefined) return [];
    if (type === '2D') return [`sampler2D ${name};`];
    if (type === 'Color') return [`fixed4 ${name};`];
    return [`${{ Vector: 'float4', Integer: 'int' }[type] ?? 'float'} ${name};`];
  });
}

function ownFunctions(random) {
  if (random.chance(0.4)) return [];
  const { functions } = planInclude(random, {});
  return functions
    .slice(0, 3)
    .flatMap((planned) => [...functionLines({ ...planned, name: `${planned.name}Local` }, random), '']);
}

/** Lines that let each property change `target`, a colour without alpha. */
function useProperties({ properties, include }, random, uv, target) {
  const lines = properties.flatMap(({ name, type, keyword }) => {
    if (name === '_MainTex' || name === '_Color') return [];
    if (keyword !== undefined) return [`#ifdef ${keyword}`, `${target} = 1 - ${target};`, '#endif'];
    const comment = random.chance(0.15) ? [`// ${remark(random)}`] : [];
    if (type === '2D') return [...comment, `${target} *= tex2D(${name}, ${uv} * ${random.int(1, 9)}).rgb;`];
    if (type === 'Color') return [...comment, `${target} += ${name}.rgb * ${uv}.${random.pick(['x', 'y'])};`];
    if (type === 'Vector') return [...comment, `${target} += ${name}.xyz * ${(random.int(1, 20) / 100).toFixed(2)};`];
    return [...comment, `${target} *= 1 + ${name} * ${random.pick(['sin(_Time.y)', `${uv}.y`, '0.5'])};`];
  });
  if (include === undefined) return lines;
  const planned = random.pick(include.functions);
  const values = [uv, ...planned.parameters.map(() => (random.int(1, 40) / 10).toFixed(1))];
  return [...lines, `${target} *= ${planned.name}(${values.join(', ')});`];
}
