import { button, element, exchange, setAttribute, setText } from '../dom.ts';
import type { AskContext } from './context.ts';
import { type State, workingOf } from './state.ts';

/** Characters of a question that the server takes. */
const longestQuestion = 4000;

/** Where a question is written, with what goes along and the way to stop. */
export interface Box {
  readonly element: HTMLElement;
  focus(): void;
  update(state: State): void;
}

/** An empty box. Enter sends, Shift+Enter is a new line, Escape stops. */
export function createBox(ctx: AskContext): Box {
  const { words } = ctx;
  const input = element('textarea', {
    id: 'question',
    rows: 2,
    maxlength: longestQuestion,
    'aria-label': words.question,
    placeholder: words.placeholder,
  });
  const submit = () => ctx.submit(input.value);
  const stop = () => {
    const working = workingOf(ctx.state());
    if (working !== undefined) ctx.send({ type: 'stop', id: working.id });
  };
  const send = button(words.send, 'primary small', submit);
  const halt = button(words.stop, 'secondary small', stop);
  halt.setAttribute('aria-keyshortcuts', 'Escape');
  const along = button('', 'chip along', () => {
    ctx.emit({ type: 'detach', isDetached: !ctx.state().isDetached });
  });
  input.addEventListener('input', () => ctx.emit({ type: 'draft', text: input.value }));
  input.addEventListener('keydown', (event) => {
    // Enter also ends a word of Chinese that is being composed.
    if (event.key !== 'Enter' || event.shiftKey || event.isComposing) return;
    event.preventDefault();
    submit();
  });
  document.addEventListener('keydown', ({ key, isComposing }) => {
    if (key === 'Escape' && !isComposing) stop();
  });
  return {
    element: element('div', { class: 'box' }, input, element('div', { class: 'box-foot' }, along, send, halt)),
    focus: () => input.focus(),
    update(state) {
      const { draft, attachment, isDetached } = state;
      if (input.value !== draft) input.value = draft;
      if (workingOf(state) === undefined) exchange(send, halt);
      else exchange(halt, send);
      setAttribute(along, 'hidden', attachment === undefined);
      if (attachment === undefined) return;
      setText(along, attachment);
      along.title = isDetached ? words.attach(attachment) : words.detach(attachment);
      // Pressed: it goes along.
      setAttribute(along, 'aria-pressed', isDetached ? 'false' : 'true');
      setAttribute(along, 'aria-label', words.alongLabel(attachment));
    },
  };
}
