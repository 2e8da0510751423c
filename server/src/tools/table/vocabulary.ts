import { z } from 'zod';
import { throwIfCancelled } from '#base/cancel.ts';
import { success } from '#base/failure.ts';
import { positionAt } from '#base/text.ts';
import type { FeatureContext } from '#features/context.ts';
import { readText } from '#features/read-text.ts';
import { register } from '#tools/register.ts';
import { type FileRow, shownRows } from '#tools/shown.ts';
import type { Term } from '#unity/vocabulary/vocabulary.ts';

const kinds = [
  'tag',
  'layer',
  'sortingLayer',
  'renderingLayer',
  'scene',
  'inputAxis',
  'inputActionMap',
  'inputAction',
  'controlScheme',
  'animatorLayer',
  'animatorParameter',
  'animatorState',
  'animationEvent',
  'address',
  'addressLabel',
  'resource',
  'shader',
  'shaderProperty',
  'shaderKeyword',
  'kernel',
  'uxmlName',
  'ussClass',
  'define',
] as const;

/** Names of a kind that the overview shows. */
const examples = 8;
/** Files of a name that a row shows. */
const mostFiles = 4;

export const vocabularyTool = register({
  name: 'vocabulary',
  title: { en: 'Names of the project', zh: '项目词汇' },
  description:
    'Names that the project defines outside its code: tags, layers, sorting layers, scenes in the build, input actions and axes, animator parameters and states, Resources keys, shader properties and keywords. Without `kind` an overview; with `name` where that name is defined and which scripts write it as a string.',
  args: z.object({
    kind: z.enum(kinds).optional().describe('Only this kind, all of it.'),
    name: z.string().min(1).max(300).optional().describe('Only this name.'),
  }),
  writes: 'nothing',
  async run(ctx, { kind, name }, signal) {
    const { vocabulary } = ctx.snapshot;
    const wanted = kind === undefined ? kinds : [kind];
    if (name !== undefined) {
      const terms = wanted.flatMap((each) => vocabulary.find(each, name) ?? []);
      const rows = [...terms.map((term) => termRow(term)), ...(await stringUses(ctx, name, signal))];
      return success({
        head: `'${name}': ${terms.length === 0 ? 'not defined' : terms.map((term) => term.kind).join(', ')}; ${rows.length - terms.length} strings in scripts`,
        rows: await shownRows(ctx, rows, signal),
      });
    }
    if (kind === undefined) {
      const rows = kinds.flatMap((each): FileRow[] => {
        const terms = vocabulary.all(each);
        if (terms.length === 0) return [];
        const more = terms.length > examples ? ' …' : '';
        const names = terms.slice(0, examples).map((term) => term.name);
        return [{ path: undefined, text: `${each} (${terms.length}): ${names.join(', ')}${more}` }];
      });
      return success({ head: 'kinds of names; give `kind` for all of one', rows: await shownRows(ctx, rows, signal) });
    }
    const terms = vocabulary.all(kind);
    const rows = await shownRows(
      ctx,
      terms.map((term) => termRow(term)),
      signal,
    );
    return success({ head: `${kind}: ${terms.length} names`, rows });
  },
});

function termRow({ kind, name, definitions }: Term): FileRow {
  const details = [...new Set(definitions.flatMap(({ detail }) => detail ?? []))];
  const paths = [...new Set(definitions.flatMap(({ path }) => path ?? []))].sort();
  const more = paths.length > mostFiles ? ` and ${paths.length - mostFiles} more` : '';
  const where = paths.length === 0 ? 'built in' : `${paths.slice(0, mostFiles).join(', ')}${more}`;
  const detail = details.length === 0 ? '' : ` (${details.slice(0, mostFiles).join('; ')})`;
  return { path: paths[0], text: `${kind} ${name}${detail} — ${where}` };
}

/** Scripts that write the name as a string, with what the string is given to. */
async function stringUses(ctx: FeatureContext, name: string, signal: AbortSignal): Promise<readonly FileRow[]> {
  const rows: FileRow[] = [];
  const mentioning = [...ctx.snapshot.files.mentioning(name)].sort(([a], [b]) => (a < b ? -1 : 1));
  for (const [path, facts] of mentioning) {
    throwIfCancelled(signal);
    const strings = facts.csharp?.strings.filter(({ value }) => value === name) ?? [];
    const current = strings.length === 0 ? undefined : await readText(ctx, path, signal);
    if (current === undefined) continue;
    for (const { span, of, context } of strings) {
      const { line } = positionAt(current.lines, span.start);
      rows.push({ path, text: `string ${path}:${line + 1} ${of === '' ? context : of}` });
    }
  }
  return rows;
}
