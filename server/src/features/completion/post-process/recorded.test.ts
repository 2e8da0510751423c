import { readFileSync } from 'node:fs';
import { wasmBackend } from '@scenewright/test/kit/parsers.ts';
import { expect, test } from 'vitest';
import { completionPlace } from '#features/completion/place.ts';
import { noDefines } from '#syntax/defines.ts';
import { contentOfText } from '#syntax/file-content.ts';
import { createParserPool } from '#syntax/parser.ts';
import { createFactReader } from '#syntax/read-facts.ts';
import type { AnswerEnd } from './filter.ts';
import { withoutNewErrors } from './new-errors.ts';
import { postProcess } from './post-process.ts';

interface Recorded {
  readonly path: string;
  readonly before: string;
  readonly hidden: string;
  readonly after: string;
  readonly raw: string;
  readonly end: AnswerEnd;
}

/** What a real model answered in our own sample project; `npm run bench -- completion-record` writes it anew. */
const file = new URL('../../../../../test/eval/completion/recorded.jsonl', import.meta.url);
const rows = readFileSync(file, 'utf8')
  .trim()
  .split('\n')
  .map((line): Recorded => JSON.parse(line));
const read = createFactReader(createParserPool(wasmBackend()));
const count = async (path: string, text: string) => (await read(path, contentOfText(text), noDefines)).problems.length;

test('answers of a real model are mended: no new syntax error, no line below again, what was right stays', async () => {
  const faults: string[] = [];
  let right = 0;
  for (const { path, before, hidden, after, raw, end } of rows) {
    const place = completionPlace(path, before + after, before.length);
    if (place === undefined) continue;
    const { text } = await withoutNewErrors(postProcess(raw, place, end), place, count);
    if ((await count(path, before + text + after)) > (await count(path, before + after)))
      faults.push(`errors: ${text}`);
    const next =
      after
        .split('\n')
        .find((line) => line.trim() !== '')
        ?.trim() ?? '';
    const again = text
      .split('\n')
      .slice(1)
      .some((line) => line.trim() === next);
    if (/\w/.test(next) && again) faults.push(`repeated: ${text}`);
    if (/```|<\|/.test(text)) faults.push(`marks: ${text}`);
    if (text.split('\n')[0]?.trim() === hidden) right++;
  }
  expect(faults).toEqual([]);
  expect(right).toBeGreaterThanOrEqual(8);
});
