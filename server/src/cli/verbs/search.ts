import { type SearchRow, searchKind } from '@scenewright/protocol';
import { failure, success } from '#base/failure.ts';
import type { Verb } from '#cli/verb.ts';
import { search } from '#features/search/search.ts';

export const searchVerb: Verb = {
  name: 'search',
  usage: 'search QUERY [-k N] [--kind script|shader|asset|doc]',
  help: 'find passages of the project by words of code or of plain language',
  options: [
    { name: 'k', value: 'N', help: 'how many results (10)' },
    { name: 'kind', value: 'KIND', help: 'only scripts, shaders, assets or docs' },
  ],
  words: [1, 1],
  needsIndex: true,
  async run({ session, args }, signal) {
    const limit = Number(args.options.get('k') ?? 10);
    if (!Number.isInteger(limit) || limit < 1 || limit > 100)
      return failure('bad-number', '-k takes a whole number from 1 to 100', 'For example: -k 5');
    const kindText = args.options.get('kind');
    const kind = searchKind.safeParse(kindText);
    if (kindText !== undefined && !kind.success)
      return failure('bad-kind', `'${kindText}' is no kind`, 'Kinds are script, shader, asset and doc.');
    const text = args.words[0] ?? '';
    const query = { text, limit, ...(kind.success ? { kind: kind.data } : {}) };
    const rows = await search(session.context('en'), query, signal);
    const shown = rows.map((row) => `${row.path}:${row.line}  ${row.symbol}${origin(row)}\n${indent(row.snippet)}`);
    return success({ json: rows, text: rows.length === 0 ? 'nothing found' : shown.join('\n') });
  },
};

function origin({ library }: SearchRow): string {
  return library === undefined ? '' : `  (library ${library})`;
}

function indent(text: string): string {
  return text.replace(/^/gm, '    ').trimEnd();
}
