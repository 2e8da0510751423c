import { createGrammarFiles } from 'scenewright/src/adapters/grammar-files.ts';
import { createNativeBackend } from 'scenewright/src/adapters/native-backend.ts';
import type { GrammarName } from 'scenewright/src/syntax/grammar.ts';
import { createWasmBackend } from 'scenewright/src/syntax/wasm-backend.ts';
import { grammars } from '#kit/grammar-texts.ts';
import { allTexts, readInputs } from './inputs.ts';

/** A pass is cut off here: more text tells nothing more. */
const passBytes = 8_000_000;
const passes = 3;

const inputs = readInputs();
const backend =
  process.argv[3] === 'native' ? createNativeBackend() : createWasmBackend(createGrammarFiles(inputs.wasm));
const texts = [...allTexts(inputs)];

const rows: object[] = [];
for (const grammar of grammars) rows.push(await measure(grammar));
process.stdout.write(JSON.stringify({ rows }));

/** The best of some passes over the same texts, after one that warms up. */
async function measure(grammar: GrammarName): Promise<object> {
  const parser = await backend.load(grammar);
  const own: string[] = [];
  let bytes = 0;
  for (const { text } of texts.filter((each) => each.grammar === grammar)) {
    if (bytes > passBytes) break;
    own.push(text);
    bytes += Buffer.byteLength(text);
  }
  const before = process.memoryUsage.rss();
  let [best, highest] = [Number.POSITIVE_INFINITY, before];
  for (let pass = 0; pass <= passes; pass++) {
    let spent = 0;
    for (const text of own) {
      const start = process.cpuUsage();
      parser.parse(text, (root) => root.endIndex);
      const { user, system } = process.cpuUsage(start);
      spent += user + system;
      // Native trees are freed between two turns of the event loop.
      await new Promise((resolve) => setImmediate(resolve));
      highest = Math.max(highest, process.memoryUsage.rss());
    }
    if (pass > 0) best = Math.min(best, spent);
  }
  return { grammar, backend: backend.name, bytes, speed: bytes / best, memory: highest - before };
}
