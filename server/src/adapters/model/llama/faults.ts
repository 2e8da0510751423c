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
  const first = log.find((line) => /error|fail/i.test(line)) ?? describeError(error);
  return failure('model-load', `the model cannot be loaded: ${oneLine(first)}`, 'Use another model.');
}

/** What is wrong when a question failed though the model is there. */
export function answerFault(error: unknown): Failure {
  return failure('model-answer', `the model did not answer: ${oneLine(describeError(error))}`, 'Ask again.');
}

/** What is wrong when the model's process ended by itself, from what it wrote last. */
export function endFault(code: number | null, signal: string | null, lastWords: string): Failure {
  const how = signal === null ? `with exit code ${code}` : `by ${signal}`;
  const words = oneLine(lastWords);
  return failure(
    'model-crashed',
    `the model's process ended ${how}${words === '' ? '' : `: ${words}`}`,
    'It is started again at the next request; use another model when this goes on.',
  );
}

function oneLine(text: string): string {
  return text.trim().split('\n').at(-1)?.slice(0, 200) ?? '';
}
