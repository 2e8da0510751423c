/** A stretch of a question. */
export type Stretch =
  /** Plain words that stand together, in lower case, with nothing but blanks and hyphens between them. */
  | { readonly kind: 'words'; readonly words: readonly string[] }
  /** Chinese characters without a break. */
  | { readonly kind: 'chinese'; readonly text: string }
  /** What is meant as it stands: quoted text, or an identifier. */
  | { readonly kind: 'exact'; readonly text: string };

/** Split a question into stretches, in their order. What follows the first 1,000 characters is not read. */
export function splitQuestion(text: string): readonly Stretch[] {
  const stretches: Stretch[] = [];
  for (const part of splitQuotes(text.slice(0, maximumLength).normalize('NFKC').slice(0, maximumLength))) {
    if (part.quoted) stretches.push({ kind: 'exact', text: part.text });
    else addPlain(stretches, part.text);
  }
  return stretches;
}

/** Whether a word is written as code writes names: with an inner capital, an underscore or a dot. */
export function isIdentifier(word: string): boolean {
  return /[_.]|[a-z0-9][A-Z]|[A-Z]{2}[a-z]{2}/.test(word);
}

const maximumLength = 1000;

/** Closing quotes by their opening ones. */
const quotes: ReadonlyMap<string, string> = new Map([
  ['"', '"'],
  ["'", "'"],
  ['`', '`'],
  ['“', '”'],
  ['‘', '’'],
  ['「', '」'],
  ['『', '』'],
  ['《', '》'],
]);

interface Part {
  readonly text: string;
  readonly quoted: boolean;
}

function splitQuotes(text: string): readonly Part[] {
  const parts: Part[] = [];
  let start = 0;
  let i = 0;
  while (i < text.length) {
    const end = closingQuote(text, i);
    if (end === undefined) {
      i++;
      continue;
    }
    parts.push({ text: text.slice(start, i), quoted: false }, { text: text.slice(i + 1, end), quoted: true });
    start = i = end + 1;
  }
  parts.push({ text: text.slice(start), quoted: false });
  return parts;
}

/** Where the quotation ends that begins at `start`, if one does. An apostrophe inside a word is no quote. */
function closingQuote(text: string, start: number): number | undefined {
  const close = quotes.get(text.charAt(start));
  if (close === undefined || isLetter(text.charAt(start - 1))) return undefined;
  let end = text.indexOf(close, start + 1);
  while (end !== -1 && close === "'" && isLetter(text.charAt(end + 1))) end = text.indexOf(close, end + 1);
  return end === -1 ? undefined : end;
}

function isLetter(character: string): boolean {
  return /^[A-Za-z0-9]$/.test(character);
}

/** A word or identifier with its ending after an apostrophe, or Chinese characters. */
const wordPattern = /([A-Za-z0-9_]+(?:\.[A-Za-z0-9_]+)*)(?:['’]([a-z]{1,2})(?![A-Za-z]))?|[\u4e00-\u9fff]+/g;

function addPlain(stretches: Stretch[], text: string): void {
  let words: string[] = [];
  let end = 0;
  const flush = (): void => {
    if (words.length > 0) stretches.push({ kind: 'words', words });
    words = [];
  };
  for (const match of text.matchAll(wordPattern)) {
    if (!/^[\s-]*$/.test(text.slice(end, match.index))) flush();
    end = match.index + match[0].length;
    const [chinese, word, ending] = match;
    if (word === undefined) {
      flush();
      stretches.push({ kind: 'chinese', text: chinese });
    } else if (isIdentifier(word)) {
      flush();
      stretches.push({ kind: 'exact', text: word });
      // What is negated by `n't` is an auxiliary verb.
    } else if (ending !== 't') words.push(word.toLowerCase());
  }
  flush();
}
