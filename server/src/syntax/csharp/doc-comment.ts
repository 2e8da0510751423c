const summaryPattern = /<summary>([\s\S]*?)(?:<\/summary>|$)/;
const entities: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" };

/** The longest documentation comment that is read, in characters; hostile input stays cheap. */
const maximumLength = 8000;

/**
 * The plain text of a `///` comment's summary, or of the whole comment when it has none. `cref` and `name` references
 * become their last part; other tags go; white space folds. `undefined` when nothing is left.
 */
export function docSummary(lines: readonly string[]): string | undefined {
  const raw = lines
    .map((line) => line.replace(/^\s*\/\/\/ ?/, ''))
    .join('\n')
    .slice(0, maximumLength);
  const body = summaryPattern.exec(raw)?.[1] ?? raw;
  const text = body
    .replace(/<[a-z]+ (?:cref|name|langword|href)="(?:[A-Z]:)?([^"<>]*)"[^<>]*>/g, (_, name: string) => lastPart(name))
    .replace(/<[^<>]*>/g, ' ')
    .replace(/&([a-z]+);/g, (whole, name: string) => entities[name] ?? whole)
    .replace(/\s+/g, ' ')
    .trim();
  return text === '' ? undefined : text;
}

function lastPart(reference: string): string {
  const name = reference.split('(')[0] ?? reference;
  return name.slice(name.lastIndexOf('.') + 1);
}
