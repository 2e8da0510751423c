import type { AskServices } from '#ask/services.ts';
import { Cancelled } from '#base/cancel.ts';
import { type Failure, failure, type Result } from '#base/failure.ts';
import type { ErasableStatistics } from '#features/completion-statistics.ts';
import type { Session } from '#features/session.ts';
import { parseArguments } from './arguments.ts';
import { helpOf, helpOfAll } from './help.ts';
import type { ModelShelf } from './models.ts';
import type { Machine } from './report/machine.ts';
import type { VerbAnswer } from './verb.ts';
import { verbs } from './verbs.ts';

/** What the command line is connected to. */
export interface Terminal {
  out(text: string): void;
  err(text: string): void;
  readonly version: string;
  machine(): Promise<Machine>;
  problems(): readonly string[];
  confirm(question: string): Promise<boolean>;
  progress(line: string): void;
  models(): Promise<ModelShelf>;
  askServices(root: string): Promise<AskServices>;
  statistics(): Promise<ErasableStatistics>;
  writeFile(path: string, text: string): Promise<Result<void>>;
  /** Open the project that the words name. */
  open(project: string | undefined): Promise<Result<Session>>;
}

/** Exit codes of the contract. */
const done = 0;
const badUsage = 2;
const cancelled = 130;

/** Run one verb; answers the exit code. */
export async function runCli(words: readonly string[], terminal: Terminal, signal: AbortSignal): Promise<number> {
  const [name, ...rest] = words;
  if (name === undefined || name === '--help' || name === '-h' || name === 'help') {
    terminal.out(helpOfAll(verbs));
    return name === undefined ? badUsage : done;
  }
  const json = rest.includes('--json');
  const verb = verbs.find((candidate) => candidate.name === name);
  if (verb === undefined)
    return refuse(terminal, json, failure('no-verb', `there is no verb '${name}'`, 'See scenewright --help.'));
  if (rest.includes('--help')) {
    terminal.out(helpOf(verb));
    return done;
  }
  const args = parseArguments(verb, rest);
  if (!args.ok) return refuse(terminal, json, args);
  try {
    if ('needsProject' in verb) {
      const answer = await verb.run({ ...terminal, args: args.value }, signal);
      return answer.ok ? show(terminal, json, answer.value) : refuse(terminal, json, answer);
    }
    const opened = await terminal.open(args.value.options.get('project'));
    if (!opened.ok) return refuse(terminal, json, opened);
    const session = opened.value;
    if (verb.needsIndex) await session.build(false, signal);
    const answer = await verb.run({ ...terminal, session, args: args.value }, signal);
    await session.index.close();
    return answer.ok ? show(terminal, json, answer.value) : refuse(terminal, json, answer);
  } catch (error) {
    if (!(error instanceof Cancelled)) throw error;
    terminal.err('cancelled');
    return cancelled;
  }
}

function show(terminal: Terminal, json: boolean, answer: VerbAnswer): number {
  terminal.out(json ? JSON.stringify(answer.json) : answer.text);
  return answer.exitCode ?? done;
}

function refuse(terminal: Terminal, json: boolean, { code, message, hint }: Failure): number {
  if (json) terminal.out(JSON.stringify({ error: { code, message, hint } }));
  terminal.err(`scenewright: ${message}. ${hint}`);
  return badUsage;
}
