import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createGrammarFiles } from 'scenewright/src/adapters/grammar-files.ts';
import { createParserPool } from 'scenewright/src/syntax/parser.ts';
import { createFactReader } from 'scenewright/src/syntax/read-facts.ts';
import { createWasmBackend } from 'scenewright/src/syntax/wasm-backend.ts';
import { Language, Parser } from 'web-tree-sitter';
import type { Row } from '#bench/row.ts';
import { measureAgreement } from './agreement.ts';
import { loadProject, type Project } from './corpus.ts';
import { measureDeclarations } from './declarations.ts';
import { measureEdges } from './edges.ts';
import { measureEdits } from './edits.ts';
import { measureErrors } from './errors.ts';
import { measureSpeed } from './speed.ts';

/** Public projects that are measured, by the names of their folders. */
const projectNames = [
  'BoatAttack',
  'game-programming-patterns-demo',
  'UnityPlayground',
  'Kino',
  'Unity-Built-in-Shaders',
  'com.unity.render-pipelines.universal',
];
/** Packages with Unity content among the development dependencies. */
const packageNames = [
  'com.neuecc.unirx',
  'com.cysharp.unitask',
  'ga.fuquna.vatbaker',
  'jp.keijiro.test-assets',
  'jp.keijiro.osc-jack',
  'jp.keijiro.klak.hap',
];
/** Projects whose references are compared: those with scenes, prefabs and their `.meta` files. */
const referenced = new Set(['BoatAttack', 'game-programming-patterns-demo', 'UnityPlayground']);

/** Where things lie and how to tell what goes on. */
export interface Measuring {
  readonly corpora: string;
  readonly packages: string;
  readonly bundle: string;
  readonly seed: number;
  progress(text: string): void;
}

/** All figures about reading files. */
export async function measureSyntax({ corpora, packages, bundle, seed, progress }: Measuring): Promise<readonly Row[]> {
  const wasm = join(bundle, 'wasm');
  const pool = createParserPool(createWasmBackend(createGrammarFiles(wasm)));
  const readFacts = createFactReader(pool);
  const projects: Project[] = [];
  const rows: Row[] = [];
  const places = [
    ...projectNames.map((name) => [name, corpora] as const),
    ...packageNames.map((name) => [name, packages] as const),
  ];
  for (const [name, folder] of places) {
    const project = await loadProject(name, join(folder, name), readFacts);
    if (project === undefined) rows.push({ what: name, value: 'not measured: absent' });
    else projects.push(project);
  }
  if (!existsSync(wasm) || projects.length === 0) return rows;
  progress('parse errors');
  rows.push(...(await measureErrors(projects, readFacts, pool, progress)));
  progress('declarations');
  rows.push(...(await measureDeclarations(projects, readFacts, progress)));
  progress('references');
  rows.push(
    ...(await measureEdges(
      projects.filter(({ name }) => referenced.has(name)),
      readFacts,
      seed,
      progress,
    )),
  );
  progress('grammar and scanner');
  rows.push(...(await measureAgreement(projects, pool, progress)));
  progress('speed');
  rows.push(...(await measureSpeed(projects, readFacts, await rawParser(wasm))));
  rows.push(...(await measureEdits(projects, pool, seed)));
  return rows;
}

/** What `web-tree-sitter` does with a whole text, and nothing of ours. */
async function rawParser(wasm: string): Promise<(text: string) => void> {
  await Parser.init({ wasmBinary: readFileSync(join(wasm, 'web-tree-sitter.wasm')) });
  const parser = new Parser();
  parser.setLanguage(await Language.load(readFileSync(join(wasm, 'tree-sitter-c-sharp.wasm'))));
  return (text) => parser.parse(text)?.delete();
}
