import { assetReference } from './asset.mjs';
import { behaviourText } from './behaviour.mjs';
import { materialReference, standardShader } from './material.mjs';
import { prefabHandle } from './prefab.mjs';

/**
 * Answers what a file of a feature refers to: mostly things of the same feature, else of the whole project. Every draw
 * comes from the file's own stream.
 */
export function createPool(plan, feature) {
  const choose = (kind, random) => {
    const own = plan.inFeature(kind, feature);
    return own.length > 0 && random.chance(0.75) ? random.pick(own) : random.pickSkewed(plan.ofKind(kind));
  };
  const behaviours = (random, count) => {
    const chosen = Array.from({ length: count }, () => choose('behaviour', random));
    return [...new Set(chosen)].filter((script) => script !== undefined);
  };
  const pool = {
    behaviours,
    material: (random) => materialReference(choose('material', random)),
    texture: (random) => ({ fileId: '2800000', guid: choose('texture', random).guid, type: 3 }),
    sound: (random) => ({ fileId: '8300000', guid: choose('sound', random).guid, type: 3 }),
    controller: (random) => ({ fileId: '9100000', guid: choose('controller', random).guid, type: 2 }),
    clip: (random) => ({ fileId: '7400000', guid: choose('clip', random).guid, type: 2 }),
    prefab: (random) => choose('prefab', random),
    style: (random) => choose('style', random),
    mesh(random) {
      if (random.chance(0.4))
        return { fileId: random.pick(builtInMeshes), guid: '0000000000000000e000000000000000', type: 0 };
      const { meshId, guid } = choose('model', random);
      return { fileId: meshId, guid, type: 3 };
    },
    shader(random) {
      if (random.chance(0.3)) return standardShader;
      if (random.chance(0.12)) {
        const graph = choose('graph', random);
        return {
          reference: { fileId: '-6465566751694194690', guid: graph.guid, type: 3 },
          properties: graph.properties,
        };
      }
      const shader = choose('shader', random);
      return { reference: { fileId: '4800000', guid: shader.guid, type: 3 }, properties: shader.properties };
    },
    /** The name of a method that an animation event can call. */
    callable: (random) => choose('behaviour', random).methods[0].name,
    /** The text of a behaviour of an animator state, if the project has any. */
    stateBehaviour(random) {
      const script = choose('state', random);
      if (script === undefined) return undefined;
      return behaviourText(script, '0', '', random, { local: none, asset: none, listener: none });
    },
    /** An asset for a field of a type. */
    asset(type, random) {
      if (type.kind === 'prefab') {
        const prefab = pool.prefab(random);
        return prefab === undefined
          ? undefined
          : { fileId: prefabHandle(prefab).gameObject, guid: prefab.guid, type: 3 };
      }
      if (type.kind === 'data') {
        const assets = plan.assetsOf(type.script);
        return assets.length === 0 ? undefined : assetReference(random.pick(assets));
      }
      return { Material: pool.material, AudioClip: pool.sound, Texture2D: pool.texture }[type.code](random);
    },
  };
  return pool;
}

const none = () => undefined;

const builtInMeshes = ['10202', '10206', '10207', '10208', '10209', '10210'];
