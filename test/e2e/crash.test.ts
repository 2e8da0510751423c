import { cpSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { killAtRandom } from '#bench/crash/main.ts';

const sample = fileURLToPath(new URL('../projects/tiny-game', import.meta.url));

test('a program that is killed leaves an index that holds', async () => {
  const rows = await killAtRandom({
    times: 4,
    seed: 7,
    makeProject(folder) {
      cpSync(sample, folder, { recursive: true, filter: (path) => !path.includes(`${sample}/Library`) });
      return folder;
    },
    progress() {},
  });
  expect(rows.filter(({ ok }) => ok !== true)).toEqual([]);
}, 60_000);
