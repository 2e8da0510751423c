import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Files of lexicographers that hold things which can be touched: artefacts, food, natural objects, plants. */
const touchable = new Set(['06', '13', '17', '20']);
/** Kinds of parts of speech in sense keys that are no nouns. */
const otherKinds = /^[2345]$/;

/**
 * What the dictionary says of words: `isObject(word)` tells whether a word, or two joined by `_`, is foremost a noun for
 * something that can be touched; words that stand more often for a verb or an adjective are none. `singular(word)` gives
 * the form in which it is listed.
 */
export function readWordNet(folder) {
  const firstSense = new Map();
  const uses = new Map();
  // Lines are: key offset number uses; a key is word%kind:file:id:head:headid.
  for (const line of readFileSync(join(folder, 'index.sense'), 'utf8').split('\n')) {
    const [key = '', , number, count] = line.split(' ');
    const [word = '', sense = ''] = key.split('%');
    const [kind = '', file = ''] = sense.split(':');
    const noun = kind === '1';
    if (noun && number === '1') firstSense.set(word, file);
    if (!noun && !otherKinds.test(kind)) continue;
    const seen = uses.get(word) ?? { noun: 0, other: 0 };
    seen[noun ? 'noun' : 'other'] += Number(count);
    uses.set(word, seen);
  }
  const isObject = (word) => {
    const { noun = 0, other = 0 } = uses.get(word) ?? {};
    return touchable.has(firstSense.get(word) ?? '') && noun >= other;
  };
  const singular = (word) => {
    for (const [ending, instead] of [['', ''], ...plurals]) {
      const form = word.endsWith(ending) ? word.slice(0, word.length - ending.length) + instead : word;
      if (firstSense.has(form)) return form;
    }
    return word;
  };
  return { isObject, singular };
}

const plurals = [
  ['s', ''],
  ['es', ''],
  ['ies', 'y'],
  ['ves', 'f'],
];
