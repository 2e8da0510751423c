import { element, setAttribute, setText } from './dom.ts';

/** One of a few, of which one is chosen. */
export interface Choice<T extends string> {
  readonly value: T;
  readonly label: string;
}

/** A row of choices: a radio group, so arrow keys and screen readers know it. */
export interface Choices<T extends string> {
  readonly element: HTMLElement;
  update(choices: readonly Choice<T>[], chosen: T): void;
}

/** Make a row of choices. `name` is unique on the page. */
export function createChoices<T extends string>(name: string, label: string, choose: (value: T) => void): Choices<T> {
  const row = element('div', { class: 'choices', role: 'radiogroup', 'aria-label': label });
  let shown: readonly { readonly input: HTMLInputElement; readonly text: HTMLElement; readonly value: T }[] = [];
  const make = ({ value, label: text }: Choice<T>) => {
    const input = element('input', { type: 'radio', name, value });
    input.addEventListener('change', () => choose(value));
    const span = element('span', {}, text);
    row.append(element('label', { class: 'choice' }, input, span));
    return { input, text: span, value };
  };
  return {
    element: row,
    update(choices, chosen) {
      if (choices.map(({ value }) => value).join() !== shown.map(({ value }) => value).join()) {
        row.replaceChildren();
        shown = choices.map(make);
      }
      setAttribute(row, 'hidden', choices.length < 2);
      for (const [index, { input, text, value }] of shown.entries()) {
        input.checked = value === chosen;
        setText(text, choices[index]?.label ?? '');
      }
    },
  };
}
