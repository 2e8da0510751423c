import { readdirSync, readFileSync, realpathSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { wasmBackend } from '@scenewright/test/kit/parsers.ts';
import { expect, test } from 'vitest';
import { seededRandom } from '#base/random.ts';
import { linePositions } from '#features/completion/evaluation/positions.ts';
import { completionPlace } from '#features/completion/place.ts';
import { noDefines } from '#syntax/defines.ts';
import { contentOfText } from '#syntax/file-content.ts';
import { createParserPool } from '#syntax/parser.ts';
import { createFactReader } from '#syntax/read-facts.ts';
import { badOutputs } from './bad-outputs.fixture.ts';
import { withoutNewErrors } from './new-errors.ts';
import { postProcess } from './post-process.ts';

const modules = fileURLToPath(new URL('../../../../../test/node_modules/', import.meta.url));
const files = ['com.neuecc.unirx', 'com.cysharp.unitask'].flatMap((name) => {
  const root = realpathSync(join(modules, name));
  return readdirSync(root, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.cs'))
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((_, at) => at % 9 === 0)
    .map((path) => ({ path, text: readFileSync(path, 'utf8').replaceAll('\r\n', '\n') }))
    .filter(({ text }) => text.length < 20_000);
});
const positions = linePositions(files, 'inside', 0.25, 5).filter(({ hidden }) => isWhole(hidden));
const read = createFactReader(createParserPool(wasmBackend()));
const countErrors = async (path: string, text: string) =>
  (await read(path, contentOfText(text), noDefines)).problems.length;

/** Every bracket that a text closes it also opened, and the other way round. */
function isWhole(text: string): boolean {
  let open = 0;
  for (const character of text) {
    if ('([{'.includes(character)) open++;
    else if (')]}'.includes(character) && --open < 0) return false;
  }
  return open === 0;
}

function placeOf({ path, before, after }: (typeof positions)[number]) {
  return completionPlace(path, before + after, before.length);
}

test('a right answer stays as it is, whatever a model writes behind it', () => {
  let same = 0;
  let asked = 0;
  const changed: string[] = [];
  for (const position of positions) {
    const place = placeOf(position);
    if (place === undefined) continue;
    asked++;
    const { text, applied } = postProcess(position.hidden + position.after.slice(0, 300), place, 'length');
    if (text === position.hidden) same++;
    else changed.push(`${position.hidden} | ${text} | ${applied.join(', ')}`);
  }
  expect(asked).toBeGreaterThan(300);
  expect(same / asked, changed.join('\n')).toBeGreaterThanOrEqual(0.98);
});

test('junk of all kinds adds no syntax error and repeats no line below', async () => {
  const random = seededRandom(9);
  const pick = <T>(items: readonly T[]): T | undefined => items[Math.floor(random() * items.length)];
  const junk = [
    () => '',
    () => pick(badOutputs)?.raw ?? '',
    () => ')',
    () => '}\n}',
    () => '\n```\nDone.',
    () => ' = = (',
    () => '"',
    () => `\n${'x = x + 1;\n'.repeat(5)}`,
  ];
  const faults: string[] = [];
  for (const position of positions.filter((_, at) => at % 6 === 0)) {
    const place = placeOf(position);
    if (place === undefined) continue;
    const raw = `${position.hidden.slice(0, Math.floor(random() * (position.hidden.length + 1)))}${pick(junk)?.()}${random() < 0.5 ? position.after.slice(0, 200) : ''}`;
    const { text } = await withoutNewErrors(postProcess(raw, place, 'length'), place, countErrors);
    const errors = await countErrors(
      place.path,
      place.text.slice(0, place.offset) + text + place.text.slice(place.offset),
    );
    if (errors > (await countErrors(place.path, place.text))) faults.push(`errors: ${raw}`);
    const next =
      place.below
        .split('\n')
        .find((line) => line.trim() !== '')
        ?.trim() ?? '';
    if (
      /\w/.test(next) &&
      text
        .split('\n')
        .slice(1)
        .some((line) => line.trim() === next)
    )
      faults.push(`repeated: ${raw}`);
  }
  expect(faults).toEqual([]);
});

test('no bad output adds a syntax error', async () => {
  const faults: string[] = [];
  for (const { file, raw, isCut, path = 'Assets/A.cs' } of badOutputs) {
    const offset = file.indexOf('$0');
    const place = completionPlace(path, file.replace('$0', ''), offset);
    if (place === undefined) throw new Error(file);
    const processed = postProcess(raw, place, isCut === true ? 'length' : 'stop');
    const { text } = await withoutNewErrors(processed, place, countErrors);
    const errors = await countErrors(
      path,
      file.replace('$0', () => text),
    );
    if (errors > (await countErrors(path, file.replace('$0', '')))) faults.push(`${raw} -> ${text}`);
  }
  expect(faults).toEqual([]);
});
