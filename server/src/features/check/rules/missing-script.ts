import type { FileRule, Finding } from '#features/check/rule.ts';
import { headerSpan } from '#features/check/spans.ts';
import { pathOfGuid } from '#unity/asset-graph.ts';
import { unityClass } from '#unity/classes.ts';
import { createPlaces } from '#unity/prefab/places.ts';
import { isComplete, isKnown } from './references.ts';

/** Components whose script is gone. */
export const missingScriptRule: FileRule = {
  code: 'missing-script',
  severity: 'error',
  description: 'A component or ScriptableObject has no script, or one that does not exist.',
  applies: (_, facts) => facts.asset?.classes.some(([classId]) => classId === unityClass.monoBehaviour) === true,
  async check({ ctx, files }, path) {
    const file = await files.open(path);
    if (file === undefined) return [];
    const places = createPlaces(file, files.sources);
    const findings: Finding[] = [];
    for (const document of file.documents) {
      if (document.classId !== unityClass.monoBehaviour || document.stripped) continue;
      const script = file.reference(document, 'm_Script');
      const wrong = whatIsWrong(script?.fileId, script?.guid, {
        isKnown: (guid) => isKnown(ctx.snapshot, guid) || !isComplete(ctx.snapshot),
        path: (guid) => pathOfGuid(ctx.snapshot.assets, guid),
      });
      if (wrong === undefined) continue;
      const gameObject = await places.pathOf(document.fileId);
      const where = gameObject === undefined ? '' : ` on ${gameObject}`;
      findings.push({ path, span: headerSpan(file, document), message: `the component${where} ${wrong}` });
    }
    return findings;
  },
};

interface Lookup {
  isKnown(guid: string): boolean;
  path(guid: string): string | undefined;
}

function whatIsWrong(fileId: string | undefined, guid: string | undefined, lookup: Lookup): string | undefined {
  // Scripts that lie in the editor itself have no GUID.
  if (guid === undefined) return fileId === undefined || fileId === '0' ? 'has no script' : undefined;
  if (!lookup.isKnown(guid)) return `has a script that does not exist (GUID ${guid})`;
  const path = lookup.path(guid);
  return path === undefined || /\.(?:cs|dll|asset|prefab)$/i.test(path) ? undefined : `names ${path} as its script`;
}
