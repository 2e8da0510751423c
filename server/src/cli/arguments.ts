import { failure, type Result, success } from '#base/failure.ts';
import { type AnyVerb, type Arguments, commonOptions } from './verb.ts';

/** Read the words behind a verb: `--name VALUE`, `--name=VALUE`, `-k VALUE`, switches, and plain words. */
export function parseArguments(verb: AnyVerb, words: readonly string[]): Result<Arguments> {
  const known = [...verb.options, ...commonOptions];
  const options = new Map<string, string>();
  const plain: string[] = [];
  for (let i = 0; i < words.length; i++) {
    const word = words[i] ?? '';
    const match = /^--?([a-z][a-z-]*)(?:=([\s\S]*))?$/.exec(word);
    if (match?.[1] === undefined) {
      plain.push(word);
      continue;
    }
    const option = known.find((candidate) => candidate.name === match[1]);
    if (option === undefined)
      return failure('bad-option', `'${verb.name}' has no option '${word}'`, `See scenewright ${verb.name} --help.`);
    const value = option.value === undefined ? '' : (match[2] ?? words[++i]);
    if (value === undefined)
      return failure('bad-option', `'${word}' needs a value`, `Write --${option.name} ${option.value}.`);
    options.set(option.name, value);
  }
  const [least, most] = verb.words;
  if (plain.length < least || plain.length > most) {
    return failure('bad-usage', `'${verb.name}' was given ${plain.length} words`, `Usage: scenewright ${verb.usage}`);
  }
  return success({ words: plain, options });
}
