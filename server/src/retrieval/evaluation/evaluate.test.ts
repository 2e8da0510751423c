import { expect, test } from 'vitest';
import { Cancelled, neverAborted } from '#base/cancel.ts';
import { createQuestions } from '#retrieval/indexer/questions.ts';
import type { FileFacts } from '#syntax/facts.ts';
import { createDocPairCollector, type DocPairs } from './doc-pairs.ts';
import { evaluateRetrieval } from './evaluate.ts';

const code = `class Health {
  /// <summary>Takes life away from the <see cref="Player"/> when he is hit.</summary>
  void Hurt(int amount) { this.life -= amount; if (this.life < 0) this.life = 0; }
  /// <summary>Gives life back after a pause.</summary>
  void Heal(int amount) { this.life += amount; if (this.life > 100) this.life = 100; }
  /// <summary>Short.</summary>
  void Tiny() { }
}`;

function pairsOf(text: string): DocPairs {
  const collector = createDocPairCollector();
  const symbols = [...text.matchAll(/\/\/\/ (.*)\n {2}(void (\w+).*)\n/g)].map(
    (match): FileFacts['symbols'][number] => {
      const start = match.index;
      const end = start + match[0].length;
      return {
        name: match[3] ?? '',
        kind: 'method',
        container: 'Health',
        span: { start, end },
        nameSpan: { start, end },
        signature: '',
        doc: match[1] ?? '',
      };
    },
  );
  collector.add('Assets/Health.cs', text, { kind: 'csharp', symbols, problems: [] });
  return collector.pairs();
}

const questions = createQuestions(async () => undefined);

test('summaries become questions without tags, and no passage holds its own comment', () => {
  const { passages, summaries } = pairsOf(code);
  expect(summaries.map(({ text }) => text)).toEqual([
    'Takes life away from the Player when he is hit.',
    'Gives life back after a pause.',
  ]);
  expect(passages.map(({ chunk }) => chunk.symbol)).toEqual(['Health.Hurt', 'Health.Heal']);
  expect(passages.some(({ chunk }) => chunk.body.includes('summary'))).toBe(false);
});

test('every search is asked the same questions', async () => {
  const figures = await evaluateRetrieval(pairsOf(code), questions, 10, 1, neverAborted());
  expect(figures).toMatchObject({ asked: 2, summaries: 2, methods: 2 });
  expect(figures.searches[0]?.mrr10).toBeGreaterThan(0);
});

test('a smaller sample asks fewer, none asks nothing', async () => {
  const { asked } = await evaluateRetrieval(pairsOf(code), questions, 1, 3, neverAborted());
  expect(asked).toBe(1);
  const empty = await evaluateRetrieval({ passages: [], summaries: [] }, questions, 5, 1, neverAborted());
  expect(empty.searches.map(({ mrr10 }) => mrr10)).toEqual([0, 0, 0]);
});

test('can be cancelled', async () => {
  const running = evaluateRetrieval(pairsOf(code), questions, 10, 1, AbortSignal.abort());
  await expect(running).rejects.toThrow(Cancelled);
});
