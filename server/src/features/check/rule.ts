import type { Span } from '#base/text.ts';
import type { FeatureContext } from '#features/context.ts';
import type { UnityFiles } from '#features/unity-files.ts';
import type { FileFacts } from '#syntax/facts.ts';
import type { ProjectListing } from '#workspace/walk.ts';

/** How bad a finding is. `info` is worth knowing and never makes `check` fail. */
export type Severity = 'error' | 'warning' | 'info';

/** Something that a rule found in a file. */
export interface Finding {
  readonly path: string;
  /** UTF-16 offsets in the file's text. */
  readonly span: Span;
  readonly message: string;
  /** Where it is not the rule's own. */
  readonly severity?: Severity;
}

/** What every rule works with. */
export interface Checking {
  readonly ctx: FeatureContext;
  readonly files: UnityFiles;
  /** Everything in the project that is not ignored; listed once for all rules. */
  listing(): Promise<ProjectListing>;
}

/** A rule that looks at one file at a time. */
export interface FileRule {
  readonly code: string;
  readonly severity: Severity;
  /** For the documentation and for SARIF: what it finds, as one sentence. */
  readonly description: string;
  /** Whether it has anything to say about a file, by what the index knows. */
  applies(path: string, facts: FileFacts): boolean;
  check(checking: Checking, path: string, facts: FileFacts, signal: AbortSignal): Promise<readonly Finding[]>;
}

/** A rule that looks at the project as a whole. */
export interface ProjectRule {
  readonly code: string;
  readonly severity: Severity;
  readonly description: string;
  check(checking: Checking, signal: AbortSignal): Promise<readonly Finding[]>;
}

/** The start of a file, for findings about the file itself. */
export const wholeFile: Span = { start: 0, end: 0 };
