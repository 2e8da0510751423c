import type { Kind } from '#panel/from-panel.ts';
import { createChoices } from './choices.ts';
import { button, element, setAttribute, setLocked } from './dom.ts';
import { kinds as offeredKinds } from './form-values.ts';
import { createOptions } from './options.ts';
import type { Part, PartContext } from './part.ts';
import { planGenerate } from './plans.ts';
import type { State } from './state.ts';

/** Where somebody says what they want. */
export function createForm(ctx: PartContext): Part {
  const { words } = ctx;
  const kinds = createChoices<Kind>('kind', words.kind, (kind) => ctx.emit({ type: 'edit', change: { kind } }));
  const prompt = element('textarea', { id: 'prompt', rows: 2, maxlength: 4000, spellcheck: false });
  prompt.addEventListener('input', () => ctx.emit({ type: 'edit', change: { prompt: prompt.value } }));
  const isMac = navigator.platform.startsWith('Mac');
  const generate = button(words.generate, 'primary', () => ctx.start(planGenerate(ctx.state())));
  generate.append(element('kbd', { 'aria-hidden': 'true' }, isMac ? '⌘↵' : 'Ctrl+↵'));
  setAttribute(generate, 'aria-keyshortcuts', isMac ? 'Meta+Enter' : 'Control+Enter');
  const examples = element('div', { class: 'examples', role: 'group', 'aria-label': words.examples });
  const restricted = element('p', { class: 'restricted', hidden: true }, words.restricted);
  const options = createOptions(ctx);
  const part = element(
    'section',
    { class: 'form', 'aria-label': words.title },
    restricted,
    element(
      'div',
      { class: 'form-head' },
      element('label', { for: 'prompt', class: 'title' }, words.prompt),
      kinds.element,
    ),
    prompt,
    examples,
    element('div', { class: 'form-buttons' }, generate),
    options.element,
  );
  document.addEventListener('keydown', (event) => {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey) || event.isComposing || event.defaultPrevented)
      return;
    event.preventDefault();
    ctx.start(planGenerate(ctx.state()));
  });
  const exampleOf = (text: string) =>
    button(text, 'chip', () => {
      ctx.emit({ type: 'edit', change: { prompt: text } });
      ctx.start(planGenerate(ctx.state()));
    });
  let shownKind: State['form']['kind'] | undefined;
  return {
    element: part,
    update(state) {
      const { kind } = state.form;
      kinds.update(
        offeredKinds.map((value) => ({ value, label: words.kinds[value] })),
        kind,
      );
      if (prompt.value !== state.form.prompt) prompt.value = state.form.prompt;
      setAttribute(prompt, 'placeholder', words.placeholder[kind]);
      if (shownKind !== kind) examples.replaceChildren(...words.exampleTexts[kind].map(exampleOf));
      shownKind = kind;
      setAttribute(examples, 'hidden', state.shown.length > 0 || state.run !== undefined);
      setLocked(generate, state.run !== undefined);
      setAttribute(restricted, 'hidden', state.project?.isTrusted !== false);
      options.update(state);
    },
  };
}
