import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { readUserKey } from './user-folders.ts';

let home = '';
beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), 'scenewright-key-'));
});
afterEach(() => rmSync(home, { recursive: true, force: true }));
const read = async () => Buffer.from(await readUserKey({ XDG_CONFIG_HOME: home })).toString('hex');

test('programs that start together share one key', async () => {
  for (let round = 0; round < 20; round++) {
    rmSync(join(home, 'scenewright'), { recursive: true, force: true });
    const keys = await Promise.all(Array.from({ length: 12 }, read));
    expect(new Set(keys).size).toBe(1);
    expect(await read()).toBe(keys[0]);
  }
  expect(readdirSync(join(home, 'scenewright'))).toEqual(['key']);
});

test('a key that is cut short is no key', async () => {
  await read();
  writeFileSync(join(home, 'scenewright', 'key'), 'short');
  expect(await read()).not.toBe(await read());
});
