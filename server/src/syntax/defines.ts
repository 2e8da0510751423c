/** Names that the preprocessor of a file takes as defined. */
export type DefineSet = ReadonlySet<string>;

/** Nothing is defined. */
export const noDefines: DefineSet = new Set();
