import type { ContextPart } from '#model/ports.ts';

/** How a family of models is asked to fill a gap, by the special words that it was trained with. */
export interface InfillFamily {
  readonly id: string;
  /** Names of models that belong to it. */
  readonly models: RegExp;
  /** Special words; text of users must not hold them as such. */
  readonly marks: readonly string[];
  /** Texts at which an answer has ended. */
  readonly stops: readonly string[];
  /** The prompt. Texts come without special words. */
  prompt(gap: Gap): string;
}

/** What stands around a gap. */
export interface Gap {
  readonly path: string;
  readonly before: string;
  readonly after: string;
  readonly context: readonly ContextPart[];
}

/** Context as the files of a repository, each behind a mark. */
export function asFiles(context: readonly ContextPart[], mark: string, between = '\n'): string {
  return context.map(({ path, text }) => `${mark}${path}\n${text}${between}`).join('');
}

/** Context as comments of C#, for models that know one file only. */
export function asComments(context: readonly ContextPart[]): string {
  return context.map(({ path, text }) => `// ${path}\n${text.replace(/^/gm, '// ')}\n\n`).join('');
}
