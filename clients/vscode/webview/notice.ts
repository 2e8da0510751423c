import { button, element, setAttribute, setText } from './dom.ts';
import type { Part, PartContext } from './part.ts';
import type { Notice, State } from './state.ts';
import type { Words } from './words.ts';

/** The line of news, which screen readers read out. It stays in view, with the way to stop what runs. */
export function createNotice(ctx: PartContext): Part {
  const { words } = ctx;
  const stop = () => {
    const { run } = ctx.state();
    if (run !== undefined) ctx.send({ type: 'cancel', run: run.id });
  };
  const cancel = button(words.cancel, 'secondary small', stop);
  cancel.setAttribute('aria-keyshortcuts', 'Escape');
  document.addEventListener('keydown', ({ key, isComposing }) => {
    if (key === 'Escape' && !isComposing) stop();
  });
  const main = element('span', { class: 'notice-text' });
  const hint = element('span', { class: 'notice-hint' });
  const bar = element('progress', { hidden: true, 'aria-hidden': 'true' });
  const live = element('div', { class: 'notice', role: 'status', 'aria-live': 'polite' }, main, hint);
  return {
    element: element('div', { class: 'news' }, element('div', { class: 'news-line' }, live, cancel), bar),
    update(state) {
      const { run, notice } = state;
      const said = run === undefined ? notice && noticeText(notice, words) : { text: runText(state, words) };
      setText(main, said?.text ?? '');
      setText(hint, said?.hint ?? '');
      setAttribute(live, 'data-tone', run === undefined ? notice?.type : 'run');
      setAttribute(bar, 'hidden', run === undefined);
      // What it stood for is over; the focus does not fall out of the page.
      if (run === undefined && document.activeElement === cancel) document.getElementById('prompt')?.focus();
      setAttribute(cancel, 'hidden', run === undefined);
      const isCounted = run !== undefined && run.expected > 1;
      setAttribute(bar, 'max', isCounted ? run.expected : undefined);
      setAttribute(bar, 'value', isCounted ? run.made.length : undefined);
    },
  };
}

function runText({ run }: State, words: Words): string {
  if (run === undefined) return '';
  return run.kind === 'accept' ? words.landing : words.working(run.made.length, run.expected);
}

/** A message of the server begins small and has no stop, so that others can go on with it. */
function sentence(message: string, stop: string): string {
  const text = message.charAt(0).toUpperCase() + message.slice(1);
  return /[.!?。！？]$/.test(text) ? text : `${text}${stop}`;
}

function noticeText(notice: Notice, words: Words): { readonly text: string; readonly hint?: string | undefined } {
  switch (notice.type) {
    case 'made':
      return {
        text: words.made(notice.count, notice.milliseconds),
        ...(notice.count < notice.expected ? { hint: words.doesNotVary } : {}),
      };
    case 'landed':
      return { text: notice.count === 0 ? words.landedBefore : words.landed(notice.count) };
    case 'undone':
      return {
        text: words.undone(notice.removed),
        ...(notice.kept.length === 0 ? {} : { hint: words.kept(notice.kept) }),
      };
    case 'rejected':
      return { text: words.rejected };
    case 'cancelled':
      return { text: words.cancelled };
    case 'failed':
      return { text: sentence(notice.message, words.stop), hint: notice.hint };
  }
}
