import { createRandom } from './random.mjs';
import { color, float, none, prologue, referenceLine, yamlHeader } from './yaml.mjs';

/** The text of a material of a project's shader, a graph or the built-in standard shader; some vary another material. */
export function writeMaterial(material, pool) {
  const random = createRandom(material.seed);
  const shader = pool.shader(random);
  const parent = material.parent === undefined ? none : { fileId: '2100000', guid: material.parent.guid, type: 2 };
  const { textures, floats, ints, colors, keywords } = savedProperties(shader.properties, random, pool);
  const transparent = random.chance(0.15);
  return `${yamlHeader}--- !u!21 &2100000
Material:
  serializedVersion: 8
${prologue}  m_Name: ${material.name}
${referenceLine('  m_Shader', shader.reference)}${referenceLine('  m_Parent', parent)}  m_ModifiedSerializedProperties: 0
${list('  m_ValidKeywords', keywords)}  m_InvalidKeywords: []
  m_LightmapFlags: 4
  m_EnableInstancingVariants: ${random.int(0, 1)}
  m_DoubleSidedGI: 0
  m_CustomRenderQueue: ${transparent ? 3000 : -1}
${transparent ? '  stringTagMap:\n    RenderType: Transparent\n' : '  stringTagMap: {}\n'}  disabledShaderPasses: []
  m_LockedProperties: 
  m_SavedProperties:
    serializedVersion: 3
${entries('m_TexEnvs', textures)}${entries('m_Ints', ints)}${entries('m_Floats', floats)}${entries('m_Colors', colors)}  m_BuildTextureStacks: []
`;
}

/** A reference to a material. */
export function materialReference({ guid }) {
  return { fileId: '2100000', guid, type: 2 };
}

function savedProperties(properties, random, pool) {
  const saved = { textures: [], floats: [], ints: [], colors: [], keywords: [] };
  for (const { name, type, low = 0, high = 1, keyword } of [...properties].sort((a, b) => (a.name < b.name ? -1 : 1))) {
    if (type === '2D') saved.textures.push(textureText(name, random, pool));
    else if (type === 'Color' || type === 'Vector')
      saved.colors.push(`    - ${name}: ${color([random.next(), random.next(), random.next(), 1])}\n`);
    else if (type === 'Integer') saved.ints.push(`    - ${name}: ${random.int(0, 8)}\n`);
    else if (keyword !== undefined) {
      const on = random.int(0, 1);
      saved.floats.push(`    - ${name}: ${on}\n`);
      if (on === 1) saved.keywords.push(keyword);
    } else saved.floats.push(`    - ${name}: ${float(low + Math.round(random.next() * (high - low) * 1000) / 1000)}\n`);
  }
  return saved;
}

function textureText(name, random, pool) {
  const texture = random.chance(0.55) ? pool.texture(random) : none;
  const tiling = random.chance(0.7) ? 1 : random.int(2, 9);
  return `    - ${name}:
${referenceLine('        m_Texture', texture)}        m_Scale: {x: ${tiling}, y: ${tiling}}
        m_Offset: {x: 0, y: 0}
`;
}

function entries(key, texts) {
  return texts.length === 0 ? `    ${key}: []\n` : `    ${key}:\n${texts.join('')}`;
}

function list(key, items) {
  return items.length === 0 ? `${key}: []\n` : `${key}:\n${items.map((item) => `  - ${item}\n`).join('')}`;
}

/** The standard shader of the engine, with the properties that its materials save. */
export const standardShader = {
  reference: { fileId: '46', guid: '0000000000000000f000000000000000', type: 0 },
  properties: [
    ...[
      '_MainTex',
      '_BumpMap',
      '_MetallicGlossMap',
      '_OcclusionMap',
      '_EmissionMap',
      '_DetailAlbedoMap',
      '_DetailMask',
    ].map((name) => ({ name, type: '2D' })),
    ...['_DetailNormalMap', '_ParallaxMap'].map((name) => ({ name, type: '2D' })),
    ...['_Cutoff', '_Glossiness', '_GlossMapScale', '_Metallic', '_BumpScale', '_Parallax', '_OcclusionStrength'].map(
      (name) => ({ name, type: 'Float' }),
    ),
    ...['_DetailNormalMapScale', '_SpecularHighlights', '_GlossyReflections', '_Mode', '_SrcBlend', '_ZWrite'].map(
      (name) => ({ name, type: 'Float' }),
    ),
    ...['_Color', '_EmissionColor'].map((name) => ({ name, type: 'Color' })),
  ],
};
