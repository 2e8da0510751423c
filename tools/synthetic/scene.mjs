import { archetypes, cameraAndSun, group } from './archetypes.mjs';
import { instanceOverrides, prefabHandle } from './prefab.mjs';
import { createRandom } from './random.mjs';
import { sceneSettings } from './scene-settings.mjs';
import { createWorld } from './world.mjs';
import { referenceItem } from './yaml.mjs';

/** The text of a scene: settings, objects, instances of prefabs, roots. */
export function writeScene(scene, pool) {
  const random = createRandom(scene.seed);
  const world = createWorld(random, 'scene', pool);
  cameraAndSun(world);
  const copies = new Map();
  const settings = sceneSettings(random);
  world.size += settings.length;
  while (world.size < scene.size) {
    // Close to its size a scene gets single objects, so that small ones stay small.
    if (scene.size - world.size > 30_000) fillArea(world, copies);
    else if (random.chance(0.4)) placePrefab(world, undefined, copies);
    else random.weighted(archetypes)(world);
  }
  const roots = world.roots.map((fileId) => referenceItem('  ', { fileId })).join('');
  const ending = `--- !u!1660057539 &9223372036854775807\nSceneRoots:\n  m_ObjectHideFlags: 0\n  m_Roots:\n${roots}`;
  return world.text(settings, ending);
}

function fillArea(world, copies) {
  const { random } = world;
  const parent = group(world, undefined);
  const count = random.int(0, 6);
  for (let i = 0; i < count; i++) placePrefab(world, random.chance(0.5) ? parent : undefined, copies);
}

function placePrefab(world, parent, copies) {
  const { random, pool } = world;
  const prefab = pool.prefab(random);
  if (prefab === undefined) return;
  const handle = prefabHandle(prefab);
  const number = copies.get(prefab) ?? 0;
  copies.set(prefab, number + 1);
  const name = number === 0 ? prefab.name : `${prefab.name} (${number})`;
  const [added] = random.chance(0.15) ? pool.behaviours(random, 1) : [];
  world.addInstance(handle, parent, instanceOverrides(world, handle, name), added === undefined ? {} : { added });
}
