import { type Failure, failure } from '#base/failure.ts';
import { describeError } from '#base/log.ts';

/** Errors of the package, by what they say, first that fits. */
const known = [
  {
    says: /Cannot find (?:package|module)/,
    fault: failure(
      'model-packages',
      'models in a file need a package that is not installed',
      'Run npm install node-llama-cpp beside the server.',
    ),
  },
  {
    says: /NoBinaryFound|binary (?:was )?not found|No prebuilt binary/i,
    fault: failure(
      'model-packages',
      'node-llama-cpp has no program for this machine',
      'Install it anew with its optional packages, or run the model in a server of its own.',
    ),
  },
  {
    says: /unknown (?:model )?architecture|unsupported (?:model )?architecture/i,
    fault: failure(
      'model-architecture',
      'this kind of model is not known to node-llama-cpp',
      'Install a later node-llama-cpp, or use another model.',
    ),
  },
  {
    says: /InsufficientMemory|insufficient|not enough|out of memory|failed to allocate/i,
    fault: failure(
      'model-memory',
      'there is too little memory for the model',
      'Use a smaller model or a smaller contextTokens.',
    ),
  },
] as const;

/** What is wrong, from an error of the package and what it wrote to its log meanwhile. */
export function loadFault(error: unknown, log: readonly string[]): Failure {
  const said = [error instanceof Error ? error.name : '', describeError(error), ...log].join('\n');
  const row = known.find(({ says }) => says.test(said));
  if (row !== undefined) return row.fault;
  const line = tellingLine(log.join('\n')) || tellingLine(describeError(error));
  return failure('model-load', `the model cannot be loaded: ${line}`, 'Use another model.');
}

/** What is wrong when a question failed though the model is there. */
export function answerFault(error: unknown): Failure {
  return failure('model-answer', `the model did not answer: ${tellingLine(describeError(error))}`, 'Ask again.');
}

/** What is wrong when the model's process ended by itself, from what it wrote last. */
export function endFault(code: number | null, signal: string | null, lastWords: string): Failure {
  const how = signal === null ? `with exit code ${code}` : `by ${signal}`;
  const words = tellingLine(lastWords);
  return failure(
    'model-crashed',
    `the model's process ended ${how}${words === '' ? '' : `: ${words}`}`,
    'It is started again at the next request; use another model when this goes on.',
  );
}

/** The line that says what went wrong; the last one when none does. Native code adds a trace behind it. */
function tellingLine(text: string): string {
  const lines = text.trim().split('\n');
  const line = lines.find((candidate) => /assert|error|fail/i.test(candidate)) ?? lines.at(-1) ?? '';
  return line.trim().slice(0, longestLine);
}

const longestLine = 200;
