import '../without-eval.ts';
import type { FromAsk } from '#ask/from-ask.ts';
import { isToAsk, type ToAsk } from '#ask/to-ask.ts';
import { button, element, setAttribute, setText } from '../dom.ts';
import { connectHost } from '../host.ts';
import { createBox } from './box.ts';
import type { AskContext } from './context.ts';
import { type Event, keptOf, reduce, type State, stateOfKept, type Turn, workingOf } from './state.ts';
import { turnElement } from './turn.ts';
import { wordsOf } from './words.ts';

/** Milliseconds without a change before VS Code is told what to keep. */
const pause = 200;

const host = connectHost<ToAsk, FromAsk>(isToAsk, receive);
let state: State = stateOfKept(host.kept());
let keeping: ReturnType<typeof setTimeout> | undefined;
const ctx: AskContext = {
  words: wordsOf(document.documentElement.lang),
  state: () => state,
  emit,
  send: (message) => host.send(message),
  submit,
};
const { words } = ctx;
const box = createBox(ctx);
const examples = words.examples.map((text) =>
  element(
    'li',
    {},
    button(text, 'chip', () => {
      submit(text);
      box.focus();
    }),
  ),
);
const welcome = element(
  'div',
  { class: 'welcome' },
  element('p', {}, words.welcome),
  element('ul', { class: 'examples' }, ...examples),
);
const log = element('div', { class: 'log', role: 'log', 'aria-label': words.conversation, tabindex: 0 });
const status = element('div', { class: 'unseen', role: 'status' });
/** What is on the page, each beside the turn that it was made from. */
const made = new Map<string, { readonly turn: Turn; readonly isReviewable: boolean; readonly element: HTMLElement }>();
document
  .querySelector('main')
  ?.append(element('h1', { class: 'unseen' }, words.title), welcome, log, status, box.element);
update();
log.lastElementChild?.scrollIntoView();
host.send({ type: 'ready', working: state.turns.flatMap(({ id, end }) => (end === undefined ? [id] : [])) });

function receive(message: ToAsk): void {
  emit(message);
  if (message.type === 'pose') {
    if (workingOf(state) === undefined) submit(message.question);
    else emit({ type: 'draft', text: message.question });
  }
  if (message.type === 'pose' || message.type === 'focus' || message.type === 'clear') box.focus();
}

function submit(question: string): void {
  if (question.trim() === '' || workingOf(state) !== undefined) return;
  const id = crypto.randomUUID();
  const isAttached = state.attachment !== undefined && !state.isDetached;
  emit({ type: 'asked', id, question: question.trim() });
  host.send({ type: 'ask', id, question, isAttached });
  // The question stands at the top, and its answer is read from there.
  log.lastElementChild?.scrollIntoView();
}

function emit(event: Event): void {
  const before = state;
  state = reduce(state, event);
  if (state === before) return;
  update();
  clearTimeout(keeping);
  // What came so far is told anew to a page that comes back.
  if (event.type === 'draft') keeping = setTimeout(keep, pause);
  else if (event.type !== 'part') keep();
}

function keep(): void {
  host.keep(keptOf(state));
}

function update(): void {
  const { turns, reviewable } = state;
  const ids = new Set(turns.map(({ id }) => id));
  for (const [id, row] of made) {
    if (ids.has(id)) continue;
    row.element.remove();
    made.delete(id);
  }
  for (const turn of turns) {
    const isReviewable = reviewable.has(turn.id);
    const known = made.get(turn.id);
    if (known?.turn === turn && known.isReviewable === isReviewable) continue;
    const fresh = turnElement(ctx, turn, isReviewable);
    if (known === undefined) log.append(fresh);
    else known.element.replaceWith(fresh);
    made.set(turn.id, { turn, isReviewable, element: fresh });
  }
  setAttribute(welcome, 'hidden', turns.length > 0);
  setAttribute(log, 'hidden', turns.length === 0);
  setText(status, words.statusOf(turns.at(-1)?.end?.type ?? (turns.length === 0 ? 'none' : 'working')));
  box.update(state);
}
