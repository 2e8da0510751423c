import createIgnore from 'ignore';
import { baseName } from '#base/path.ts';

/** Decides which paths are left alone. */
export interface IgnoreRules {
  /** Whether the folder or file at `path` is ignored. Parents are asked before their children. */
  ignores(path: string, type: 'file' | 'folder'): boolean;
}

/** Folders at the root of a Unity project that hold nothing of the user's. */
const unityFolders: ReadonlySet<string> = new Set([
  'library',
  'temp',
  'logs',
  'obj',
  'build',
  'builds',
  'usersettings',
  'memorycaptures',
  'recordings',
]);

/** Folder names that are never a project's own content. */
const foreignFolders: ReadonlySet<string> = new Set(['node_modules', 'cvs']);

/**
 * Rules of one project: what Unity itself does not import (hidden names, names that end in `~`, `.tmp`), its cache
 * folders, and the `.gitignore` and `.scenewrightignore` files of the root, given as texts.
 */
export function createIgnoreRules(ignoreFiles: readonly string[]): IgnoreRules {
  const patterns = createIgnore({ allowRelativePaths: false });
  for (const text of ignoreFiles) patterns.add(text);
  return {
    ignores(path, type) {
      const name = baseName(path).toLowerCase();
      if (name.startsWith('.') || name.endsWith('~') || name.endsWith('.tmp')) return true;
      if (type === 'folder' && (foreignFolders.has(name) || (!path.includes('/') && unityFolders.has(name))))
        return true;
      return patterns.ignores(type === 'folder' ? `${path}/` : path);
    },
  };
}
