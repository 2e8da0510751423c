import type { Generated } from '@scenewright/protocol';
import { button, element, foldable, setText } from './dom.ts';
import type { Part, PartContext } from './part.ts';
import { chosenOf } from './state.ts';

/** The files that would be written, or that lie in the project and can be opened. */
export function createFiles(ctx: PartContext): Part {
  const { words } = ctx;
  const title = element('h2');
  const list = element('ul', { class: 'files' });
  const folder = element('p', { class: 'quiet' });
  let drawn = '';
  return {
    element: foldable(title, false, folder, list),
    update(state) {
      const chosen = chosenOf(state);
      if (chosen === undefined) return;
      const { result, landed, landedFiles = [] } = chosen;
      const key = `${result.id} ${landed ?? ''}`;
      if (key === drawn) return;
      drawn = key;
      const files = landedFiles.length === 0 ? result.files : landedAs(result, landedFiles);
      const own = files.filter(({ role }) => role !== 'meta');
      const metas = files.length - own.length;
      setText(title, landed === undefined ? words.files(files.length) : words.filesWritten(files.length));
      setText(folder, words.filesIn(result.provenance.slice(0, result.provenance.lastIndexOf('/'))));
      list.replaceChildren(
        ...own.map((file) => fileRow(file, landed !== undefined, ctx)),
        ...(metas === 0 ? [] : [element('li', { class: 'quiet' }, words.metaFiles(metas))]),
      );
    },
  };
}

interface FileRow {
  readonly path: string;
  readonly role?: string | undefined;
  readonly bytes?: number;
  readonly replaces?: string | undefined;
}

/** What comes after the name of a result in the names of its files. */
const ending = /(?:_[A-Za-z]+)?\.[^/]+$/;

/** The files under the paths with which they landed: under another name where theirs was taken, and of sizes that are not known. */
function landedAs({ files }: Generated, paths: readonly string[]): readonly FileRow[] {
  const roles = new Map<string | undefined, string>(files.map(({ path, role }) => [ending.exec(path)?.[0], role]));
  return paths.map((path) => ({ path, role: path.endsWith('.meta') ? 'meta' : roles.get(ending.exec(path)?.[0]) }));
}

function fileRow(file: FileRow, canOpen: boolean, ctx: PartContext): HTMLElement {
  const { words } = ctx;
  const cut = file.path.lastIndexOf('/');
  const base = file.path.slice(cut + 1);
  const label = canOpen
    ? button(base, 'link', () => ctx.send({ type: 'open', path: file.path }))
    : element('span', { class: 'file-name' }, base);
  if (canOpen) label.setAttribute('aria-label', words.open(file.path));
  label.setAttribute('title', file.path);
  return element(
    'li',
    {},
    label,
    element(
      'span',
      { class: 'quiet' },
      [
        ...(file.role === undefined ? [] : [words.roles[file.role] ?? file.role]),
        ...(file.bytes === undefined ? [] : [sizeText(file.bytes)]),
        ...(file.replaces === undefined ? [] : [words.replaces]),
      ].join(' · '),
    ),
  );
}

function sizeText(bytes: number): string {
  if (bytes < 1024) return `${bytes} B`;
  const kilobytes = bytes / 1024;
  return kilobytes < 1024 ? `${kilobytes.toFixed(0)} KB` : `${(kilobytes / 1024).toFixed(1)} MB`;
}
