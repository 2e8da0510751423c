import type { Adjustable } from './adjustable.ts';
import { button, createSlider, element, field, setAttribute, setText } from './dom.ts';
import type { Words } from './words.ts';

/** A control for one parameter of a spec. */
export interface Control {
  readonly adjustable: Adjustable;
  readonly element: HTMLElement;
  /** Show the spec's value, or that the material's own holds. */
  update(value: unknown, isBusy: boolean): void;
}

/** Make a slider or a colour. It acts when it is let go, not on the way; `undefined` leaves the parameter to the material. */
export function createControl(adjustable: Adjustable, words: Words, set: (value: unknown) => void): Control {
  const { key, type, from, to, isOptional } = adjustable;
  const label = words.parameters[key] ?? key;
  const output = element('output', { class: 'quiet' });
  const { input, show } = type === 'color' ? colorInput(output, set) : shareInput(from, to, output, set);
  const reset = button('↺', 'reset', () => set(undefined));
  reset.setAttribute('aria-label', words.resetTo(label));
  reset.setAttribute('title', words.resetTo(label));
  const row = element('div', { class: `control ${type}` }, field(label, input), output, isOptional ? reset : undefined);
  return {
    adjustable,
    element: row,
    update(value, isBusy) {
      const isSet = show(value);
      if (!isSet) setText(output, words.own);
      setAttribute(row, 'data-own', !isSet);
      setAttribute(reset, 'hidden', !isSet);
      // Told, not disabled: the focus would be lost while it is made anew.
      setAttribute(input, 'aria-disabled', isBusy ? 'true' : undefined);
    },
  };
}

/** An input, and what shows a value in it where it is one. */
interface Input {
  readonly input: HTMLInputElement;
  show(value: unknown): boolean;
}

function shareInput(from: number, to: number, output: HTMLElement, set: (value: unknown) => void): Input {
  const tell = () => setText(output, String(Number(slider.input.valueAsNumber.toFixed(2))));
  const slider = createSlider(from, to, (to - from) / 100, tell);
  slider.input.addEventListener('change', () => set(Number(slider.input.valueAsNumber.toFixed(3))));
  return {
    input: slider.input,
    show(value) {
      slider.set(typeof value === 'number' ? value : (from + to) / 2);
      if (typeof value !== 'number') return false;
      tell();
      return true;
    },
  };
}

/** What is shown of a colour that the material chooses itself. */
const unknownColor = '#808080';

function colorInput(output: HTMLElement, set: (value: unknown) => void): Input {
  const input = element('input', { type: 'color' });
  input.addEventListener('input', () => setText(output, input.value));
  input.addEventListener('change', () => set(input.value));
  return {
    input,
    show(value) {
      input.value = typeof value === 'string' ? value : unknownColor;
      if (typeof value !== 'string') return false;
      setText(output, value);
      return true;
    },
  };
}
