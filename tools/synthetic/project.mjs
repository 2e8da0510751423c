import { writeAssembly } from './assembly.mjs';
import { writeAsset } from './asset.mjs';
import { writeBinary } from './binary.mjs';
import { writeClip } from './clip.mjs';
import { writeController } from './controller.mjs';
import { writeNote } from './document.mjs';
import { writeInclude } from './hlsl.mjs';
import { writeInputActions } from './input-actions.mjs';
import { writeDocument, writeStyle } from './interface.mjs';
import { writeMaterial } from './material.mjs';
import { writeMeta } from './meta.mjs';
import { planProject } from './plan.mjs';
import { createPool } from './pool.mjs';
import { writePrefab } from './prefab.mjs';
import { createRandom } from './random.mjs';
import { writeScene } from './scene.mjs';
import { writeScript } from './script/script.mjs';
import { settingsCount, settingsFiles } from './settings.mjs';
import { writeShader } from './shader.mjs';
import { writeShaderGraph } from './shader-graph.mjs';

/**
 * A Unity project of about `files` files, `.meta` files counted: `count` says how many there are, `files` yields
 * `[path, text or bytes]` of each, written only when it is asked for. The same options give the same bytes.
 */
export function generateProject(options) {
  const plan = planProject(options);
  return { count: settingsCount() + plan.folders.length + 2 * plan.assets.length, files: writeAll(plan) };
}

function* writeAll(plan) {
  yield* settingsFiles(plan.ofKind('scene'));
  for (const folder of plan.folders) yield [`${folder.path}.meta`, writeMeta(folder)];
  const pools = plan.features.map((feature) => createPool(plan, feature));
  for (const asset of plan.assets) {
    const pool = pools[asset.feature.index];
    yield [asset.path, writers[asset.kind](asset, pool)];
    yield [`${asset.path}.meta`, writeMeta(asset, pool)];
  }
}

/** Writers by kind of asset. */
const writers = {
  script: ({ script }) => writeScript(script),
  assembly: writeAssembly,
  scene: writeScene,
  prefab: writePrefab,
  material: writeMaterial,
  shader: writeShader,
  include: (include) => writeInclude(include, createRandom(include.seed)),
  graph: writeShaderGraph,
  asset: writeAsset,
  controller: writeController,
  clip: writeClip,
  style: writeStyle,
  document: writeDocument,
  input: writeInputActions,
  note: writeNote,
  texture: writeBinary,
  model: writeBinary,
  sound: writeBinary,
};
