import type { SymbolFact, SymbolKind } from '#syntax/symbol.ts';

/** What the readers of declarations share. */
export interface Reading {
  readonly text: string;
  /** Names of functions that are kernels. */
  readonly kernels: ReadonlySet<string>;
  /** What was found, by position. */
  readonly symbols: SymbolFact[];
}

/** What encloses a declaration, and so decides what it is. */
export interface Scope {
  readonly container: string;
  readonly variable: SymbolKind;
  readonly function: SymbolKind;
  /** The index of the symbol of the buffer that a macro opened. */
  readonly buffer?: number;
}

/** The scope of a file. */
export const outermost: Scope = { container: '', variable: 'variable', function: 'function' };

/** The scope inside of `name`, which is `''` for a structure without a name. */
export function innerScope({ container }: Scope, name: string, kind: SymbolKind): Scope {
  const path = [container, name].filter((part) => part !== '').join('.');
  const holdsFields = kind === 'struct' || kind === 'class' || kind === 'interface';
  return holdsFields ? { container: path, variable: 'field', function: 'method' } : { ...outermost, container: path };
}
