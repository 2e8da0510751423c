import { folderOf, stemOf } from '#base/path.ts';
import { fileKind } from '#syntax/file-kind.ts';
import type { ContextSource } from './candidate.ts';
import { typeHead } from './skeleton.ts';

const mostFiles = 80;
const mostNames = 40;

/** What heads of files are written with: the file's own name, the namespaces that its neighbours declare and use, and how their types are named. */
export const fileHead: ContextSource = {
  name: 'file head',
  async find({ place, ctx, facts: ownFacts }) {
    if (fileKind(place.path) !== 'csharp') return [];
    const { symbols } = await ownFacts();
    // Below the first members nobody writes heads.
    const first = symbols.find(({ kind }) => kind === 'method' || kind === 'field' || kind === 'property');
    if (first !== undefined && first.span.end < place.offset) return [];
    const folder = folderOf(place.path);
    const neighbours = [...ctx.snapshot.files.paths()].filter((path) => path.endsWith('.cs') && path !== place.path);
    const near = neighbours.filter((path) => folderOf(path) === folder);
    const usings = new Map<string, number>();
    const namespaces = new Map<string, number>();
    const heads: string[] = [];
    for (const [at, path] of [...near, ...neighbours.filter((_, index) => index % 7 === 0).slice(0, mostFiles / 2)]
      .slice(0, mostFiles)
      .entries()) {
      const facts = ctx.snapshot.files.get(path);
      const weight = at < near.length ? 5 : 1;
      for (const { name } of facts?.csharp?.usings ?? []) usings.set(name, (usings.get(name) ?? 0) + weight);
      for (const symbol of facts?.symbols ?? []) {
        if (symbol.kind === 'namespace') {
          const name = symbol.container === '' ? symbol.name : `${symbol.container}.${symbol.name}`;
          namespaces.set(name, (namespaces.get(name) ?? 0) + weight);
        } else if (at < near.length && symbol.kind === 'class' && heads.length < 12) heads.push(typeHead(symbol));
      }
    }
    const lines = [
      `// this file: ${stemOf(place.path)}`,
      ...commonest(usings).map((name) => `using ${name};`),
      ...commonest(namespaces)
        .slice(0, 8)
        .map((name) => `namespace ${name}`),
      ...new Set(heads),
    ];
    return [{ kind: 'head', path: folder === '' ? place.path : folder, text: lines.join('\n'), score: 10 }];
  },
};

function commonest(counts: ReadonlyMap<string, number>): readonly string[] {
  return [...counts]
    .sort((a, b) => b[1] - a[1])
    .slice(0, mostNames)
    .map(([name]) => name);
}
