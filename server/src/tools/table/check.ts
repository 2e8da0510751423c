import { z } from 'zod';
import { failure, success } from '#base/failure.ts';
import { checkProject } from '#features/check/check.ts';
import { projectPath, shortened } from '#tools/place.ts';
import { register } from '#tools/register.ts';
import { shownRows } from '#tools/shown.ts';

/** From what breaks a build to what is good to know. */
const order = ['error', 'warning', 'info'];

export const checkTool = register({
  name: 'check',
  title: { en: 'Check for faults', zh: '检查问题' },
  description:
    'What is wrong with the project or a part of it: broken references, missing scripts, merge leftovers, duplicate GUIDs, uses of engine API that the Unity version lacks or marks obsolete. Errors come first.',
  args: z.object({ path: z.string().max(1000).optional().describe('A file or folder; the whole project without it.') }),
  writes: 'nothing',
  async run(ctx, { path }, signal) {
    const wanted = path === undefined || path === '' || path === '.' ? undefined : projectPath(ctx, path);
    if (wanted?.ok === false) return wanted;
    if (wanted !== undefined && (await ctx.files.stat(wanted.value)) === undefined)
      return failure('no-file', `there is no '${shortened(wanted.value)}'`, 'Name a file or folder, or nothing.');
    const found = await checkProject(ctx, wanted === undefined ? [] : [wanted.value], signal);
    const rows = found.toSorted((a, b) => order.indexOf(a.severity) - order.indexOf(b.severity));
    const count = (severity: string) => rows.filter((row) => row.severity === severity).length;
    return success({
      head: `${wanted?.value ?? 'the project'}: ${count('error')} errors, ${count('warning')} warnings, ${count('info')} notes`,
      rows: await shownRows(
        ctx,
        rows.map((row) => ({
          path: row.path,
          text: `${row.path}:${row.line}:${row.column} ${row.severity} ${row.code}: ${row.message}`,
        })),
        signal,
      ),
    });
  },
});
