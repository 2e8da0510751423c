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

/** A package's documentation: Unity does not import it, people read it. */
const documentationFolder = 'documentation~';

/**
 * Whether an entry is left alone whatever ignore files say: what Unity itself does not import (hidden names, names that
 * end in `~`, `.tmp`) and, in the root of a Unity project, its cache folders.
 */
export function isNobodys(name: string, type: 'file' | 'folder', inUnityRoot: boolean): boolean {
  const lower = name.toLowerCase();
  if (lower.startsWith('.') || lower.endsWith('.tmp')) return true;
  if (lower.endsWith('~')) return !(type === 'folder' && isDocumentationFolder(name));
  return type === 'folder' && (foreignFolders.has(lower) || (inUnityRoot && unityFolders.has(lower)));
}

/** Whether a folder holds a package's documentation, hidden from Unity: only documents are read there. */
export function isDocumentationFolder(name: string): boolean {
  return name.toLowerCase() === documentationFolder;
}

/** Files that hold keys by convention; their content never leaves the machine. */
const secretNames =
  /(?:\.(?:pem|key|p12|pfx|jks|keystore|kdbx|mobileprovision|ppk)|^id_(?:rsa|dsa|ecdsa|ed25519)|^google-services\.json|^googleservice-info\.plist|^(?:credentials|secrets?)\.(?:json|ya?ml|xml|txt|ini))$/i;

/** Whether a file's name says that it holds keys. Its content is looked at by the secret scanner besides. */
export function isSecretName(name: string): boolean {
  return secretNames.test(name);
}

/** Most names by far. */
const plainName = /^[ -~]*$/;

// C0 and C1 controls, line separators, and the marks that reorder text.
const trickyCharacters = /[\p{Cc}\p{Zl}\p{Zp}\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/u;

/** Why a name is not taken, or `undefined`. Such a name could forge lines of output or look like another one. */
export function badName(name: string): string | undefined {
  if (plainName.test(name)) return undefined;
  // Node puts U+FFFD where a name is not UTF-8; the file cannot be opened by that name.
  if (name.includes('\ufffd')) return 'a name that is not valid UTF-8';
  return trickyCharacters.test(name) ? 'a name with control or direction characters' : undefined;
}

/** A path that can be shown: tricky characters as escapes. */
export function showablePath(path: string): string {
  return path.replace(
    new RegExp(trickyCharacters, 'gu'),
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}
