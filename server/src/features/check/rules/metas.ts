import type { Checking, Finding, ProjectRule } from '#features/check/rule.ts';
import { wholeFile } from '#features/check/rule.ts';
import { readText } from '#features/read-text.ts';
import { assetOf } from '#unity/asset-graph.ts';
import { isInPackageCache } from '#unity/packages.ts';

/** GUIDs that several assets claim: Unity gives all but one a new one, and references go astray. */
export const duplicateGuidRule: ProjectRule = {
  code: 'duplicate-guid',
  severity: 'error',
  description: 'Several assets have the same GUID.',
  async check({ ctx }: Checking, signal) {
    const findings: Finding[] = [];
    for (const [guid, paths] of ctx.snapshot.assets.definitions.entries()) {
      const own = paths.filter((path) => !isInPackageCache(path));
      if (paths.length < 2) continue;
      for (const path of own) {
        const meta = `${path}.meta`;
        const at = (await readText(ctx, meta, signal))?.text.indexOf(guid) ?? -1;
        const others = paths.filter((other) => other !== path).join(', ');
        const span = at === -1 ? wholeFile : { start: at, end: at + guid.length };
        findings.push({ path: meta, span, message: `the GUID ${guid} is also that of ${others}` });
      }
    }
    return findings;
  },
};

/** Folders whose content Unity imports, and so gives `.meta` files. */
const imported = /^(?:Assets|Packages\/[^/]+)\//;

/** Assets without `.meta`, and `.meta` files without asset. */
export const missingMetaRule: ProjectRule = {
  code: 'missing-meta',
  severity: 'warning',
  description: 'An asset or folder has no .meta file, so Unity will give it another GUID on every machine.',
  async check({ listing }: Checking) {
    const { files, folders } = await listing();
    const present = new Set(files);
    return [...files, ...folders]
      .filter((path) => imported.test(path) && !path.endsWith('.meta') && !present.has(`${path}.meta`))
      .map((path) => ({ path, span: wholeFile, message: 'has no .meta file' }));
  },
};

/** `.meta` files whose asset is gone. Of folders that is common in clones: version control keeps no empty folders. */
export const orphanMetaRule: ProjectRule = {
  code: 'orphan-meta',
  severity: 'warning',
  description: 'A .meta file has no asset beside it.',
  async check({ ctx, listing }: Checking) {
    const { files, folders } = await listing();
    const present = new Set([...files, ...folders]);
    return files
      .filter((path) => imported.test(path) && path.endsWith('.meta') && !present.has(assetOf(path)))
      .map((path) => {
        const isFolder = ctx.snapshot.files.get(path)?.importer?.isFolder === true;
        return isFolder
          ? { path, span: wholeFile, severity: 'info', message: `the folder ${assetOf(path)} is gone or empty` }
          : { path, span: wholeFile, message: `the asset ${assetOf(path)} is gone` };
      });
  },
};
