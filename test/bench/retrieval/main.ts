import { differenceInterval, mrr, type Rank, recall } from 'scenewright/src/retrieval/evaluation/figures.ts';
import { atLeast, fixed, type Row } from '#bench/row.ts';
import { type Asked, askProject } from './ask.ts';
import type { Measuring } from './measuring.ts';
import { readQuestions } from './questions.ts';

/** The figures of test/eval/retrieval/README.md for the file of questions. */
export async function measureQuestions(measuring: Measuring): Promise<readonly Row[]> {
  const questions = readQuestions(measuring.questions);
  const asked: Asked[] = [];
  const absent: Row[] = [];
  for (const project of new Set(questions.map((question) => question.project))) {
    const rows = await askProject(
      project,
      questions.filter((question) => question.project === project),
      measuring,
    );
    if (rows === undefined) absent.push({ what: project, value: 'not measured: absent' });
    else asked.push(...rows);
  }
  for (const { question, ours, baseline } of asked) {
    measuring.progress(`${question.id} ${ours ?? '-'} (plain ${baseline ?? '-'}) ${question.question}`);
  }
  return asked.length === 0 ? absent : [...absent, ...figures(asked, measuring.seed)];
}

function figures(asked: readonly Asked[], seed: number): readonly Row[] {
  const chinese = asked.filter(({ question }) => question.language === 'zh');
  const ours = ranks(asked);
  const plain = asked.map(({ baseline }) => baseline);
  const [low, high] = differenceInterval(ours, plain, seed);
  const times = asked.map(({ time }) => time).sort((a, b) => a - b);
  return [
    atLeast(`MRR@10 of ${asked.length} questions`, mrr(ours), 0.55, fixed),
    atLeast('recall@5', recall(ours, 5), 0.7, fixed),
    atLeast(`MRR@10 of the ${chinese.length} Chinese ones`, mrr(ranks(chinese)), 0.45, fixed),
    ...(['script', 'shader', 'asset', 'doc'] as const).flatMap((kind) => {
      const some = asked.filter(({ question }) => question.kind === kind);
      if (some.length === 0) return [];
      const languages = (['en', 'zh'] as const).map((language) => {
        const part = some.filter(({ question }) => question.language === language);
        return part.length === 0 ? '-' : fixed(mrr(ranks(part)));
      });
      return [
        { what: `MRR@10 of ${some.length} of kind ${kind}`, value: fixed(mrr(ranks(some))) },
        { what: `  English, Chinese`, value: languages.join(', ') },
      ];
    }),
    { what: 'plain BM25 over 40-line windows: MRR@10', value: fixed(mrr(plain)) },
    { what: 'plain BM25 over 40-line windows: recall@5', value: fixed(recall(plain, 5)) },
    {
      what: 'plain BM25 over 40-line windows: Chinese MRR@10',
      value: fixed(mrr(chinese.map(({ baseline }) => baseline))),
    },
    { what: 'MRR@10 over plain BM25, 95 % interval', value: `${fixed(low)} to ${fixed(high)}` },
    {
      what: 'time of a question p95 (ms)',
      value: (times[Math.floor(times.length * 0.95)] ?? 0).toFixed(1),
    },
  ];
}

function ranks(asked: readonly Asked[]): readonly Rank[] {
  return asked.map(({ ours }) => ours);
}
