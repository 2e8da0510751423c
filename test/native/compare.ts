import { createGrammarFiles } from 'scenewright/src/adapters/grammar-files.ts';
import { createNativeBackend } from 'scenewright/src/adapters/native-backend.ts';
import { type Random, seededRandom } from 'scenewright/src/base/random.ts';
import type { GrammarName } from 'scenewright/src/syntax/grammar.ts';
import type { SyntaxParser } from 'scenewright/src/syntax/parser.ts';
import { createWasmBackend } from 'scenewright/src/syntax/wasm-backend.ts';
import { embeddedHlsl, type GrammarText, grammars } from '#kit/grammar-texts.ts';
import { randomEdit } from '#kit/random-edits.ts';
import { treeDifference } from '#kit/same-tree.ts';
import { allTexts, readInputs } from './inputs.ts';
import { recoveredDifferently } from './recovered-differently.ts';
import { createSameCoreBackend } from './same-core.ts';

/** Texts of each grammar that are edited at random places. */
const editedTexts = 150;
const editsOfEach = 6;
/** Every parser reads each version of a text whole, so long texts cost too much. */
const longestEdited = 24 * 1024;

const inputs = readInputs();
const native = createNativeBackend();
const shipped = createWasmBackend(createGrammarFiles(inputs.wasm));
const sameCore = createSameCoreBackend(createGrammarFiles(inputs.sameCoreWasm));

const failures: string[] = [];
const notes: string[] = [];
const texts = [...allTexts(inputs)];
const shaderlab = await shipped.load('shaderlab');
texts.push(...texts.flatMap((text) => embeddedHlsl(text, shaderlab)));

const rows: object[] = [];
for (const grammar of grammars) rows.push(await compareGrammar(grammar));
process.stdout.write(JSON.stringify({ grammars: rows, failures, notes }));

interface Parsers {
  readonly native: SyntaxParser;
  readonly shipped: SyntaxParser;
  readonly sameCore: SyntaxParser;
}

async function compareGrammar(grammar: GrammarName): Promise<object> {
  const parsers: Parsers = {
    native: await native.load(grammar),
    shipped: await shipped.load(grammar),
    sameCore: await sameCore.load(grammar),
  };
  const own = texts.filter((text) => text.grammar === grammar);
  const before = failures.length;
  for (const text of own) {
    compareText(parsers, text);
    await nextTurn();
  }
  const edits = await compareEdits(grammar, parsers, own);
  const bytes = own.reduce((sum, { text }) => sum + Buffer.byteLength(text), 0);
  return { grammar, texts: own.length, bytes, edits, differences: failures.length - before };
}

function compareText({ native, shipped, sameCore }: Parsers, { name, text }: GrammarText): void {
  const strict = difference(native, sameCore, text);
  if (strict !== undefined) failures.push(`${name}, the wasm of the same core: ${strict}`);
  const found = difference(native, shipped, text);
  const listed = recoveredDifferently.has(name);
  if (found === undefined && listed)
    failures.push(`${name} is listed in recovered-differently.ts and no longer differs`);
  if (found === undefined) return;
  if (listed && hasError(shipped, text)) notes.push(`${name}: the shipped core recovers from its error in another way`);
  else failures.push(`${name}: ${found}`);
}

async function compareEdits(grammar: GrammarName, parsers: Parsers, own: readonly GrammarText[]): Promise<number> {
  const random = seededRandom(inputs.seed);
  const short = own.filter(({ text }) => text.length <= longestEdited);
  let broken = 0;
  let recoveredInAnotherWay = 0;
  for (let i = 0; i < editedTexts; i++) {
    const chosen = short[Math.floor(random() * short.length)];
    if (chosen === undefined) return 0;
    const counts = editText(parsers, chosen, random);
    broken += counts.broken;
    recoveredInAnotherWay += counts.recoveredInAnotherWay;
    await nextTurn();
  }
  if (recoveredInAnotherWay > 0) {
    notes.push(
      `${grammar}: of ${broken} texts that edits broke, the shipped core recovers from ${recoveredInAnotherWay} in another way`,
    );
  }
  return editedTexts * editsOfEach;
}

function editText(
  { native, shipped, sameCore }: Parsers,
  { name, text: first }: GrammarText,
  random: Random,
): { readonly broken: number; readonly recoveredInAnotherWay: number } {
  const parsers = [native, shipped, sameCore];
  const trees = parsers.map((parser) => parser.open(first));
  let text = first;
  let broken = 0;
  let recoveredInAnotherWay = 0;
  for (let i = 0; i < editsOfEach; i++) {
    const edit = randomEdit(text, random);
    text = edit.text;
    const where = `${name} after ${i + 1} edits`;
    trees.forEach((tree, which) => {
      tree.update(text, edit.change);
      const found = parsers[which]?.parse(text, (whole) => tree.use((taken) => treeDifference(whole, taken)));
      if (found !== undefined) failures.push(`${where}, whole and incremental: ${found}`);
    });
    const strict = difference(native, sameCore, text);
    if (strict !== undefined) failures.push(`${where}, the wasm of the same core: ${strict}`);
    const isBroken = hasError(shipped, text);
    if (isBroken) broken++;
    const found = difference(native, shipped, text);
    if (found === undefined) continue;
    if (isBroken && hasError(native, text)) recoveredInAnotherWay++;
    else failures.push(`${where}: ${found}`);
  }
  for (const tree of trees) tree.close();
  return { broken, recoveredInAnotherWay };
}

function difference(a: SyntaxParser, b: SyntaxParser, text: string): string | undefined {
  return a.parse(text, (left) => b.parse(text, (right) => treeDifference(left, right)));
}

function hasError(parser: SyntaxParser, text: string): boolean {
  return parser.parse(text, (root) => root.currentNode.hasError);
}

/** Native trees are freed between two turns of the event loop. */
function nextTurn(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}
