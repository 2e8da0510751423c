import type { TokenModifier, TokenType } from '#syntax/tokens/token-fact.ts';

/** What a name is declared as. */
export interface Declared {
  readonly type: TokenType;
  readonly modifiers?: readonly TokenModifier[];
}

/** Names that code can see by their name alone. */
export interface GlobalNames {
  find(name: string): Declared | undefined;
  /** A field or method, which structures see without a dot. */
  member(name: string): Declared | undefined;
}

/** The names in sight while a tree is read: those of functions and blocks around, then global ones. */
export interface NamesInSight extends GlobalNames {
  open(): void;
  close(): void;
  declare(name: string, declared: Declared): void;
  /** Whether the present place is inside of a function. */
  isLocal(): boolean;
}

/** Nothing but global names in sight. */
export function namesInSight(globals: GlobalNames): NamesInSight {
  const scopes: Map<string, Declared>[] = [new Map()];
  return {
    find(name) {
      for (let depth = scopes.length - 1; depth >= 0; depth--) {
        const declared = scopes[depth]?.get(name);
        if (declared !== undefined) return declared;
      }
      return globals.find(name);
    },
    member: globals.member,
    open: () => void scopes.push(new Map()),
    close: () => void scopes.pop(),
    declare: (name, declared) => void scopes.at(-1)?.set(name, declared),
    isLocal: () => scopes.length > 1,
  };
}
