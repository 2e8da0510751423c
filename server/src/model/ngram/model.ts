import { createCounter, type NgramCounts } from './counts.ts';
import { lex, type Token } from './lexer.ts';

/** What the embedded engine learnt of a project: plain data that can be moved between threads. */
export interface NgramModel {
  /** Token texts by number. */
  readonly vocabulary: readonly string[];
  /** Numbers by token text: the inverse of `vocabulary`. */
  readonly numbers: ReadonlyMap<string, number>;
  readonly counts: NgramCounts;
  /** Tokens learnt from, at most `maximumTokens`. */
  readonly tokens: number;
  readonly files: number;
}

/** Context length plus one. Six measured best; five costs a tenth less memory and a hundredth of accuracy. */
export const modelOrder = 6;

/** Learning stops here: about 150 MB of counts. Files are learnt in the order they are given. */
export const maximumTokens = 1_500_000;

/** Learns files one by one. */
export interface NgramTrainer {
  add(text: string): void;
  model(): NgramModel;
}

/** A trainer that knows nothing yet. */
export function createTrainer(): NgramTrainer {
  const numbers = new Map<string, number>();
  const vocabulary: string[] = [];
  const counter = createCounter(modelOrder);
  let tokens = 0;
  let files = 0;
  const numberOf = (word: string): number => {
    let number = numbers.get(word);
    if (number === undefined) {
      number = vocabulary.length;
      numbers.set(word, number);
      vocabulary.push(word);
    }
    return number;
  };
  return {
    add(text) {
      if (tokens >= maximumTokens) return;
      const sequence = codeTokens(text).map((token) => numberOf(text.slice(token.start, token.end)));
      for (let at = 0; at < sequence.length; at++) counter.count(sequence, at, 0);
      tokens += sequence.length;
      files++;
    },
    model: () => ({ vocabulary, numbers, counts: counter.view(), tokens, files }),
  };
}

/** Longer tokens are literals that nobody types twice. */
const longestToken = 100;

/** The tokens that are learnt: code, without comments and preprocessor lines. */
export function codeTokens(text: string, from = 0, to = text.length): readonly Token[] {
  return lex(text, from, to).filter(
    (token) => token.kind !== 'comment' && token.kind !== 'directive' && token.end - token.start <= longestToken,
  );
}
