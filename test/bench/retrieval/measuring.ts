import type { Question } from './questions.ts';

/** Where things lie and how to tell what goes on. */
export interface Measuring {
  readonly corpora: string;
  /** The file of questions. */
  readonly questions: string;
  /** The folder of C# packages for doc comments. */
  readonly packages: string;
  readonly bundle: string;
  readonly seed: number;
  progress(text: string): void;
  /** Told what a question found, where somebody wants to look. */
  found?(question: Question, rows: readonly string[]): void;
  /** Chooses an embedding model beside the built-in table. */
  readonly environment?: Readonly<Record<string, string>>;
  /** Rank by that model alone. */
  readonly onlyModel?: boolean;
}
