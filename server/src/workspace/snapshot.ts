import type { LineIndex } from '#base/text.ts';
import type { ProjectInfo } from '#unity/project.ts';
import type { ReadonlyFactsTable } from './facts-table.ts';
import type { Tables } from './tables.ts';

/** A document that an editor holds open; its text counts, not the disk's. */
export interface OpenDocument {
  /** Relative to the project, or absolute for documents outside it. */
  readonly path: string;
  readonly languageId: string;
  readonly version: number;
  readonly text: string;
  readonly lines: LineIndex;
}

/** How much of the project is known. Each stage includes those before it. */
export type Readiness = 'opened' | 'indexed';

/** The whole state at one revision. Nothing in it ever changes; the tables are filled when one of them is first asked for. */
export interface Snapshot extends Tables {
  readonly revision: number;
  readonly readiness: Readiness;
  readonly project: ProjectInfo;
  readonly files: ReadonlyFactsTable;
  readonly documents: ReadonlyMap<string, OpenDocument>;
}
