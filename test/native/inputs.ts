import {
  corpusCases,
  type GrammarText,
  projectsBelow,
  sampleProject,
  unityPackages,
  unityTexts,
} from '#kit/grammar-texts.ts';

/** What the programs of this folder are told, as JSON in their first argument. */
export interface Inputs {
  /** A folder with checkouts of public projects. */
  readonly corpora?: string;
  readonly seed: number;
  /** The folder with the wasm that is shipped. */
  readonly wasm: string;
  /** The same grammars beside the runtime of the native parser's version. */
  readonly sameCoreWasm: string;
}

/** The inputs of this process. */
export function readInputs(): Inputs {
  return JSON.parse(process.argv[2] ?? '{}');
}

/** Longer assets only take time. */
const maximumBytes = 2 * 1024 * 1024;

/** Every text to compare, one after the other. */
export function* allTexts({ corpora }: Inputs): Generator<GrammarText> {
  yield* corpusCases();
  const folders = [
    { name: 'tiny-game', folder: sampleProject },
    ...unityPackages(),
    ...(corpora === undefined ? [] : projectsBelow(corpora)),
  ];
  for (const { name, folder } of folders) {
    for (const text of unityTexts(folder, maximumBytes)) yield { ...text, name: `${name}/${text.name}` };
  }
}
