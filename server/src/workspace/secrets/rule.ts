/** A regular expression as plain data: expressions are compiled when a text first needs them. */
export interface PatternText {
  readonly source: string;
  readonly flags: string;
}

/** A pattern whose match says that a finding is none. */
export interface AllowedPattern extends PatternText {
  /** What it is tried on: the secret alone, the whole match around it, or the lines of the match. */
  readonly of: 'secret' | 'match' | 'line';
}

/** One kind of secret. */
export interface SecretRule extends PatternText {
  /** Stable, kebab-case: it stands in redacted texts and logs. */
  readonly id: string;
  /** In lower case. The pattern is tried only where one of them occurs in the text, in any case; empty: always. */
  readonly keywords: readonly string[];
  /**
   * Where the pattern is tried. `name`: once per keyword, from the start of the name that the keyword is part of.
   * `near`: around each keyword, see `pieces.ts`. `text`: in all of a text that has a keyword.
   */
  readonly reach: 'name' | 'near' | 'text';
  /** A secret must have more than so many bits per character (Shannon's entropy of its own characters). */
  readonly entropy?: number;
  /** The capture group that is the secret. By default the first that took part with any text, else the whole match. */
  readonly group?: number;
  readonly allowed?: readonly AllowedPattern[];
  /** Lower-case words, separated by spaces; a secret that contains one is none. */
  readonly stopWords?: string;
}

/** Rules, and what none of them takes for a secret. */
export interface RuleTable {
  readonly rows: readonly SecretRule[];
  /** Tried on the secret. */
  readonly allowed: readonly PatternText[];
  readonly stopWords: string;
}
