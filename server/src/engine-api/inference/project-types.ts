import type { UsingFact } from '#syntax/csharp/csharp-facts.ts';
import type { SymbolFact } from '#syntax/symbol.ts';

/** The types that the project declares, as far as inference asks for them. Whoever holds the project's symbols answers. */
export interface ProjectTypes {
  /** The declarations of the type of this full name; a partial type has several. */
  parts(fullName: string): readonly ProjectTypePart[];
  /** Extension methods of this name, with the types that hold them. */
  extensions(name: string): readonly { readonly holder: string; readonly part: ProjectTypePart }[];
}

/** One declaration of a type. */
export interface ProjectTypePart {
  readonly path: string;
  readonly symbol: SymbolFact;
  /** What it declares itself. */
  readonly members: readonly SymbolFact[];
  /** `using` directives of its file. */
  readonly usings: readonly UsingFact[];
  /** `''` at the top. */
  readonly namespace: string;
  /** Full names of the types around it, innermost first. */
  readonly outer: readonly string[];
}

/** A project without code. */
export const noProjectTypes: ProjectTypes = { parts: () => [], extensions: () => [] };
