import { expect, test } from 'vitest';
import { type CompletionPlace, completionPlace } from '#features/completion/place.ts';
import { badOutputs } from './bad-outputs.fixture.ts';
import { postProcess } from './post-process.ts';

export function placeOf(file: string, path = 'Assets/A.cs'): CompletionPlace {
  const offset = file.indexOf('$0');
  const place = completionPlace(path, file.replace('$0', ''), offset);
  if (place === undefined) throw new Error(`no place in ${file}`);
  return place;
}

test('there are enough of them', () => {
  expect(badOutputs.length).toBeGreaterThanOrEqual(100);
});

test.each(badOutputs.map((row, at) => [at, row.why, row] as const))(
  '%i %s',
  (_, __, { file, raw, expected, isCut, path }) => {
    expect(postProcess(raw, placeOf(file, path), isCut === true ? 'length' : 'stop').text).toBe(expected);
  },
);
