/** Attributes of an element; `true` is one without a value, `false` and `undefined` are left out. */
export type Attributes = Readonly<Record<string, string | number | boolean | undefined>>;

/** Make an element. Text is set as text, never read as HTML. */
export function element<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  attributes: Attributes = {},
  ...children: readonly (Node | string | undefined)[]
): HTMLElementTagNameMap[K] {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) setAttribute(made, name, value);
  made.append(...children.filter((child) => child !== undefined));
  return made;
}

/** Set or take away an attribute, where it differs. */
export function setAttribute(target: Element, name: string, value: string | number | boolean | undefined): void {
  if (value === undefined || value === false) {
    if (target.hasAttribute(name)) target.removeAttribute(name);
    return;
  }
  const text = value === true ? '' : String(value);
  if (target.getAttribute(name) !== text) target.setAttribute(name, text);
}

/** Set the text of an element, where it differs: a live region speaks only of changes. */
export function setText(target: Element, text: string): void {
  if (target.textContent !== text) target.textContent = text;
}

/** A slider. How far it is set is told to the style sheet, which draws it in every theme. */
export interface Slider {
  readonly input: HTMLInputElement;
  set(value: number): void;
}

/** Make a slider; `move` is called on the way. */
export function createSlider(from: number, to: number, step: number, move: () => void): Slider {
  const input = element('input', { type: 'range', min: from, max: to, step, value: from });
  const show = () => {
    const span = Number(input.max) - Number(input.min);
    const share = span === 0 ? 0 : (input.valueAsNumber - Number(input.min)) / span;
    input.style.setProperty('--share', `${100 * share}%`);
  };
  input.addEventListener('input', () => {
    show();
    move();
  });
  return {
    input,
    set(value) {
      input.value = String(value);
      show();
    },
  };
}

/** A button with a handler. While it is locked it does nothing. */
export function button(text: string, className: string, press: () => void): HTMLButtonElement {
  const made = element('button', { type: 'button', class: className }, text);
  made.addEventListener('click', () => {
    if (made.getAttribute('aria-disabled') !== 'true') press();
  });
  return made;
}

/** Lock a button. It keeps the focus, which `disabled` would take from it. */
export function setLocked(target: HTMLButtonElement, isLocked: boolean): void {
  setAttribute(target, 'aria-disabled', isLocked ? 'true' : undefined);
}

/** Show one of two controls that stand for each other; the focus goes along. */
export function exchange(shown: HTMLElement, hidden: HTMLElement): void {
  const hadFocus = document.activeElement === hidden;
  shown.hidden = false;
  if (hadFocus) shown.focus();
  hidden.hidden = true;
}

/** A label with its control below it. */
export function field(label: string, control: HTMLElement, className = 'field'): HTMLLabelElement {
  return element('label', { class: className }, element('span', { class: 'field-label' }, label), control);
}

/** A part of the page that can be folded. */
export function foldable(
  title: string | HTMLHeadingElement,
  isOpen: boolean,
  ...children: readonly Node[]
): HTMLDetailsElement {
  return element(
    'details',
    { class: 'foldable', open: isOpen },
    element('summary', {}, typeof title === 'string' ? element('h2', {}, title) : title),
    element('div', { class: 'foldable-body' }, ...children),
  );
}
