import { behaviourText } from './behaviour.mjs';
import { drawPrefabId, nestedId } from './identity.mjs';
import { instanceText, strippedText } from './prefab-instance.mjs';
import { float, prologue, quaternion, referenceItem, vector3, yamlHeader } from './yaml.mjs';

/**
 * Collects the objects of one scene or prefab. `kind` decides how ids are made: scenes have small rising ones, prefabs
 * random ones of 63 bits, where objects of instances get the id that the instance demands. `pool` answers assets.
 */
export function createWorld(random, kind, pool) {
  const documents = [];
  const roots = [];
  const components = new Map();
  const behaviours = [];
  let lastId = 1000;
  const world = {
    random,
    pool,
    roots,
    /** Characters so far, roughly. */
    size: 0,
    newId() {
      if (kind === 'prefab') return drawPrefabId(random);
      lastId += random.int(5000, 1_200_000);
      return String(lastId);
    },
    /**
     * Add a game object. `makers` make its components from its id; a maker may also be a script. `ids` sets ids that the
     * plan has decided. Answers the node, a parent for others.
     */
    add({ name, parent, layer = 0, tag = 'Untagged', isStatic = false, pose = identityPose, rect, ids = {} }, makers) {
      const id = ids.gameObject ?? world.newId();
      const node = { id, transform: ids.transform ?? world.newId(), parent, children: [], pose, rect };
      documents.push(
        () => gameObjectText({ name, layer, tag, isStatic }, node),
        () => transformText(node),
      );
      remember('Transform', node.transform);
      node.components = makers.map((maker) => {
        const script = typeof maker === 'function' ? undefined : maker;
        const [classId, text] = script === undefined ? maker(id) : [114, behaviour(script, id)];
        const component = ids[script === undefined ? classId : 'behaviour'] ?? world.newId();
        documents.push(() => `--- !u!${classId} &${component}\n${text}`);
        world.size += text.length + 32;
        if (script !== undefined) {
          remember(script.name, component);
          behaviours.push({ id: component, script });
        } else for (const code of codes[classId] ?? []) remember(code, component);
        return component;
      });
      attach(node.parent, node.transform, node.transform);
      world.size += 950;
      return node;
    },
    /** Add an instance of a prefab. `overrides` are `[target id, path, value, reference]` rows. */
    addInstance(prefab, parent, overrides, { id = world.newId(), added } = {}) {
      const visible = (source) => (kind === 'prefab' ? nestedId(source, id) : world.newId());
      const transform = parent === undefined ? undefined : visible(prefab.transform);
      const extra =
        added === undefined
          ? undefined
          : { object: visible(prefab.gameObject), component: world.newId(), script: added };
      const text = instanceText(id, prefab, parent?.transform ?? '0', overrides, extra);
      documents.push(() => text);
      world.size += text.length;
      if (transform !== undefined)
        documents.push(() => strippedText(4, 'Transform', transform, prefab, prefab.transform, id));
      if (extra !== undefined) {
        documents.push(() => strippedText(1, 'GameObject', extra.object, prefab, prefab.gameObject, id));
        const script = `--- !u!114 &${extra.component}\n${behaviour(added, extra.object)}`;
        documents.push(() => script);
        world.size += script.length;
      }
      attach(parent, id, transform);
      return id;
    },
    /** The text of the file: `settings` before the objects, `ending` after them. */
    text: (settings = '', ending = '') => yamlHeader + settings + documents.map((write) => write()).join('') + ending,
    find: {
      local(type) {
        const known = components.get(type.code);
        return known === undefined ? undefined : { fileId: random.pick(known) };
      },
      asset: (type) => pool.asset(type, random),
      /** Something that an event can call. */
      listener() {
        if (behaviours.length === 0) return undefined;
        const { id, script } = random.pick(behaviours);
        const method = script.methods.find(
          ({ returns, parameters }) => returns.kind === 'void' && parameters.length === 0,
        );
        return method === undefined ? undefined : { id, script, method };
      },
    },
  };
  return world;

  function behaviour(script, owner) {
    return behaviourText(script, owner, '', random, world.find);
  }

  function remember(code, id) {
    const known = components.get(code);
    if (known === undefined) components.set(code, [id]);
    else known.push(id);
  }

  function attach(parent, root, child) {
    if (parent === undefined) roots.push(root);
    else parent.children.push(child);
  }
}

/** At the origin of the parent. */
export const identityPose = { position: [0, 0, 0], rotation: [0, 0, 0, 1], angles: [0, 0, 0], scale: [1, 1, 1] };

/** Types of fields that a component of a class fits. */
const codes = {
  23: ['Renderer'],
  54: ['Rigidbody'],
  64: ['Collider'],
  65: ['Collider'],
  82: ['AudioSource'],
  95: ['Animator'],
  108: ['Light'],
  135: ['Collider'],
  136: ['Collider'],
  212: ['Renderer'],
};

function gameObjectText({ name, layer, tag, isStatic }, { id, transform, components }) {
  return `--- !u!1 &${id}
GameObject:
${prologue}  serializedVersion: 6
  m_Component:
${[transform, ...components].map((component) => `  - component: {fileID: ${component}}\n`).join('')}  m_Layer: ${layer}
  m_Name: ${name}
  m_TagString: ${tag}
  m_Icon: {fileID: 0}
  m_NavMeshLayer: 0
  m_StaticEditorFlags: ${isStatic ? 2147483647 : 0}
  m_IsActive: 1
`;
}

function transformText({ id, transform, parent, children, pose, rect }) {
  const kids =
    children.length === 0
      ? '  m_Children: []\n'
      : `  m_Children:\n${children.map((child) => referenceItem('  ', { fileId: child })).join('')}`;
  const { position, rotation, angles, scale } = pose;
  return `--- !u!${rect === undefined ? 4 : 224} &${transform}
${rect === undefined ? 'Transform' : 'RectTransform'}:
${prologue}  m_GameObject: {fileID: ${id}}
${rect === undefined ? '  serializedVersion: 2\n' : ''}  m_LocalRotation: ${quaternion(rotation)}
  m_LocalPosition: ${vector3(position)}
  m_LocalScale: ${vector3(scale)}
  m_ConstrainProportionsScale: 0
${kids}  m_Father: {fileID: ${parent?.transform ?? 0}}
  m_LocalEulerAnglesHint: ${vector3(angles)}
${rect === undefined ? '' : rectText(rect)}`;
}

function rectText({ minimum, maximum, position, size }) {
  const pair = ([x, y]) => `{x: ${float(x)}, y: ${float(y)}}`;
  return `  m_AnchorMin: ${pair(minimum)}
  m_AnchorMax: ${pair(maximum)}
  m_AnchoredPosition: ${pair(position)}
  m_SizeDelta: ${pair(size)}
  m_Pivot: {x: 0.5, y: 0.5}
`;
}
