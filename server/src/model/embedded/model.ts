import type { Stretch } from './context-index.ts';
import type { Source } from './source.ts';

/** What the embedded engine learnt of a project: plain data that threads can share. */
export interface EmbeddedModel {
  readonly source: Source;
  /** Where the words of each file lie. */
  readonly files: ReadonlyMap<string, Stretch>;
}

/** Words that are learnt at most: some fifty megabytes. Of larger projects the files nearest to the open ones count. */
export const maximumWords = 4_000_000;
