import type { AskServices } from '#ask/services.ts';
import type { Result } from '#base/failure.ts';
import type { ErasableStatistics } from '#features/completion-statistics.ts';
import type { Session } from '#features/session.ts';
import type { ModelShelf } from './models.ts';
import type { Machine } from './report/machine.ts';

/** An option of a verb: `--name VALUE`, or `--name` alone for a switch. */
export interface OptionSpec {
  readonly name: string;
  /** What the value is called in the help; `undefined` for a switch. */
  readonly value?: string;
  readonly help: string;
}

/** What the words behind a verb say. */
export interface Arguments {
  readonly words: readonly string[];
  readonly options: ReadonlyMap<string, string>;
}

/** What a verb works with. */
export interface VerbContext {
  readonly session: Session;
  readonly args: Arguments;
  readonly version: string;
  /** What a support report tells of this machine. */
  machine(): Promise<Machine>;
  /** Warnings and faults of this run so far, oldest first. */
  problems(): readonly string[];
  /** Write a file that the user named, wherever it lies. */
  writeFile(path: string, text: string): Promise<Result<void>>;
  /** Asks a yes-or-no question on the terminal; `false` where there is none. */
  confirm(question: string): Promise<boolean>;
  /** A line that the next one replaces, where there is a terminal; `''` takes it away. */
  progress(line: string): void;
  /** The user's folder of models. */
  models(): Promise<ModelShelf>;
  /** What the user's own folders give to questions about the project at `root`. */
  askServices(root: string): Promise<AskServices>;
  /** What became of completions. */
  statistics(): Promise<ErasableStatistics>;
}

/** What a verb works with that needs no project. */
export type MachineContext = Omit<VerbContext, 'session'>;

/** What a verb answers: a value for `--json`, lines for people, and the exit code when it is not 0. */
export interface VerbAnswer {
  readonly json: unknown;
  readonly text: string;
  readonly exitCode?: number;
}

/** A verb of the command line that works on a project. */
export interface Verb {
  readonly name: string;
  /** The words it takes, as the help shows them. */
  readonly usage: string;
  readonly help: string;
  readonly options: readonly OptionSpec[];
  /** Smallest and largest number of words. */
  readonly words: readonly [number, number];
  /** Whether it needs the index; `staged` and its kin do not. */
  readonly needsIndex: boolean;
  run(ctx: VerbContext, signal: AbortSignal): Promise<Result<VerbAnswer>>;
}

/** A verb that works without a project. */
export interface MachineVerb extends Omit<Verb, 'needsIndex' | 'run'> {
  readonly needsProject: false;
  run(ctx: MachineContext, signal: AbortSignal): Promise<Result<VerbAnswer>>;
}

/** Any verb. */
export type AnyVerb = Verb | MachineVerb;

/** Options that every verb takes. */
export const commonOptions: readonly OptionSpec[] = [
  {
    name: 'project',
    value: 'DIR',
    help: 'the project; by default the nearest folder above with Assets/ and ProjectSettings/',
  },
  { name: 'json', help: 'print one JSON value and nothing else' },
  { name: 'help', help: 'show this help' },
];
