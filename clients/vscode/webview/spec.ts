import { savedSpecOf } from '#panel/saved-spec.ts';
import { adjustablesOf, parametersOf, settingOf, withValue } from './adjustable.ts';
import { type Control, createControl } from './control.ts';
import { button, element, field, foldable, setAttribute, setLocked, setText } from './dom.ts';
import type { Part, PartContext } from './part.ts';
import { planSpec } from './plans.ts';
import { chosenOf, type State } from './state.ts';

type Parameters = Readonly<Record<string, unknown>>;

/** The spec of the chosen result: a few controls, and all of it as JSON. A change makes the result anew. */
export function createSpec(ctx: PartContext): Part {
  const { words } = ctx;
  const controls = element('div', { class: 'adjust' });
  const adjust = foldable(words.adjust, true, controls);
  const text = element('textarea', { class: 'json', spellcheck: false, rows: 12, 'aria-describedby': 'spec-remark' });
  const remark = element('p', { id: 'spec-remark', class: 'quiet' });
  const apply = button(words.apply, 'secondary', () => applyText());
  const revert = button(words.revert, 'secondary', () => ctx.emit({ type: 'spec', text: undefined }));
  const json = foldable(
    words.spec,
    false,
    field(words.specLabel, text),
    remark,
    element('div', { class: 'buttons' }, apply, revert),
  );
  const applyText = (): void => {
    const parsed = parametersOf(text.value);
    if (parsed.ok) ctx.start(planSpec(ctx.state(), parsed.value));
  };
  text.addEventListener('input', () => ctx.emit({ type: 'spec', text: text.value }));
  text.addEventListener('keydown', (event) => {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    applyText();
  });
  let drawn = '';
  let rows: readonly Control[] = [];
  const set = (key: string, value: unknown): void => {
    const parameters = parametersIn(ctx.state());
    if (parameters !== undefined) ctx.start(planSpec(ctx.state(), withValue(parameters, key, value)));
  };
  return {
    element: element('div', { class: 'spec' }, adjust, json),
    update(state) {
      const parameters = parametersIn(state);
      setAttribute(json, 'hidden', parameters === undefined);
      const adjustables = parameters === undefined ? [] : adjustablesOf(parameters);
      setAttribute(adjust, 'hidden', adjustables.length === 0);
      if (parameters === undefined) return;
      const isBusy = state.run !== undefined;
      const key = adjustables.map((each) => each.key).join();
      if (key !== drawn) {
        rows = adjustables.map((adjustable) => createControl(adjustable, words, (value) => set(adjustable.key, value)));
        controls.replaceChildren(...rows.map((control) => control.element));
        drawn = key;
      }
      for (const { adjustable, update } of rows) update(settingOf(parameters, adjustable.key), isBusy);
      const shown = state.specText ?? JSON.stringify(parameters, undefined, 2);
      if (text.value !== shown) text.value = shown;
      const parsed = parametersOf(shown);
      setAttribute(text, 'aria-invalid', parsed.ok ? undefined : 'true');
      setText(remark, parsed.ok ? words.specHint : words.badSpec(parsed.why));
      setAttribute(remark, 'class', parsed.ok ? 'quiet' : 'error');
      setLocked(apply, isBusy || !parsed.ok || state.specText === undefined);
      setLocked(revert, state.specText === undefined);
    },
  };
}

function parametersIn(state: State): Parameters | undefined {
  const result = chosenOf(state)?.result;
  return result && savedSpecOf(result).parameters;
}
