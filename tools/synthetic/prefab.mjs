import { archetypes, group, pose } from './archetypes.mjs';
import { overrideValue } from './behaviour.mjs';
import { drawPrefabId, nestedId } from './identity.mjs';
import { boxCollider } from './physics.mjs';
import { createRandom } from './random.mjs';
import { meshFilter, meshRenderer } from './renderers.mjs';
import { tags } from './words.mjs';
import { createWorld } from './world.mjs';
import { float, none } from './yaml.mjs';

/**
 * Ids of a prefab's root as other files see it: `gameObject`, `transform`, `renderer` and `behaviour` (with its script).
 * A variant's are those of what it varies, as its instance turns them.
 */
export function prefabHandle(prefab) {
  const ids = drawIds(prefab);
  const { guid, name } = prefab;
  if (prefab.base === undefined) return { guid, name, ...ids, script: prefab.script };
  const base = prefabHandle(prefab.base);
  const turned = (id) => nestedId(id, ids.instance);
  return {
    guid,
    name,
    gameObject: turned(base.gameObject),
    transform: turned(base.transform),
    renderer: turned(base.renderer),
    behaviour: turned(base.behaviour),
    script: base.script,
  };
}

/** The text of a prefab: its own objects, instances of others inside it, or a variant of another. */
export function writePrefab(prefab, pool) {
  const random = createRandom(prefab.seed ^ 0x5bd1e995);
  const world = createWorld(random, 'prefab', pool);
  if (prefab.base === undefined) fillOwn(world, prefab);
  else fillVariant(world, prefab);
  return world.text();
}

/** Overrides that an instance of a prefab in a scene or another prefab has. */
export function instanceOverrides(world, handle, name) {
  const { random } = world;
  const { position, rotation, angles } = pose(random, 40);
  const numbers = [
    ...named('m_LocalPosition', ['x', 'y', 'z'], position),
    ...named('m_LocalRotation', ['w', 'x', 'y', 'z'], [rotation[3], rotation[0], rotation[1], rotation[2]]),
    ...named('m_LocalEulerAnglesHint', ['x', 'y', 'z'], angles),
  ];
  return [
    ...numbers.map(([path, value]) => [handle.transform, path, float(value), none]),
    [handle.gameObject, 'm_Name', name, none],
    ...(random.chance(0.1) ? [[handle.gameObject, 'm_IsActive', 0, none]] : []),
    ...contentOverrides(world, handle, 0.3),
  ];
}

function fillOwn(world, prefab) {
  const { random, pool } = world;
  const ids = drawIds(prefab);
  const makers = [
    (owner) => meshFilter(owner, pool.mesh(random)),
    (owner) => meshRenderer(owner, [pool.material(random)]),
    prefab.script,
    ...(random.chance(0.5) ? [(owner) => boxCollider(owner, [1, 1, 1], [0, 0.5, 0], random.chance(0.2))] : []),
  ];
  const root = world.add(
    {
      name: prefab.name,
      tag: random.chance(0.5) ? random.pick(tags) : 'Untagged',
      layer: random.chance(0.4) ? random.int(8, 17) : 0,
      ids: { ...ids, 23: ids.renderer },
    },
    makers,
  );
  for (const source of prefab.nested) {
    const handle = prefabHandle(source);
    const count = random.int(1, 3);
    for (let i = 0; i < count; i++) {
      world.addInstance(
        handle,
        root,
        instanceOverrides(world, handle, i === 0 ? source.name : `${source.name} (${i})`),
      );
    }
  }
  while (world.size < prefab.size) {
    if (random.chance(0.3) && world.size + 8000 < prefab.size) group(world, root, 1);
    else random.weighted(archetypes)(world, root);
  }
}

function fillVariant(world, prefab) {
  const { random } = world;
  const handle = prefabHandle(prefab.base);
  const overrides = [
    ...named('m_LocalPosition', ['x', 'y', 'z'], [0, 0, 0]).map(([path, value]) => [
      handle.transform,
      path,
      value,
      none,
    ]),
    [handle.gameObject, 'm_Name', prefab.name, none],
    ...(random.chance(0.4) ? [[handle.gameObject, 'm_TagString', random.pick(tags), none]] : []),
    ...contentOverrides(world, handle, 0.8),
  ];
  const [added] = random.chance(0.5) ? world.pool.behaviours(random, 1) : [];
  world.addInstance(handle, undefined, overrides, {
    id: drawIds(prefab).instance,
    ...(added === undefined ? {} : { added }),
  });
}

function contentOverrides(world, handle, probability) {
  const { random, pool } = world;
  const fields = handle.script.fields.flatMap((field) => {
    const value = random.chance(probability / 2) ? overrideValue(field, random, world.find) : undefined;
    return value === undefined ? [] : [[handle.behaviour, field.name, ...value]];
  });
  if (!random.chance(probability)) return fields;
  return [...fields, [handle.renderer, 'm_Materials.Array.data[0]', '', pool.material(random)]];
}

/** First draws of the prefab's own stream: everybody who needs the ids draws the same. */
function drawIds({ seed }) {
  const random = createRandom(seed);
  const [gameObject, transform, renderer, behaviour, instance] = Array.from({ length: 5 }, () => drawPrefabId(random));
  return { gameObject, transform, renderer, behaviour, instance };
}

function named(path, parts, values) {
  return parts.map((part, i) => [`${path}.${part}`, values[i]]);
}
