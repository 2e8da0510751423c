import { shareOut } from './feature-plan.mjs';
import { spreadSizes } from './random.mjs';
import { planScripts } from './script-plan.mjs';
import { scriptLines } from './shares.mjs';

/** Adds the scripts and assemblies of all features. */
export function planCode(draft, random, { script: count }) {
  const sizes = spreadSizes(scriptLines, count, random);
  const names = new Set();
  const perFeature = shareOut(count, draft.features);
  for (const feature of draft.features) {
    const folder = `${feature.folder}/Scripts`;
    const imported = {};
    for (const kind of ['enum', 'interface', 'plain', 'data', 'behaviour']) {
      imported[kind] = feature.imports.flatMap((other) => draft.inFeature(kind, other));
    }
    const own = planScripts(random, feature, perFeature[feature.index], {
      imported,
      names,
      lines: () => sizes.pop(),
      add: (name, below) => draft.add('script', feature, below === '' ? folder : `${folder}/${below}`, name, 'cs'),
    });
    for (const [kind, scripts] of Object.entries(own)) for (const script of scripts) draft.list(kind, feature, script);
    feature.assembly = planAssembly(draft, feature, folder, feature.namespace, false, feature.imports);
    if (own.editor.length > 0) {
      planAssembly(draft, feature, `${folder}/Editor`, `${feature.namespace}.Editor`, true, [
        feature,
        ...feature.imports,
      ]);
    }
  }
}

function planAssembly(draft, feature, folder, name, isEditor, used) {
  const asset = draft.add('assembly', feature, folder, name, 'asmdef');
  return Object.assign(asset, {
    isEditor,
    byGuid: feature.index % 2 === 1,
    references: used.map(({ assembly }) => assembly),
  });
}
