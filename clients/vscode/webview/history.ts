import type { HistoryEntry } from '#panel/to-panel.ts';
import { button, element, foldable } from './dom.ts';
import type { Part, PartContext } from './part.ts';

/** What was generated into the project, the newest first, with where it came from and the way back. */
export function createHistory(ctx: PartContext): Part {
  const { words } = ctx;
  const list = element('ul', { class: 'history-rows' });
  const empty = element('p', { class: 'quiet' }, words.noHistory);
  const part = foldable(words.history, true, empty, list);
  part.classList.add('history');
  let drawn: readonly HistoryEntry[] | undefined;
  return {
    element: part,
    update({ history }) {
      if (history === drawn) return;
      drawn = history;
      empty.hidden = history === undefined || history.length > 0;
      list.replaceChildren(...(history ?? []).map((entry) => rowOf(entry, ctx)));
    },
  };
}

/** What is opened of a result: the first that it has. */
const mainEndings = [/\.(?:prefab|unity)$/, /\.(?:fbx|glb|obj)$/, /\.mat$/, /\.png$/];

function rowOf(entry: HistoryEntry, ctx: PartContext): HTMLElement {
  const { words, pictures } = ctx;
  const name = entry.name ?? words.unnamed;
  const changed = entry.files.filter(({ unchanged }) => !unchanged).length;
  const address = pictures.get(`${entry.id} history`);
  const main = mainEndings.map((ending) => entry.files.find(({ path }) => ending.test(path))).find(Boolean);
  const title =
    main === undefined
      ? element('span', { class: 'history-name' }, name)
      : button(name, 'link history-name', () => ctx.send({ type: 'open', path: main.path }));
  if (main !== undefined) title.setAttribute('title', words.open(main.path));
  const undo = button(words.undo, 'secondary small', () => ctx.send({ type: 'undo', id: entry.id }));
  undo.setAttribute('aria-label', words.undoOf(name));
  const facts = [
    ...(entry.seed === undefined ? [] : [words.seedOf(entry.seed)]),
    words.filesOf(entry.files.length),
    ...(entry.createdAt === undefined ? [] : [when(entry.createdAt)]),
  ];
  return element(
    'li',
    { class: 'history-row' },
    address === undefined
      ? element('span', { class: 'thumb' })
      : element('img', { class: 'thumb', src: address, alt: '' }),
    element(
      'div',
      { class: 'history-text' },
      title,
      entry.prompt === undefined || entry.prompt === '' ? undefined : element('p', {}, entry.prompt),
      element(
        'p',
        { class: 'quiet' },
        `${facts.join(' · ')} · `,
        element(
          'span',
          { class: changed === 0 ? '' : 'changed' },
          changed === 0 ? words.unchanged : words.changed(changed),
        ),
      ),
    ),
    undo,
  );
}

function when(createdAt: string): string {
  const time = new Date(createdAt);
  return Number.isNaN(time.getTime())
    ? createdAt
    : time.toLocaleString(document.documentElement.lang, { dateStyle: 'medium', timeStyle: 'short' });
}
