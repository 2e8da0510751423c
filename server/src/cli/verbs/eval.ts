import { failure, success } from '#base/failure.ts';
import { describeAsked, evalAsk } from '#cli/eval/ask.ts';
import { describeCompletion, evalCompletion } from '#cli/eval/completion.ts';
import type { Verb } from '#cli/verb.ts';
import type { RetrievalFigures, SearchFigures } from '#retrieval/evaluation/evaluate.ts';

/** Where questions are looked for. */
const usualTasks = '.scenewright/tasks.jsonl';

export const evalVerb: Verb = {
  name: 'eval',
  usage: 'eval retrieval|completion [--sample N] [--seed N] | eval ask [--tasks FILE]',
  help: 'measure on this project: search by its own doc comments, completion by files that are held out, answers by questions of your own',
  options: [
    { name: 'sample', value: 'N', help: 'how many doc comments or places are asked (500)' },
    { name: 'seed', value: 'N', help: 'which of them: the same number draws the same ones (1)' },
    { name: 'tasks', value: 'FILE', help: `questions with answers, a file of the project (${usualTasks})` },
  ],
  words: [1, 1],
  needsIndex: true,
  async run({ session, args, progress }, signal) {
    const [what] = args.words;
    if (what === 'ask') {
      const measured = await evalAsk(session, args.options.get('tasks') ?? usualTasks, progress, signal);
      session.endModel();
      return measured.ok ? success({ json: measured.value, text: describeAsked(measured.value) }) : measured;
    }
    if (what !== 'retrieval' && what !== 'completion')
      return failure(
        'bad-usage',
        `'${what}' cannot be measured`,
        'Write: scenewright eval retrieval, eval completion or eval ask',
      );
    const sample = Number(args.options.get('sample') ?? 500);
    const seed = Number(args.options.get('seed') ?? 1);
    if (!Number.isInteger(sample) || sample < 1)
      return failure('bad-number', '--sample takes a whole number from 1', 'For example: --sample 200');
    if (!Number.isInteger(seed)) return failure('bad-number', '--seed takes a whole number', 'For example: --seed 7');
    if (what === 'completion') {
      const measured = await evalCompletion(session, sample, seed, signal);
      session.endModel();
      return 'ok' in measured ? measured : success({ json: measured, text: describeCompletion(measured) });
    }
    const figures = await session.index.evaluate(sample, seed, signal);
    return success({ json: figures, text: describe(figures) });
  },
};

function describe(figures: RetrievalFigures): string {
  if (figures.asked === 0) return `no method of ${figures.methods} has a doc comment of 4 to 60 words: nothing to ask`;
  return [
    `${figures.asked} of ${figures.summaries} doc comments asked, each without itself, among ${figures.methods} methods`,
    '',
    'search                      MRR@10  first  in 5  in 10  Scenewright is better by (95 %)',
    ...figures.searches.map(row),
  ].join('\n');
}

function row({ search, mrr10, recall1, recall5, recall10, difference }: SearchFigures): string {
  const figures = [mrr10, recall1, recall5, recall10].map((value) => value.toFixed(3).padStart(6)).join(' ');
  const better = difference === undefined ? '' : `  ${difference.map((value) => value.toFixed(3)).join(' to ')}`;
  return `${search.padEnd(27)} ${figures}${better}`;
}
