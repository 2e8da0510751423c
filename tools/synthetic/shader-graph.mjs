import { drawDashedGuid, drawGuid } from './identity.mjs';
import { createRandom } from './random.mjs';

/** The text of a shader graph: objects of JSON one after the other, properties wired to the colour through arithmetic. */
export function writeShaderGraph(graph, pool) {
  const random = createRandom(graph.seed);
  const build = { random, pool, objects: [], nodes: [], edges: [] };
  const properties = graph.properties.map((property) => addProperty(build, property));
  const position = addBlock(build, 'VertexDescription.Position', 'Position');
  const color = addBlock(build, 'SurfaceDescription.BaseColor', 'BaseColor');
  connect(build, addArithmetic(build, properties), { ...color, slot: 0 });
  const target = addObject(build, 'UnityEditor.Rendering.BuiltIn.ShaderGraph.BuiltInTarget', 2, {
    m_ActiveSubTarget: {
      m_Id: addObject(build, 'UnityEditor.Rendering.BuiltIn.ShaderGraph.BuiltInUnlitSubTarget', 0, {}),
    },
    m_AllowMaterialOverride: false,
    m_SurfaceType: 0,
  });
  const data = {
    m_SGVersion: 3,
    m_Type: 'UnityEditor.ShaderGraph.GraphData',
    m_ObjectId: drawGuid(random),
    m_Properties: properties.map(({ id }) => ({ m_Id: id })),
    m_Keywords: [],
    m_Dropdowns: [],
    m_CategoryData: [],
    m_Nodes: build.nodes.map((id) => ({ m_Id: id })),
    m_GroupDatas: [],
    m_StickyNoteDatas: [],
    m_Edges: build.edges,
    m_VertexContext: { m_Position: { x: 0, y: 0 }, m_Blocks: [{ m_Id: position.id }] },
    m_FragmentContext: { m_Position: { x: 0, y: 200 }, m_Blocks: [{ m_Id: color.id }] },
    m_PreviewData: {
      serializedMesh: { m_SerializedMesh: '{"mesh":{"instanceID":0}}', m_Guid: '' },
      preventRotation: false,
    },
    m_Path: graph.folder,
    m_GraphPrecision: 1,
    m_PreviewMode: 2,
    m_OutputNode: { m_Id: '' },
    m_SubDatas: [],
    m_ActiveTargets: [{ m_Id: target }],
  };
  return [data, ...build.objects].map((object) => `${JSON.stringify(object, undefined, 4)}\n\n`).join('');
}

function addObject({ random, objects }, type, version, fields) {
  const id = drawGuid(random);
  objects.push({ m_SGVersion: version, m_Type: type, m_ObjectId: id, ...fields });
  return id;
}

function addProperty(build, { name, title, type }) {
  const id = addObject(build, `UnityEditor.ShaderGraph.Internal.${propertyTypes[type] ?? 'Vector1ShaderProperty'}`, 1, {
    m_Guid: { m_GuidSerialized: drawDashedGuid(build.random) },
    m_Name: title,
    m_DefaultRefNameVersion: 1,
    m_RefNameGeneratedByDisplayName: title,
    m_DefaultReferenceName: `_${title.replaceAll(' ', '_')}`,
    m_OverrideReferenceName: name,
    m_GeneratePropertyBlock: true,
    m_UseCustomSlotLabel: false,
    m_CustomSlotLabel: '',
    m_Precision: 0,
    overrideHLSLDeclaration: false,
    hlslDeclarationOverride: 0,
    m_Hidden: false,
    m_Value: propertyValue(build, type),
  });
  return { id, title, type };
}

const propertyTypes = {
  '2D': 'Texture2DShaderProperty',
  Color: 'ColorShaderProperty',
  Vector: 'Vector4ShaderProperty',
};

function propertyValue({ random, pool }, type) {
  if (type === '2D') {
    const { fileId, guid } = pool.texture(random);
    const text = { texture: { fileID: Number(fileId), guid, type: 3 } };
    return { m_SerializedTexture: JSON.stringify(text), m_Guid: '' };
  }
  if (type === 'Color') return { r: random.int(0, 100) / 100, g: random.int(0, 100) / 100, b: 0.5, a: 1 };
  if (type === 'Vector') return { x: random.int(0, 9), y: 0, z: 0, w: 0 };
  return random.int(0, 200) / 100;
}

function addNode(build, type, name, slots, fields = {}) {
  const { random } = build;
  const id = addObject(build, `UnityEditor.ShaderGraph.${type}`, 0, {
    m_Group: { m_Id: '' },
    m_Name: name,
    m_DrawState: {
      m_Expanded: true,
      m_Position: {
        serializedVersion: '2',
        x: random.int(-900, 900),
        y: random.int(-500, 500),
        width: 208,
        height: 302,
      },
    },
    m_Slots: slots.map(([slotType, title, direction], slot) => ({
      m_Id: addSlot(build, slotType, title, direction, slot),
    })),
    synonyms: [],
    m_Precision: 0,
    m_PreviewExpanded: true,
    m_PreviewMode: 0,
    m_CustomColors: { m_SerializableColors: [] },
    ...fields,
  });
  build.nodes.push(id);
  return { id };
}

function addSlot(build, type, title, direction, slot) {
  return addObject(build, `UnityEditor.ShaderGraph.${type}`, 0, {
    m_Id: slot,
    m_DisplayName: title,
    m_SlotType: direction,
    m_Hidden: false,
    m_ShaderOutputName: title,
    m_StageCapability: 3,
  });
}

function addBlock(build, descriptor, title) {
  return addNode(build, 'BlockNode', descriptor, [['Vector3MaterialSlot', title, 0]], {
    m_SerializedDescriptor: descriptor,
  });
}

/** Nodes that read every property and fold them two by two; answers the output of the last. */
function addArithmetic(build, properties) {
  const { random } = build;
  return properties
    .map((property) => readProperty(build, property))
    .reduce((left, right) => {
      const [type, name] = random.pick([
        ['MultiplyNode', 'Multiply'],
        ['AddNode', 'Add'],
        ['SubtractNode', 'Subtract'],
        ['MaximumNode', 'Maximum'],
      ]);
      const node = addNode(
        build,
        type,
        name,
        ['A', 'B', 'Out'].map((title, i) => ['DynamicVectorMaterialSlot', title, i === 2 ? 1 : 0]),
      );
      connect(build, left, { ...node, slot: 0 });
      connect(build, right, { ...node, slot: 1 });
      return { ...node, slot: 2 };
    });
}

function readProperty(build, { id, title, type }) {
  const slotType = { '2D': 'Texture2DMaterialSlot', Color: 'Vector4MaterialSlot' }[type] ?? 'Vector1MaterialSlot';
  const node = addNode(build, 'PropertyNode', 'Property', [[slotType, title, 1]], { m_Property: { m_Id: id } });
  if (type !== '2D') return { ...node, slot: 0 };
  const sample = addNode(build, 'SampleTexture2DNode', 'Sample Texture 2D', [
    ['Vector4MaterialSlot', 'RGBA', 1],
    ['Texture2DInputMaterialSlot', 'Texture', 0],
    ['UVMaterialSlot', 'UV', 0],
    ['SamplerStateMaterialSlot', 'Sampler', 0],
  ]);
  connect(build, { ...node, slot: 0 }, { ...sample, slot: 1 });
  return { ...sample, slot: 0 };
}

function connect({ edges }, output, input) {
  const end = ({ id, slot }) => ({ m_Node: { m_Id: id }, m_SlotId: slot });
  edges.push({ m_OutputSlot: end(output), m_InputSlot: end(input) });
}
