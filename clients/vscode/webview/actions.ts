import { canBeResized, savedSpecOf } from '#panel/saved-spec.ts';
import { button, element, exchange, setAttribute, setLocked, setText } from './dom.ts';
import type { Part, PartContext } from './part.ts';
import { canVary, fullSize, planAccept, planEnlarge, planRegenerate, planVariations } from './plans.ts';
import { chosenOf } from './state.ts';

/** What can be done with the chosen result. */
export function createActions(ctx: PartContext): Part {
  const { words } = ctx;
  const accept = button(words.accept, 'primary', () => ctx.start(planAccept(ctx.state())));
  const reject = button(words.reject, 'secondary', () => {
    const { chosen } = ctx.state();
    if (chosen !== undefined) ctx.send({ type: 'reject', id: chosen });
  });
  const undo = button(words.undo, 'secondary', () => {
    const landed = chosenOf(ctx.state())?.landed;
    if (landed !== undefined) ctx.send({ type: 'undo', id: landed });
  });
  const regenerate = button(words.regenerate, 'secondary', () => ctx.start(planRegenerate(ctx.state())));
  const more = button(words.more, 'secondary', () => ctx.start(planVariations(ctx.state())));
  const enlarge = button('', 'secondary', () => ctx.start(planEnlarge(ctx.state())));
  const remark = element('p', { class: 'quiet' });
  return {
    element: element(
      'div',
      { class: 'actions' },
      element('div', { class: 'buttons' }, accept, undo, reject, regenerate, more, enlarge),
      remark,
    ),
    update(state) {
      const chosen = chosenOf(state);
      if (chosen === undefined) return;
      const { size } = savedSpecOf(chosen.result);
      const isBusy = state.run !== undefined;
      const isLanded = chosen.landed !== undefined;
      const full = fullSize(state);
      const isSmaller = canBeResized(chosen.result) && size !== full;
      setText(accept, isSmaller ? words.acceptAt(full) : words.accept);
      setText(enlarge, words.fullSize(full));
      setText(remark, isSmaller && !isLanded ? words.previewIs(size ?? full, full) : '');
      if (isLanded) exchange(undo, accept);
      else exchange(accept, undo);
      setLocked(accept, isBusy || state.project?.isTrusted === false);
      setAttribute(reject, 'hidden', isLanded);
      setAttribute(more, 'hidden', !canVary(chosen.result));
      setAttribute(enlarge, 'hidden', !isSmaller || isLanded);
      for (const each of [undo, reject, regenerate, more, enlarge]) setLocked(each, isBusy);
    },
  };
}
