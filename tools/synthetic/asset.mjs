import { behaviourText } from './behaviour.mjs';
import { createRandom } from './random.mjs';
import { yamlHeader } from './yaml.mjs';

/** The text of a data asset: an instance of a script that derives from ScriptableObject. */
export function writeAsset(asset, pool) {
  const random = createRandom(asset.seed);
  const find = { local: () => undefined, listener: () => undefined, asset: (type) => pool.asset(type, random) };
  const text = behaviourText(asset.script, '0', asset.name, random, find);
  return `${yamlHeader}--- !u!114 &11400000\n${text}`;
}

/** A reference to a data asset. */
export function assetReference({ guid }) {
  return { fileId: '11400000', guid, type: 2 };
}
