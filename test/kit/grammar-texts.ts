import { existsSync, readdirSync, readFileSync, realpathSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { eachChild, type SyntaxCursor, textAt } from 'scenewright/src/syntax/cursor.ts';
import { fileKind } from 'scenewright/src/syntax/file-kind.ts';
import type { GrammarName } from 'scenewright/src/syntax/grammar.ts';
import type { SyntaxParser } from 'scenewright/src/syntax/parser.ts';
import { isUnityYaml } from 'scenewright/src/syntax/unity-yaml/scanner.ts';

/** A text to parse, and what to call it. */
export interface GrammarText {
  readonly grammar: GrammarName;
  readonly name: string;
  readonly text: string;
}

/** All grammars, and those of this repository. */
export const grammars = ['c-sharp', 'hlsl', 'shaderlab', 'unity-yaml'] as const;
export const ownGrammars = ['hlsl', 'shaderlab', 'unity-yaml'] as const;

const repository = repositoryAbove(dirname(fileURLToPath(import.meta.url)));

/** Bundled, this file lies somewhere else below the repository. */
function repositoryAbove(folder: string): string {
  return existsSync(join(folder, 'pnpm-workspace.yaml')) ? folder : repositoryAbove(dirname(folder));
}

/** The folder of one of our grammars. */
export function grammarFolder(grammar: GrammarName): string {
  return join(repository, 'grammars', grammar);
}

/** Where the build puts runtime and grammars. */
export const wasmFolder = join(repository, 'server', 'dist', 'wasm');

/** The inputs of the cases in `grammars/<grammar>/test/corpus`. */
export function corpusCases(): readonly GrammarText[] {
  return ownGrammars.flatMap((grammar) => {
    const folder = join(grammarFolder(grammar), 'test', 'corpus');
    return readdirSync(folder).flatMap((file) =>
      casesIn(readFileSync(join(folder, file), 'utf8')).map(
        ({ title, text }): GrammarText => ({ grammar, name: `${file}: ${title}`, text }),
      ),
    );
  });
}

/** A title between two lines of `=`, the input, and a line of dashes before the expected tree. */
const corpusCase = /^={3,}\n(.+)\n(?::.*\n)*={3,}\n\n?([\s\S]*?)\n-{3,}\n\n/gm;

function casesIn(file: string): readonly { readonly title: string; readonly text: string }[] {
  return Array.from(file.matchAll(corpusCase), ([, title = '', text = '']) => ({ title, text }));
}

/** The scripts, shaders and YAML assets below a folder that are no longer than `maximumBytes`, in order of their paths. */
export function* unityTexts(folder: string, maximumBytes = Number.POSITIVE_INFINITY): Generator<GrammarText> {
  for (const path of filesBelow(folder)) {
    const kind = fileKind(path);
    const grammar = kind === 'meta' ? 'unity-yaml' : grammarByKind[kind];
    if (grammar === undefined) continue;
    const bytes = readFileSync(join(folder, path));
    if (bytes.length > maximumBytes || (kind === 'yaml' && !isUnityYaml(bytes))) continue;
    yield { grammar, name: path, text: new TextDecoder().decode(bytes) };
  }
}

const grammarByKind: Readonly<Record<string, GrammarName | undefined>> = {
  csharp: 'c-sharp',
  hlsl: 'hlsl',
  shader: 'shaderlab',
  yaml: 'unity-yaml',
};

/** The blocks of HLSL in a text of ShaderLab, each as a text of its own; none in other texts. */
export function embeddedHlsl(shader: GrammarText, shaderlab: SyntaxParser): readonly GrammarText[] {
  if (shader.grammar !== 'shaderlab') return [];
  return shaderlab.parse(shader.text, (root) => {
    const blocks: GrammarText[] = [];
    const visit = (cursor: SyntaxCursor): void => {
      if (cursor.nodeType === 'hlsl') {
        const name = `${shader.name} at ${cursor.startIndex}`;
        blocks.push({ grammar: 'hlsl', name, text: textAt(cursor, shader.text) });
      } else eachChild(cursor, visit);
    };
    visit(root);
    return blocks;
  });
}

function filesBelow(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .filter((path) => !/(?:^|\/)(?:\.git|node_modules|Library)\//.test(path))
    .sort();
}

/** The sample project. */
export const sampleProject = join(repository, 'test', 'projects', 'tiny-game');

/** Packages with Unity content among the development packages, by name. */
export function unityPackages(): readonly { readonly name: string; readonly folder: string }[] {
  const folder = join(repository, 'test', 'node_modules');
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((name) => /^(?:com|ga|jp)\./.test(name))
    .sort()
    .map((name) => ({ name, folder: realpathSync(join(folder, name)) }));
}

/** Checkouts of public projects below `folder`, by name. */
export function projectsBelow(folder: string): readonly { readonly name: string; readonly folder: string }[] {
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => ({ name, folder: join(folder, name) }))
    .sort((a, b) => (a.name < b.name ? -1 : 1));
}
