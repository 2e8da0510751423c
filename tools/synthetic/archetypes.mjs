import { canvas, canvasGroup, canvasRenderer } from './canvas.mjs';
import { animator, audioListener, audioSource, camera, light } from './components.mjs';
import { boxCollider, capsuleCollider, meshCollider, rigidbody, sphereCollider } from './physics.mjs';
import { meshFilter, meshRenderer, spriteRenderer } from './renderers.mjs';
import { pascal } from './sentences.mjs';
import { adjectives, places, tags, things } from './words.mjs';
import { identityPose } from './world.mjs';
import { turn } from './yaml.mjs';

/** `[weight, builder]` rows of game objects that scenes and prefabs are made of. A builder adds one below `parent`. */
export const archetypes = [
  [34, prop],
  [10, actor],
  [10, trigger],
  [7, lamp],
  [6, speaker],
  [8, manager],
  [4, sprite],
  [3, interfacePanel],
];

/** A container with a few objects below it; now and then a container in the container. */
export function group(world, parent, depth = 2) {
  const { random } = world;
  const node = world.add(
    { name: pascal(random.pick(places), random.pick(things)), parent, pose: pose(random, 60) },
    [],
  );
  const count = random.int(2, 7);
  for (let i = 0; i < count; i++) {
    if (depth > 0 && random.chance(0.15)) group(world, node, depth - 1);
    else random.weighted(archetypes)(world, node);
  }
  return node;
}

/** What every scene begins with. */
export function cameraAndSun(world) {
  const { random } = world;
  const high = { ...identityPose, position: [0, random.int(2, 12), -random.int(5, 30)] };
  world.add({ name: 'Main Camera', tag: 'MainCamera', pose: high }, [
    (owner) => camera(owner, random.int(40, 75), -1),
    audioListener,
  ]);
  const tint = [1, 0.9 + random.next() / 10, 0.75 + random.next() / 4, 1];
  world.add({ name: 'Directional Light', pose: pose(random, 4) }, [
    (owner) => light(owner, 1, tint, random.int(4, 14) / 10, 10),
  ]);
}

/** A random place within `range` metres, a turn about the vertical axis and a size. */
export function pose(random, range) {
  const [rotation, angles] = turn(random.int(-179, 180));
  const along = () => Math.round((random.next() * 2 - 1) * range * 1000) / 1000;
  const size = random.chance(0.6) ? 1 : random.int(5, 40) / 10;
  return { position: [along(), Math.abs(along()) / 10, along()], rotation, angles, scale: [size, size, size] };
}

function prop(world, parent) {
  const { random, pool } = world;
  const mesh = pool.mesh(random);
  const materials = Array.from({ length: random.chance(0.15) ? 2 : 1 }, () => pool.material(random));
  world.add({ name: objectName(random), parent, isStatic: random.chance(0.5), pose: pose(random, 25) }, [
    (owner) => meshFilter(owner, mesh),
    (owner) => meshRenderer(owner, materials, { scaleInLightmap: random.int(1, 4) / 2 }),
    ...(random.chance(0.6)
      ? [
          (owner) =>
            random.chance(0.4) ? meshCollider(owner, mesh) : boxCollider(owner, box(random), [0, 0, 0], false),
        ]
      : []),
  ]);
}

function actor(world, parent) {
  const { random, pool } = world;
  const layer = random.int(8, 12);
  const node = world.add({ name: objectName(random), parent, layer, tag: random.pick(tags), pose: pose(random, 25) }, [
    (owner) => capsuleCollider(owner, random.int(2, 9) / 10, random.int(10, 30) / 10, false),
    (owner) => rigidbody(owner, random.int(1, 90), random.int(0, 8) / 4, random.chance(0.3)),
    (owner) => animator(owner, pool.controller(random)),
    ...pool.behaviours(random, random.int(1, 3)),
  ]);
  world.add({ name: 'Model', parent: node, layer }, [
    (owner) => meshFilter(owner, pool.mesh(random)),
    (owner) => meshRenderer(owner, [pool.material(random)]),
  ]);
}

function trigger(world, parent) {
  const { random, pool } = world;
  world.add({ name: objectName(random), parent, layer: 13, pose: pose(random, 25) }, [
    (owner) =>
      random.chance(0.5)
        ? boxCollider(owner, box(random), [0, random.int(0, 4) / 2, 0], true)
        : sphereCollider(owner, random.int(2, 30) / 4, [0, 0, 0], true),
    ...pool.behaviours(random, random.int(1, 2)),
  ]);
}

function lamp(world, parent) {
  const { random } = world;
  const tint = [1, random.int(60, 100) / 100, random.int(30, 90) / 100, 1];
  world.add({ name: objectName(random), parent, pose: pose(random, 25) }, [
    (owner) => light(owner, 2, tint, random.int(5, 40) / 10, random.int(3, 25)),
  ]);
}

function speaker(world, parent) {
  const { random, pool } = world;
  world.add({ name: objectName(random), parent, pose: pose(random, 25) }, [
    (owner) => audioSource(owner, pool.sound(random), random.int(2, 10) / 10, random.int(10, 200)),
    ...pool.behaviours(random, random.int(0, 1)),
  ]);
}

function manager(world, parent) {
  const { random, pool } = world;
  const scripts = pool.behaviours(random, random.int(1, 2));
  world.add({ name: scripts[0]?.name ?? objectName(random), parent }, scripts);
}

function sprite(world, parent) {
  const { random, pool } = world;
  const texture = { ...pool.texture(random), fileId: '21300000' };
  const tint = [random.next(), random.next(), random.next(), 1];
  world.add({ name: objectName(random), parent, pose: pose(random, 12) }, [
    (owner) => spriteRenderer(owner, texture, tint, random.int(-5, 20)),
  ]);
}

function interfacePanel(world, parent) {
  const { random, pool } = world;
  const whole = { minimum: [0, 0], maximum: [0, 0], position: [0, 0], size: [0, 0] };
  const node = world.add({ name: `${pascal(random.pick(things))} Canvas`, parent, layer: 5, rect: whole }, [
    (owner) => canvas(owner, random.int(0, 9)),
    (owner) => canvasGroup(owner, random.int(5, 10) / 10),
    ...pool.behaviours(random, 1),
  ]);
  const count = random.int(1, 5);
  for (let i = 0; i < count; i++) {
    const at = random.int(0, 4) / 4;
    const rect = {
      minimum: [at, at],
      maximum: [at, at],
      position: [random.int(-300, 300), random.int(-200, 200)],
      size: [random.int(4, 60) * 10, random.int(2, 40) * 10],
    };
    world.add({ name: `${pascal(random.pick(adjectives), random.pick(things))} Panel`, parent: node, layer: 5, rect }, [
      canvasRenderer,
      ...pool.behaviours(random, random.int(0, 1)),
    ]);
  }
}

function objectName(random) {
  const name = pascal(random.pick(adjectives), random.pick(things));
  return random.chance(0.3) ? `${name} (${random.int(1, 40)})` : name;
}

function box(random) {
  return [random.int(1, 40) / 4, random.int(1, 20) / 4, random.int(1, 40) / 4];
}
