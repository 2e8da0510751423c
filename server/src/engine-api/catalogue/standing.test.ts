import { expect, test } from 'vitest';
import type { ApiLifetime } from './api.ts';
import { standingOf } from './standing.ts';

const versions = ['2019.4', '2021.3', '2022.3', '6000.0', '6000.7'];
const old: ApiLifetime = {};
const added: ApiLifetime = { since: '6000.0' };
const gone: ApiLifetime = { until: '2022.3' };
const renamed: ApiLifetime = { obsolete: { since: '6000.0', isError: false, replacement: 'linearVelocity' } };
const always: ApiLifetime = { obsolete: { isError: true } };

test.each<[string, ApiLifetime, string | undefined, string]>([
  ['in all versions', old, '2019.4.40f1', 'present'],
  ['in all versions, older project', old, '2017.4.1f1', 'present'],
  ['at its version', added, '6000.0.23f1', 'present'],
  ['after it', added, '6000.3.1f1', 'present'],
  ['before it', added, '2022.3.62f1', 'newer'],
  ['long before it', added, '2019.4.1f1', 'newer'],
  ['between the last without and the first with it', added, '2023.2.20f1', 'unknown'],
  ['Tuanjie', added, '2022.3.2t3', 'newer'],
  ['a version of the future', added, '7000.1.0f1', 'present'],
  ['no version', added, undefined, 'present'],
  ['a version that is none', added, 'trunk', 'present'],
  ['before it went', gone, '2021.3.16f1', 'present'],
  ['after it went', gone, '2022.3.1f1', 'removed'],
  ['while it went', gone, '2022.1.0f1', 'unknown'],
  ['before the mark', renamed, '2022.3.62f1', 'present'],
  ['at the mark', renamed, '6000.0.1f1', 'obsolete'],
  ['while it was marked', renamed, '2023.1.0f1', 'unknown'],
  ['always marked', always, '2019.4.1f1', 'obsolete'],
])('%s', (_, item, version, state) => {
  expect(standingOf(item, versions, version).state).toBe(state);
});

test('an obsolete member says what replaces it', () => {
  expect(standingOf(renamed, versions, '6000.0.1f1')).toEqual({
    state: 'obsolete',
    isError: false,
    replacement: 'linearVelocity',
  });
});
