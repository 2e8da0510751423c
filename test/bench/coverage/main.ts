import { neverAborted } from 'scenewright/src/base/cancel.ts';
import { indexLines } from 'scenewright/src/base/text.ts';
import { contextSources, gatherContext } from 'scenewright/src/features/completion/context/assemble.ts';
import { fitBudget } from 'scenewright/src/features/completion/context/budget.ts';
import type { ContextSource } from 'scenewright/src/features/completion/context/candidate.ts';
import { definitions } from 'scenewright/src/features/completion/context/definitions.ts';
import { engineMembers } from 'scenewright/src/features/completion/context/engine-members.ts';
import { fileHead } from 'scenewright/src/features/completion/context/file-head.ts';
import { shaderIncludes } from 'scenewright/src/features/completion/context/shader-includes.ts';
import { similarCode } from 'scenewright/src/features/completion/context/similar-code.ts';
import { type LinePosition, linePositions } from 'scenewright/src/features/completion/evaluation/positions.ts';
import { completionPlace } from 'scenewright/src/features/completion/place.ts';
import { codeWords } from 'scenewright/src/model/embedded/code-words.ts';
import { classOf, keptWords } from 'scenewright/src/model/embedded/kept-words.ts';
import { completionCorpora, withHeldOut } from '../held-out-project.ts';
import type { Row } from '../row.ts';

/** Where things lie. */
export interface Measuring {
  readonly corpora: string;
  readonly packages: string;
  readonly bundle: string;
  readonly seed: number;
  /** Lines of each corpus. */
  readonly sample: number;
  progress(text: string): void;
}

/** Sources that are made of symbol tables, the project's and the engine's. */
const bySymbols: ReadonlySet<ContextSource> = new Set([definitions, engineMembers, fileHead, shaderIncludes]);
const ways: readonly { readonly name: string; readonly sources: readonly ContextSource[] }[] = [
  { name: 'all sources', sources: contextSources },
  { name: 'similar code alone (BM25 and vectors)', sources: [similarCode] },
  { name: 'all but what symbols tell', sources: contextSources.filter((source) => !bySymbols.has(source)) },
  { name: 'all but definitions', sources: contextSources.filter((source) => source !== definitions) },
];
/** 4,000 tokens of context beside the file. */
const contextCharacters = 4000 * 3;
const kept = keptWords();

/** Coverage of every corpus and over all lines. */
export async function measureCoverage(measuring: Measuring): Promise<readonly Row[]> {
  const { corpora, packages, progress } = measuring;
  const places = completionCorpora(packages, corpora);
  const totals = ways.map(() => ({ wanted: 0, found: 0 }));
  let lines = 0;
  const rows: Row[] = [];
  for (const { name, folder } of places) {
    const counted = await measureCorpus(folder, measuring);
    lines += counted.lines;
    counted.ways.forEach((way, at) => {
      const total = totals[at];
      if (total === undefined) return;
      total.wanted += way.wanted;
      total.found += way.found;
    });
    const shares = counted.ways.map(({ wanted, found }) => (found / Math.max(1, wanted)).toFixed(3));
    progress(`${name}: ${counted.lines} lines, ${shares.join(' ')}`);
    rows.push({ what: `${name}: all, similar alone, no symbols, no definitions`, value: shares.join(' ') });
  }
  const share = (at: number) => (totals[at]?.found ?? 0) / Math.max(1, totals[at]?.wanted ?? 0);
  return [
    ...rows,
    ...ways.map(
      ({ name }, at): Row => ({
        what: `names covered, ${name} (${totals[at]?.wanted} names in ${lines} lines)`,
        value: share(at).toFixed(3),
      }),
    ),
    ahead('all over similar code alone', share(0) - share(1)),
    ahead('all over all but what symbols tell', share(0) - share(2)),
  ];
}

function ahead(what: string, by: number): Row {
  return { what, value: by.toFixed(3), bar: '>= 0.150', ok: by >= 0.15 };
}

function measureCorpus(folder: string, { bundle, seed, sample }: Measuring) {
  return withHeldOut(folder, { bundle, words: 40_000, seed }, async ({ session, asked }) => {
    const signal = neverAborted();
    const every = linePositions(asked, 'inside', 1, seed).filter((position) => unseenNames(position).size > 0);
    const step = Math.max(1, every.length / sample);
    const positions = Array.from(
      { length: Math.min(sample, every.length) },
      (_, at) => every[Math.floor(at * step)],
    ).flatMap((position) => position ?? []);
    const counted = ways.map(() => ({ wanted: 0, found: 0 }));
    for (const position of positions) {
      const { path, before, after } = position;
      const text = before + after;
      const document = { path, languageId: 'csharp', version: 1, text, lines: indexLines(text) };
      session.workspace.apply({ type: 'opened', document });
      const place = completionPlace(path, text, before.length);
      const wanted = unseenNames(position);
      for (const [at, { sources }] of ways.entries()) {
        const count = counted[at];
        if (place === undefined || count === undefined) continue;
        const candidates = await gatherContext(place, session.context('en'), 5000, signal, sources);
        const file = fitBudget(place, [], 9000, () => true);
        const room = file.before.length + file.after.length + contextCharacters;
        const { parts } = fitBudget(place, candidates, room, () => true);
        const shown = new Set(parts.flatMap((part) => codeWords(part.text).words));
        count.wanted += wanted.size;
        count.found += [...wanted].filter((name) => shown.has(name)).length;
      }
      session.workspace.apply({ type: 'closed', path });
      session.openFacts.close(path);
    }
    return { lines: positions.length, ways: counted };
  });
}

/** Names of the hidden text that the rest of the file does not hold. */
function unseenNames({ before, hidden, after }: LinePosition): ReadonlySet<string> {
  const seen = new Set([...codeWords(before).words, ...codeWords(after).words]);
  return new Set(
    codeWords(hidden).words.filter((word) => /^[A-Za-z_]\w+$/.test(word) && classOf(word, kept) < 0 && !seen.has(word)),
  );
}
