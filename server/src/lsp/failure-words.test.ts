import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { faultNames } from '#adapters/service/faults.ts';
import { failure } from '#base/failure.ts';
import { failureIn, translatedCodes } from './failure-words.ts';

const source = fileURLToPath(new URL('..', import.meta.url));
/** Where failures come from that an editor shows as they are. */
const shown = [
  'generate/staging',
  'generate/file-name.ts',
  'generate/model',
  'generate/prompt',
  'features/generate',
  'features/edit',
  'adapters/image-provider',
  'adapters/model-provider',
  'adapters/model/faults.ts',
  'ask/question.ts',
  'lsp',
];

test('every failure that an editor shows is told in Chinese', () => {
  const files = readdirSync(source, { recursive: true, encoding: 'utf8' }).filter(
    (path) =>
      path.endsWith('.ts') &&
      !path.endsWith('.test.ts') &&
      shown.some((place) => path.replaceAll('\\', '/').startsWith(place)),
  );
  const codes = files.flatMap((path) =>
    [...readFileSync(join(source, path), 'utf8').matchAll(/(?:failure|later|never)\(\s*'([a-z-]+)'/g)].map(
      ([, code]) => code ?? '',
    ),
  );
  expect(codes.length).toBeGreaterThan(30);
  expect([...new Set(codes)].filter((code) => !translatedCodes.has(code))).toEqual([]);
});

test.each(['image', 'mesh'])('every fault of a service is told in Chinese: %s', (product) => {
  const names = [...faultNames, 'bad-address', 'key-in-the-clear'];
  expect(names.map((name) => `${product}-${name}`).filter((code) => !translatedCodes.has(code))).toEqual([]);
});

test('names and paths stay, and what is not translated is told in English', () => {
  const exists = failure('exists', "'Assets/A.mat' is there already", 'Generate under another name.');
  expect(failureIn(exists, 'zh')).toEqual({
    message: '该位置已有文件，保持原样：Assets/A.mat',
    hint: '请换一个名称生成。',
  });
  expect(failureIn(exists, 'en')).toMatchObject({ message: "'Assets/A.mat' is there already" });
  const other = failure('of-another-kind', 'x', 'y');
  expect(failureIn(other, 'zh')).toMatchObject({ message: 'x', hint: 'y' });
});
