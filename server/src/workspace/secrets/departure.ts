import type { Files } from '#workspace/files.ts';
import { createSourceRules } from '#workspace/source-rules.ts';
import type { SecretScanner } from './scanner.ts';

/** Text around a cursor, ready to be sent. */
export interface Departing {
  readonly before: string;
  readonly after: string;
  /** Rules whose findings were replaced by notes; for one line in the log. */
  readonly removed: readonly string[];
}

/**
 * The one place that decides what may leave the machine: prompts, calls of an embedding endpoint, anything for a network.
 * Both a file's place (`SourceRules.mayLeave`) and its words must allow it; what cannot be judged stays.
 */
export interface DepartureCheck {
  /** Whether a passage of the file at `path` may be sent: as a whole or not at all. */
  mayLeave(path: string, text: string, signal: AbortSignal): Promise<boolean>;
  /** As `mayLeave` for many passages: the places are judged first, so that the answer needs no disk. Other paths may not leave. */
  forPaths(paths: Iterable<string>, signal: AbortSignal): Promise<(path: string, text: string) => boolean>;
  /**
   * The text around a cursor with notes in place of secrets, since a file with a key in it is worked on like any other.
   * `undefined` where the file may not leave, the text cannot be looked through, or the cursor stands in a secret.
   */
  around(path: string, text: string, offset: number, signal: AbortSignal): Promise<Departing | undefined>;
}

/** A check over the files as they lie on disk at each question. */
export function createDepartureCheck(files: Files, scanner: SecretScanner): DepartureCheck {
  return {
    mayLeave: async (path, text, signal) =>
      (await createSourceRules(files).mayLeave(path, signal)) && scanner.mayLeave(text),
    async forPaths(paths, signal) {
      const rules = createSourceRules(files);
      const allowed = new Set<string>();
      for (const path of new Set(paths)) if (await rules.mayLeave(path, signal)) allowed.add(path);
      return (path, text) => allowed.has(path) && scanner.mayLeave(text);
    },
    async around(path, text, offset, signal) {
      if (!(await createSourceRules(files).mayLeave(path, signal))) return undefined;
      // As one text: the cursor may stand in a name or a value that only shows as a whole.
      const findings = scanner.find(text, signal);
      if (findings.some(({ start, end }) => start < offset && offset < end)) return undefined;
      const before = scanner.redact(
        text.slice(0, offset),
        findings.filter(({ end }) => end <= offset),
      );
      const after = scanner.redact(
        text.slice(offset),
        findings
          .filter(({ start }) => start >= offset)
          .map((finding) => ({ ...finding, start: finding.start - offset, end: finding.end - offset })),
      );
      // The halves side by side once more, as the model reads them.
      if (!scanner.mayLeave(before + after)) return undefined;
      return { before, after, removed: findings.map(({ rule }) => rule) };
    },
  };
}
