import { relative, sep } from 'node:path';
import { URI } from 'vscode-uri';
import type { Files } from '#workspace/files.ts';
import { isLibraryPath } from '#workspace/library-path.ts';

/** Conversion between the wire's URIs and the project's paths. */
export interface Paths {
  /** The path below the project, or an absolute one for a file outside it. */
  toPath(uri: string): string;
  toUri(path: string): string;
}

/** Conversions for a project and the user's libraries. */
export function createPaths({ root, locate }: Pick<Files, 'root' | 'locate'>): Paths {
  return {
    toPath(uri) {
      const parsed = URI.parse(uri);
      if (parsed.scheme !== 'file') return uri;
      const inside = relative(root, parsed.fsPath).split(sep).join('/');
      return inside.startsWith('..') || inside === '' ? parsed.fsPath : inside;
    },
    toUri: (path) =>
      isLibraryPath(path)
        ? URI.file(locate(path)).toString()
        : /^[a-z][a-z0-9+.-]+:/i.test(path)
          ? path
          : URI.file(path.startsWith('/') ? path : `${root}/${path}`).toString(),
  };
}
