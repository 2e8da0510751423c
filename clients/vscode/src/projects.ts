import * as vscode from 'vscode';

/** Levels below an opened folder in which projects are looked for. */
const depth = 2;
/** Folders that hold no projects of the user. */
const passedOver: ReadonlySet<string> = new Set([
  'node_modules',
  'Library',
  'Temp',
  'Logs',
  'obj',
  'Assets',
  'Packages',
]);

/** The Unity projects of the window's folders: in them, above them, or one or two levels below. */
export async function findProjects(folders: readonly vscode.WorkspaceFolder[]): Promise<readonly vscode.Uri[]> {
  const found = new Map<string, vscode.Uri>();
  for (const { uri } of folders) {
    if (uri.scheme !== 'file') continue;
    const above = await projectAbove(uri);
    const roots = above === undefined ? await projectsBelow(uri, depth) : [above];
    for (const root of roots) found.set(root.toString(), root);
  }
  return [...found.values()];
}

/** The project that a file lies in, among those that are open. */
export function projectOf<Project extends { readonly root: vscode.Uri }>(
  uri: vscode.Uri,
  projects: readonly Project[],
): Project | undefined {
  const inside = projects.filter(({ root }) => uri.path === root.path || uri.path.startsWith(`${root.path}/`));
  // A project inside another's folder is the nearer one.
  return inside.sort((a, b) => b.root.path.length - a.root.path.length)[0];
}

async function projectAbove(folder: vscode.Uri): Promise<vscode.Uri | undefined> {
  for (let current = folder; ; current = vscode.Uri.joinPath(current, '..')) {
    if (await isProject(current)) return current;
    if (current.path === '/' || vscode.Uri.joinPath(current, '..').path === current.path) return undefined;
  }
}

async function projectsBelow(folder: vscode.Uri, levels: number): Promise<readonly vscode.Uri[]> {
  if (levels === 0) return [];
  const entries = await vscode.workspace.fs.readDirectory(folder).then(
    (read) => read,
    () => [],
  );
  const found: vscode.Uri[] = [];
  for (const [name, type] of entries) {
    if (type !== vscode.FileType.Directory || name.startsWith('.') || passedOver.has(name)) continue;
    const child = vscode.Uri.joinPath(folder, name);
    if (await isProject(child)) found.push(child);
    else found.push(...(await projectsBelow(child, levels - 1)));
  }
  return found;
}

/** Unity's own test: `Assets` beside `ProjectSettings`. */
async function isProject(folder: vscode.Uri): Promise<boolean> {
  const has = async (name: string, type: vscode.FileType): Promise<boolean> =>
    vscode.workspace.fs.stat(vscode.Uri.joinPath(folder, name)).then(
      (stat) => (stat.type & type) !== 0,
      () => false,
    );
  return (await has('Assets', vscode.FileType.Directory)) && (await has('ProjectSettings', vscode.FileType.Directory));
}
