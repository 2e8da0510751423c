import { planBinaries, planOthers, planPrefabs, planShaders } from './asset-plan.mjs';
import { planCode } from './code-plan.mjs';
import { createDraft } from './draft.mjs';
import { planFeatures } from './feature-plan.mjs';
import { createRandom } from './random.mjs';
import { featureCount, shares } from './shares.mjs';

/**
 * All that a project has, decided before any text is written: paths, GUIDs, and what files declare that others refer to.
 * It is small beside the files, which can then be written one by one.
 */
export function planProject({ files, seed }) {
  const counts = shares(files);
  const random = createRandom(seed);
  const draft = createDraft(seed, planFeatures(random, featureCount(files)));
  for (const step of [planCode, planShaders, planPrefabs, planOthers]) step(draft, random, counts);
  planBinaries(draft, random, files);
  return finish(draft);
}

function finish({ seed, features, assets, folders, guid, ofKind, inFeature }) {
  return {
    features,
    assets,
    folders: [...folders].sort().map((path) => ({ kind: 'folder', path, guid: guid(), seed })),
    ofKind,
    inFeature,
    /** Data assets of a script. */
    assetsOf: (script) => ofKind(`assets of ${script.name}`),
  };
}
