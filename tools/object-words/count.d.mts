/** A project's names of prefabs and models. */
export interface Project {
  readonly project: string;
  readonly names: readonly string[];
}

/** What is asked of a dictionary. */
export interface Dictionary {
  isObject(word: string): boolean;
  singular(word: string): string;
}

export function countWords(
  projects: readonly Project[],
  dictionary: Dictionary,
  leftOut: ReadonlySet<string>,
): readonly { readonly word: string; readonly files: number; readonly projects: readonly string[] }[];

export function objectsOf(name: string, dictionary: Dictionary, leftOut: ReadonlySet<string>): ReadonlySet<string>;
