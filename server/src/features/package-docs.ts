import { createRecent } from '#base/recent.ts';
import type { ApiMember, ApiType } from '#engine-api/catalogue/api.ts';
import { contentOfBytes } from '#syntax/file-content.ts';
import type { DocText } from '#syntax/xml-docs/doc-file.ts';
import type { Files } from '#workspace/files.ts';
import type { FeatureContext } from './context.ts';

/** Scripts of packages on disk. */
export interface PackageSources {
  /** The path of the package's script of this file name; `undefined` where the package or the script is not there. */
  find(name: string, fileName: string, signal: AbortSignal): Promise<string | undefined>;
}

/** Where Unity keeps packages, and where projects embed theirs. */
const packageFolders = ['Library/PackageCache', 'Packages'];
/** Folders of a package that are looked through, and packages that are remembered. */
const maximumFolders = 600;
const remembered = 20;

/** A finder of scripts; each package's folders are listed once. */
export function createPackageSources(files: Files): PackageSources {
  const known = createRecent<string, Promise<ReadonlyMap<string, string>>>(remembered);
  return {
    find: async (name, fileName, signal) =>
      (await known.get(name, () => listScripts(files, name, signal))).get(fileName),
  };
}

async function listScripts(files: Files, name: string, signal: AbortSignal): Promise<ReadonlyMap<string, string>> {
  const scripts = new Map<string, string>();
  const queue: string[] = [];
  for (const parent of packageFolders) {
    for (const entry of await listFolder(files, parent, signal)) {
      const isPackage = entry.name === name || entry.name.startsWith(`${name}@`);
      if (entry.type === 'folder' && isPackage) queue.push(`${parent}/${entry.name}`);
    }
  }
  for (let count = 0; count < maximumFolders; count++) {
    const folder = queue.shift();
    if (folder === undefined) break;
    for (const { name: inner, type } of await listFolder(files, folder, signal)) {
      if (type === 'folder' && !passedOver.test(inner)) queue.push(`${folder}/${inner}`);
      else if (type === 'file' && inner.endsWith('.cs') && !scripts.has(inner))
        scripts.set(inner, `${folder}/${inner}`);
    }
  }
  return scripts;
}

const passedOver = /^(?:\.|Tests?$|Documentation~|Samples~)/;

/** A folder that is not there has nothing in it. */
async function listFolder(files: Files, folder: string, signal: AbortSignal): ReturnType<Files['list']> {
  return (await files.stat(folder))?.type === 'folder' ? files.list(folder, signal) : [];
}

/** What the source of a package on disk says about one of its types or members; `undefined` where it is not there or says nothing. */
export async function packageDoc(
  ctx: FeatureContext,
  type: ApiType,
  member: ApiMember | undefined,
  signal: AbortSignal,
): Promise<DocText | undefined> {
  if (!type.module.startsWith('com.')) return undefined;
  const path = await sourceOf(ctx, type, signal);
  const bytes = path === undefined ? undefined : await ctx.files.read(path, signal);
  if (path === undefined || bytes === undefined) return undefined;
  const facts = await ctx.readFacts(path, contentOfBytes(bytes), ctx.snapshot.defines(path));
  const typeName = type.fullName.replace(/`\d+/g, '');
  const symbol = facts.symbols.find(({ name, container, parameters, doc }) => {
    if (doc === undefined) return false;
    if (member === undefined) return (container === '' ? name : `${container}.${name}`) === typeName;
    return (
      container === typeName &&
      name === (member.kind === 'indexer' ? 'this[]' : member.name) &&
      (parameters?.length ?? 0) === member.parameters.length
    );
  });
  return symbol?.doc === undefined ? undefined : { summary: symbol.doc, parameters: [] };
}

/** The file that is named after the outermost type, as packages name theirs. */
function sourceOf(ctx: FeatureContext, type: ApiType, signal: AbortSignal): Promise<string | undefined> {
  const outer = type.fullName.slice(type.namespace.length).replace(/^\./, '').split('.')[0] ?? '';
  return ctx.packageSources.find(type.module, `${outer.replace(/`\d+/, '')}.cs`, signal);
}
