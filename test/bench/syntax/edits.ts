import { seededRandom } from 'scenewright/src/base/random.ts';
import { noDefines } from 'scenewright/src/syntax/defines.ts';
import { contentOfText } from 'scenewright/src/syntax/file-content.ts';
import { fileKind } from 'scenewright/src/syntax/file-kind.ts';
import { createOpenFacts } from 'scenewright/src/syntax/open-facts.ts';
import type { ParserPool } from 'scenewright/src/syntax/parser.ts';
import { atMost, cpu, quantile, type Row, time } from '#bench/row.ts';
import type { Project } from './corpus.ts';

const edits = 200;
const wantedLines = 2000;

/** One typed character in a script of 2,000 lines -> new facts. */
export async function measureEdits(
  projects: readonly Project[],
  pool: ParserPool,
  seed: number,
): Promise<readonly Row[]> {
  const random = seededRandom(seed);
  let text = longScript(projects);
  const open = createOpenFacts(pool);
  await open.read('Assets/Long.cs', contentOfText(text), noDefines);
  const times: number[] = [];
  for (let edit = 0; edit < edits; edit++) {
    const at = Math.floor(random() * text.length);
    text = text.slice(0, at) + characters.charAt(Math.floor(random() * characters.length)) + text.slice(at);
    const started = cpu();
    await open.read('Assets/Long.cs', contentOfText(text), noDefines);
    times.push(cpu() - started);
    // Broken text is put right again, as a person would, so that edits do not pile up.
    text = text.slice(0, at) + text.slice(at + 1);
    await open.read('Assets/Long.cs', contentOfText(text), noDefines);
  }
  open.close('Assets/Long.cs');
  const lines = text.split('\n').length;
  return [
    atMost(`one character in a script of ${lines} lines -> facts, p95 (CPU)`, quantile(times, 0.95), 15, time),
    { what: 'the same, median', value: time(quantile(times, 0.5)) },
  ];
}

/** What people type, brackets and quotes among it. */
const characters = 'abcdefxyz_0123 .;(){}"/';

/** The script nearest to 2,000 lines. */
function longScript(projects: readonly Project[]): string {
  let best = '';
  let distance = Number.POSITIVE_INFINITY;
  for (const { files } of projects) {
    for (const { path, bytes } of files) {
      if (fileKind(path) !== 'csharp') continue;
      const text = new TextDecoder().decode(bytes);
      const off = Math.abs(text.split('\n').length - wantedLines);
      if (off < distance) [best, distance] = [text, off];
    }
  }
  return best;
}
