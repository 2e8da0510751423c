import { type Failure, failure } from '#base/failure.ts';

/** Characters of a prompt at most. */
const longest = 4000;

/** Why a prompt is refused, if it is: empty, too long, or not text. */
export function refusedPrompt(prompt: string): Failure | undefined {
  if (prompt.trim() === '')
    return failure('empty-prompt', 'the prompt is empty', 'Say what it should look like: "wet red brick".');
  if (prompt.length > longest)
    return failure('long-prompt', `the prompt is longer than ${longest} characters`, 'Say it in fewer words.');
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is refused
  if (/[\x00-\x08\x0e-\x1f\ufffd]/.test(prompt))
    return failure('bad-prompt', 'the prompt is not text', 'Write it in words.');
  return undefined;
}
