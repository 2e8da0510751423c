/** A folder outside the project that the user named to be searched too. */
export interface LibraryRoot {
  /** Unique among the libraries; letters, digits, `.`, `_`, `-` and spaces. */
  readonly name: string;
  /** Absolute real path. */
  readonly path: string;
  /** Where the library lies inside the project, when it does: what the project reads itself is not read twice. */
  readonly within?: string;
  /** Folders below it that belong to the project or to another library. */
  readonly without: readonly string[];
}

const scheme = 'library:';

/** The path of a library's root among the project's paths: `library:NAME`. No project path begins so. */
export function libraryPath(name: string): string {
  return `${scheme}${name}`;
}

/** Whether a path lies in a library and not in the project. Its facts never enter the workspace. */
export function isLibraryPath(path: string): boolean {
  return path.startsWith(scheme);
}

/** A path taken apart: its root, `''` for the project or `library:NAME`, and the rest below it. */
export function splitRoot(path: string): { readonly root: string; readonly rest: string } {
  if (!isLibraryPath(path)) return { root: '', rest: path };
  const slash = path.indexOf('/');
  return slash === -1 ? { root: path, rest: '' } : { root: path.slice(0, slash), rest: path.slice(slash + 1) };
}

/** The library that a path lies in. */
export function libraryOf(path: string, libraries: readonly LibraryRoot[]): LibraryRoot | undefined {
  const { root } = splitRoot(path);
  return root === '' ? undefined : libraries.find(({ name }) => libraryPath(name) === root);
}
