import { savedSpecOf } from '#panel/saved-spec.ts';
import { element, setAttribute } from './dom.ts';
import type { Part, PartContext } from './part.ts';
import type { Run, Shown, State } from './state.ts';

/** The variations side by side, of which one is chosen: a radio group. While a new set is made, its places show what is there already. */
export function createCards(ctx: PartContext): Part {
  const { words, pictures } = ctx;
  const heading = element('h2', { id: 'variations-title', class: 'title' }, words.variations);
  const row = element('div', { class: 'cards', role: 'radiogroup', 'aria-labelledby': 'variations-title' });
  const part = element('section', { class: 'variations' }, heading, row);
  let drawn = '';
  let hadFocus = false;
  const cardOf = ({ result, landed }: Shown, index: number, count: number, isLocked: boolean): HTMLElement => {
    const { prompt, seed } = savedSpecOf(result);
    const label = words.variation(index + 1, count, prompt);
    const input = element('input', {
      type: 'radio',
      name: 'variation',
      value: result.id,
      'aria-label': label,
      disabled: isLocked,
    });
    input.addEventListener('change', () => ctx.emit({ type: 'choose', id: result.id }));
    const address = pictures.get(`${result.id} preview`);
    return element(
      'label',
      { class: 'card' },
      input,
      element('img', { src: address, alt: '', hidden: address === undefined }),
      element(
        'span',
        { class: 'card-text' },
        element('span', {}, seed === undefined ? '' : words.seedOf(seed)),
        landed === undefined ? undefined : element('span', { class: 'badge' }, words.inProject),
      ),
    );
  };
  return {
    element: part,
    update(state) {
      const { run } = state;
      const making = run !== undefined && run.kind !== 'accept' && run.kind !== 'anew' ? run : undefined;
      const rows = rowsOf(state, making);
      setAttribute(part, 'hidden', rows.length === 0);
      setAttribute(row, 'aria-busy', making !== undefined ? 'true' : 'false');
      const key = rows.map((shown) => (shown === undefined ? '…' : `${shown.result.id}${shown.landed ?? ''}`)).join();
      if (key !== drawn) {
        // A radio with the focus is made anew as well, perhaps later: the focus comes back to the chosen one.
        if (row.contains(document.activeElement)) hadFocus = true;
        row.replaceChildren(
          ...rows.map((shown, index) =>
            shown === undefined
              ? element('div', { class: 'card waiting', 'aria-hidden': 'true' })
              : cardOf(shown, index, rows.length, making !== undefined),
          ),
        );
        drawn = key;
      }
      for (const input of inputsOf(row)) {
        input.checked = input.value === state.chosen;
        setAttribute(input, 'disabled', making !== undefined);
        if (!hadFocus || !input.checked || making !== undefined) continue;
        hadFocus = false;
        if (document.activeElement === document.body) input.focus();
      }
    },
  };
}

function inputsOf(row: HTMLElement): readonly HTMLInputElement[] {
  return [...row.querySelectorAll('input')];
}

/** What stands in each place; `undefined` where something is still to come. */
function rowsOf({ shown }: State, making: Run | undefined): readonly (Shown | undefined)[] {
  if (making === undefined) return shown;
  const kept = making.kind === 'beside' ? shown.filter(({ result }) => result.id === making.of) : [];
  const places = Array.from({ length: making.expected }, (_, place) => {
    const made = making.made.find(({ index }) => index === place);
    return made && { result: made.result };
  });
  return [...kept, ...places];
}
