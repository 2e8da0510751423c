import { relative, sep } from 'node:path';
import { URI } from 'vscode-uri';

/** Conversion between the wire's URIs and the project's paths. */
export interface Paths {
  /** The path below the project, or an absolute one for a file outside it. */
  toPath(uri: string): string;
  toUri(path: string): string;
}

/** Conversions for a project at `root`. */
export function createPaths(root: string): Paths {
  return {
    toPath(uri) {
      const parsed = URI.parse(uri);
      if (parsed.scheme !== 'file') return uri;
      const inside = relative(root, parsed.fsPath).split(sep).join('/');
      return inside.startsWith('..') || inside === '' ? parsed.fsPath : inside;
    },
    toUri: (path) =>
      /^[a-z][a-z0-9+.-]+:/i.test(path) ? path : URI.file(path.startsWith('/') ? path : `${root}/${path}`).toString(),
  };
}
