/** Whether names that differ in case alone are one file on this system, by its default; Git decides the same way. */
export const ignoresCase = process.platform === 'win32' || process.platform === 'darwin';

/** Whether two names are one. */
export function isSameName(a: string, b: string): boolean {
  return a === b || (ignoresCase && a.toLowerCase() === b.toLowerCase());
}
