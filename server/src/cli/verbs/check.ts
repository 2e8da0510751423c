import { resolve } from 'node:path';
import { failure, success } from '#base/failure.ts';
import { projectPath } from '#cli/place.ts';
import type { Verb } from '#cli/verb.ts';
import { checkProject } from '#features/check/check.ts';
import { sarifLog } from '#features/check/sarif.ts';

export const checkVerb: Verb = {
  name: 'check',
  usage: 'check [PATH…] [--sarif FILE]',
  help: 'what is wrong with the files: broken references, missing scripts and .meta files, merge leftovers; exit 1 when something is',
  options: [{ name: 'sarif', value: 'FILE', help: 'write the findings as SARIF 2.1.0 to this file too' }],
  words: [0, 10_000],
  needsIndex: true,
  async run({ session, args, version, writeFile }, signal) {
    const ctx = session.context('en');
    const paths: string[] = [];
    for (const word of args.words) {
      const path = await pathOf(
        word,
        ctx.files.root,
        async (candidate) => (await ctx.files.stat(candidate)) !== undefined,
      );
      if (path === undefined)
        return failure(
          'no-file',
          `there is no '${word}' in the project`,
          'Give files or folders of the project, or nothing for all of it.',
        );
      paths.push(path);
    }
    const rows = await checkProject(ctx, paths, signal);
    const sarif = args.options.get('sarif');
    if (sarif !== undefined) {
      const written = await writeFile(resolve(sarif), `${JSON.stringify(sarifLog(rows, version), undefined, 2)}\n`);
      if (!written.ok) return written;
    }
    const failed = rows.filter(({ severity }) => severity !== 'info');
    const lines = rows.map(
      (row) => `${row.path}:${row.line}:${row.column}  ${row.severity}  ${row.message}  [${row.code}]`,
    );
    const count = (severity: string) => rows.filter((row) => row.severity === severity).length;
    const sum = `${count('error')} errors, ${count('warning')} warnings, ${count('info')} notes`;
    return success({ json: rows, text: [...lines, sum].join('\n'), exitCode: failed.length === 0 ? 0 : 1 });
  },
};

/** The project's path for a word; `''` is the project itself. */
async function pathOf(
  word: string,
  root: string,
  exists: (path: string) => Promise<boolean>,
): Promise<string | undefined> {
  for (const candidate of [word.replaceAll('\\', '/').replace(/^\.\/|\/+$/g, ''), projectPath(root, word)]) {
    if (candidate.startsWith('/') || candidate.split('/').includes('..')) continue;
    if (await exists(candidate)) return candidate;
  }
  return undefined;
}
