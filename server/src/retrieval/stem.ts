/**
 * A light English stemmer for words of code: plural, past and gerund endings, agent nouns and `-ation`. It only has to
 * bring the forms of one word together (`spawner`, `spawning`, `spawned` -> `spawn`), not to find its dictionary form.
 */
export function stem(word: string): string {
  if (word.length <= 3) return word;
  let root = singular(word);
  for (const [ending, minimum] of endings) {
    if (root.length > minimum && root.endsWith(ending)) {
      root = root.slice(0, -ending.length);
      break;
    }
  }
  if (root.length > 3 && doubled.test(root)) root = root.slice(0, -1);
  return root.length > 3 && root.endsWith('e') ? root.slice(0, -1) : root;
}

/** Endings that are cut, the first that fits, with the length a word must exceed. */
const endings: readonly (readonly [ending: string, minimum: number])[] = [
  ['ation', 6],
  ['ing', 5],
  ['ed', 4],
  ['er', 5],
  ['ly', 5],
];

const doubled = /([bdfgmnprt])\1$/;

function singular(word: string): string {
  if (word.endsWith('ies') && word.length > 4) return `${word.slice(0, -3)}y`;
  if (word.endsWith('sses')) return word.slice(0, -2);
  return /[^su]s$/.test(word) ? word.slice(0, -1) : word;
}
