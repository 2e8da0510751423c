import { spread } from './draft.mjs';
import { planStyle } from './interface.mjs';
import { spreadSizes } from './random.mjs';
import { camel, pascal } from './sentences.mjs';
import { planInclude, planShader } from './shader-plan.mjs';
import { binaryCounts, prefabBytes, sceneBytes } from './shares.mjs';
import { adjectives, places, surfaces, things, verbs } from './words.mjs';

/** Shaders, what they include, and materials. */
export function planShaders(draft, random, counts) {
  const shaders = ({ folder }) => `${folder}/Shaders`;
  spread(draft, counts.include, (feature) => {
    const name = pascal(random.pick(surfaces), random.pick(['Noise', 'Lighting', 'Blending', 'Waves', 'Helpers']));
    const asset = draft.add('include', feature, shaders(feature), name, 'hlsl');
    Object.assign(asset, planInclude(random, {}));
  });
  spread(draft, counts.shader, (feature) => {
    const name = pascal(random.pick(adjectives), random.pick(surfaces));
    const asset = draft.add('shader', feature, shaders(feature), name, 'shader');
    const include = random.chance(0.4) ? random.pickSkewed(draft.ofKind('include')) : undefined;
    const title = `Northwind/${feature.name}/${asset.name}`;
    Object.assign(asset, planShader(random, { title, ...(include === undefined ? {} : { include }) }));
  });
  spread(draft, counts.graph, (feature) => {
    const name = pascal(random.pick(surfaces), random.pick(things), 'Graph');
    const asset = draft.add('graph', feature, shaders(feature), name, 'shadergraph');
    Object.assign(asset, planShader(random, { folder: `Northwind/${feature.name}` }));
  });
  spread(draft, counts.material, (feature) => {
    const name = pascal(random.pick(adjectives), random.pick(surfaces));
    const earlier = draft.inFeature('material', feature);
    const parent = earlier.length > 3 && random.chance(0.08) ? random.pick(earlier) : undefined;
    Object.assign(draft.add('material', feature, `${feature.folder}/Materials`, name, 'mat'), { parent });
  });
}

/** Prefabs; each may hold or vary earlier ones of its feature. */
export function planPrefabs(draft, random, counts) {
  const sizes = spreadSizes(prefabBytes, counts.prefab, random);
  spread(draft, counts.prefab, (feature) => {
    const name = pascal(random.pick(adjectives), random.pick(things));
    const earlier = [...draft.inFeature('prefab', feature)];
    const scripts = draft.inFeature('behaviour', feature);
    const asset = draft.add('prefab', feature, `${feature.folder}/Prefabs`, name, 'prefab');
    Object.assign(asset, { size: sizes.pop(), nested: [], depth: 0, script: random.pick(scripts) });
    const chance = earlier.length < 2 ? 1 : random.next();
    const bases = earlier.filter(({ depth }) => depth < 3);
    if (chance < 0.15) Object.assign(asset, varyPrefab(random.pick(bases)));
    else if (chance < 0.4) asset.nested = random.sample(earlier, random.int(1, 3));
  });
}

function varyPrefab(base) {
  return { base, depth: base.depth + 1 };
}

/** Scenes, data, animation, interface, input and notes. */
export function planOthers(draft, random, counts) {
  const named = (...lists) => pascal(...lists.map((list) => random.pick(list)));
  const sizes = spreadSizes(sceneBytes, counts.scene, random);
  spread(draft, counts.scene, (feature) => {
    const asset = draft.add('scene', feature, `${feature.folder}/Scenes`, named(adjectives, places), 'unity');
    asset.size = sizes.pop();
  });
  const data = draft.ofKind('data');
  spread(draft, counts.asset, (feature) => {
    const own = draft.inFeature('data', feature);
    const script = own.length > 0 && random.chance(0.8) ? random.pick(own) : random.pick(data);
    const asset = draft.add('asset', feature, `${feature.folder}/Data`, named(adjectives, things), 'asset');
    asset.script = script;
    draft.list(`assets of ${script.name}`, feature, asset);
  });
  spread(draft, counts.clip, (feature) =>
    draft.add('clip', feature, `${feature.folder}/Animation`, named(things, verbs), 'anim'),
  );
  spread(draft, counts.controller, (feature) =>
    draft.add('controller', feature, `${feature.folder}/Animation`, named(adjectives, things), 'controller'),
  );
  spread(draft, counts.style, (feature) => {
    const asset = draft.add('style', feature, `${feature.folder}/Interface`, named(places, things), 'uss');
    Object.assign(asset, planStyle(random, {}));
  });
  spread(draft, counts.document, (feature) =>
    draft.add('document', feature, `${feature.folder}/Interface`, named(adjectives, things), 'uxml'),
  );
  spread(draft, counts.input, (feature) =>
    draft.add('input', feature, `${feature.folder}/Input`, `${named(places)}Controls`, 'inputactions'),
  );
  spread(draft, counts.note, (feature) =>
    draft.add('note', feature, `${feature.folder}/Notes`, named(things, things), 'md'),
  );
}

/** Textures, models and sounds, as many as the project still needs. */
export function planBinaries(draft, random, files) {
  const folders = draft.folders.size + 3 * draft.features.length;
  const counts = binaryCounts(files, draft.assets.length, folders);
  spread(draft, counts.texture, (feature) => {
    const name = `${pascal(random.pick(adjectives), random.pick(surfaces))}_${random.pick(['Albedo', 'Normal', 'Mask', 'Icon'])}`;
    const extension = random.weighted([
      [7, 'png'],
      [2, 'tga'],
      [1, 'jpg'],
    ]);
    draft.add('texture', feature, `${feature.folder}/Textures`, name, extension);
  });
  spread(draft, counts.model, (feature) => {
    const name = pascal(random.pick(adjectives), random.pick(things));
    draft.add('model', feature, `${feature.folder}/Models`, name, 'fbx').meshId = draft.drawId();
  });
  spread(draft, counts.sound, (feature) => {
    const name = camel(random.pick(verbs), random.pick(things));
    draft.add('sound', feature, `${feature.folder}/Audio`, name, random.pick(['wav', 'ogg']));
  });
}
