import type { Checking, FileRule, Finding, ProjectRule } from '#features/check/rule.ts';
import { readText } from '#features/read-text.ts';
import { pathOfGuid } from '#unity/asset-graph.ts';
import { unityClass } from '#unity/classes.ts';
import { type Guid, isBuiltInGuid } from '#unity/guid.ts';
import { isInPackageCache } from '#unity/packages.ts';
import type { Snapshot } from '#workspace/snapshot.ts';

/** References to assets that do not exist, one by one. Only where every package is on disk is that certain. */
export const danglingReferenceRule: FileRule = {
  code: 'dangling-reference',
  severity: 'error',
  description: 'A reference names a GUID that no asset of the project or of its packages has.',
  applies: (path, facts) => !isInPackageCache(path) && (facts.guidRefs ?? []).length > 0,
  async check({ ctx, files }, path, facts, signal) {
    if (!isComplete(ctx.snapshot)) return [];
    const unknown = new Set((facts.guidRefs ?? []).flatMap(([guid]) => (isKnown(ctx.snapshot, guid) ? [] : [guid])));
    if (unknown.size === 0) return [];
    const current = await readText(ctx, path, signal);
    if (current === undefined) return [];
    const file = await files.open(path);
    const scripts = new Set(
      (file?.documents ?? []).flatMap((document) =>
        document.classId === unityClass.monoBehaviour ? (file?.reference(document, 'm_Script')?.guid ?? []) : [],
      ),
    );
    const findings: Finding[] = [];
    for (const guid of unknown) {
      // A script that is gone is told as what it is, by another rule.
      if (scripts.has(guid)) continue;
      for (let at = current.text.indexOf(guid); at !== -1; at = current.text.indexOf(guid, at + guid.length)) {
        findings.push({ path, span: { start: at, end: at + guid.length }, message: `no asset has the GUID ${guid}` });
      }
    }
    return findings;
  },
};

/** The same where packages are absent: told once, since most of them may be theirs. */
export const unresolvedReferencesRule: ProjectRule = {
  code: 'unresolved-references',
  severity: 'info',
  description: 'References name GUIDs that may belong to packages which are not on disk.',
  async check({ ctx }: Checking) {
    const { snapshot } = ctx;
    if (isComplete(snapshot)) return [];
    const unknown = new Set<Guid>();
    let references = 0;
    for (const [guid, paths] of snapshot.assets.mentions.entries()) {
      const own = isKnown(snapshot, guid) ? [] : paths.filter((path) => !isInPackageCache(path));
      if (own.length > 0) unknown.add(guid);
      for (const path of own) references += snapshot.files.get(path)?.guidRefs?.find(([ref]) => ref === guid)?.[1] ?? 0;
    }
    if (references === 0) return [];
    const { absentPackages } = snapshot.project;
    const some = absentPackages.slice(0, 3).join(', ');
    const more = absentPackages.length > 3 ? ` and ${absentPackages.length - 3} more` : '';
    const message = `${references} references to ${unknown.size} GUIDs cannot be told from broken ones, because packages are not on disk: ${some}${more}. Open the project in Unity once to install them.`;
    return [{ path: 'Packages/manifest.json', span: { start: 0, end: 0 }, message }];
  },
};

/** Whether every package of the manifest is on disk. */
export function isComplete(snapshot: Snapshot): boolean {
  return snapshot.project.absentPackages.length === 0;
}

/** Whether a GUID names an asset that exists. */
export function isKnown(snapshot: Snapshot, guid: Guid): boolean {
  return isBuiltInGuid(guid) || pathOfGuid(snapshot.assets, guid) !== undefined;
}
