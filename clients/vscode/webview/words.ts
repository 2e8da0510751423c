import type { Kind } from '#panel/from-panel.ts';
import type { View } from './state.ts';
import { chinese } from './words-chinese.ts';
import { english } from './words-english.ts';

/** Every word of the panel. A language that leaves one out does not compile. */
export interface Words {
  readonly title: string;
  readonly kind: string;
  readonly kinds: Readonly<Record<Kind, string>>;
  readonly prompt: string;
  readonly placeholder: Readonly<Record<Kind, string>>;
  readonly examples: string;
  readonly exampleTexts: Readonly<Record<Kind, readonly string[]>>;
  readonly generate: string;
  readonly cancel: string;
  readonly options: string;
  readonly seed: string;
  readonly size: string;
  readonly textureSize: string;
  readonly pixels: (size: number) => string;
  readonly folder: string;
  readonly name: string;
  readonly fromPrompt: string;
  readonly service: string;
  readonly thisMachine: string;
  readonly leaves: string;
  readonly leavesWithPicture: string;
  readonly image: string;
  readonly format: string;
  readonly shader: string;
  readonly pipelineShader: string;
  readonly replace: string;
  readonly restricted: string;

  readonly variations: string;
  readonly variation: (index: number, count: number, prompt: string) => string;
  readonly seedOf: (seed: number) => string;
  readonly inProject: string;

  readonly preview: string;
  readonly previewOf: (prompt: string) => string;
  readonly turntableOf: (prompt: string) => string;
  readonly shape: string;
  readonly shapes: Readonly<Record<'sphere' | 'cube' | 'plane' | 'model', string>>;
  readonly look: string;
  readonly views: Readonly<Record<View, string>>;
  readonly mapOf: (map: string, prompt: string) => string;
  readonly levelOfDetail: string;
  readonly level: (level: number, triangles: number) => string;
  readonly turnHint: string;
  readonly noWebGl: string;
  readonly unreadableModel: string;

  readonly accept: string;
  readonly acceptAt: (size: number) => string;
  readonly reject: string;
  readonly regenerate: string;
  readonly more: string;
  readonly fullSize: (size: number) => string;
  readonly undo: string;
  readonly previewIs: (preview: number, full: number) => string;

  readonly remarks: string;
  readonly metrics: string;
  /** By the name that the server gives; of others that name is shown. */
  readonly metricNames: Readonly<Record<string, string>>;
  readonly metricUnits: Readonly<Record<string, string>>;
  readonly number: (value: number) => string;
  readonly goal: (goal: string) => string;
  readonly good: string;
  readonly bad: string;
  readonly files: (count: number) => string;
  readonly filesWritten: (count: number) => string;
  readonly filesIn: (folder: string) => string;
  readonly metaFiles: (count: number) => string;
  readonly replaces: string;
  readonly roles: Readonly<Record<string, string>>;
  readonly open: (path: string) => string;

  readonly adjust: string;
  readonly parameters: Readonly<Record<string, string>>;
  readonly own: string;
  readonly resetTo: (parameter: string) => string;
  readonly spec: string;
  readonly specLabel: string;
  readonly specHint: string;
  readonly apply: string;
  readonly revert: string;
  readonly badSpec: (why: string) => string;

  readonly history: string;
  readonly noHistory: string;
  readonly unnamed: string;
  readonly unchanged: string;
  readonly changed: (count: number) => string;
  readonly undoOf: (name: string) => string;
  readonly filesOf: (count: number) => string;

  readonly working: (done: number, expected: number) => string;
  readonly landing: string;
  readonly made: (count: number, milliseconds: number) => string;
  readonly doesNotVary: string;
  readonly landed: (count: number) => string;
  readonly landedBefore: string;
  readonly undone: (count: number) => string;
  readonly kept: (paths: readonly string[]) => string;
  readonly rejected: string;
  readonly cancelled: string;
  /** What ends a sentence. */
  readonly stop: string;
}

/** The words in the language of the page. */
export function wordsOf(languageTag: string): Words {
  return languageTag.toLowerCase().startsWith('zh') ? chinese : english;
}
