/**
 * Files in the order in which they count for those that are open: those that share the longer folder first, packages and
 * libraries last, otherwise as they come.
 */
export function nearestFirst(paths: Iterable<string>, open: readonly string[]): readonly string[] {
  const folders = open.map((path) => path.split('/').slice(0, -1));
  const nearness = (path: string): number => {
    const parts = path.split('/');
    const shared = folders.map((folder) => {
      let depth = 0;
      while (depth < folder.length && folder[depth] === parts[depth]) depth++;
      return depth;
    });
    return Math.max(0, ...shared) + (path.startsWith('Assets/') ? 0.5 : 0);
  };
  return Array.from(paths, (path) => ({ path, near: nearness(path) }))
    .sort((a, b) => b.near - a.near)
    .map(({ path }) => path);
}
