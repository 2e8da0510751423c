import './without-eval.ts';
import type { FromPanel } from '#panel/from-panel.ts';
import { isToPanel, type ToPanel } from '#panel/to-panel.ts';
import { createActions } from './actions.ts';
import { createCards } from './cards.ts';
import { element, setAttribute } from './dom.ts';
import { createFiles } from './files.ts';
import { createForm } from './form.ts';
import { createHistory } from './history.ts';
import { connectHost } from './host.ts';
import { keptOf, stateOfKept } from './kept.ts';
import { createNotice } from './notice.ts';
import type { Part, PartContext } from './part.ts';
import { createPictures } from './pictures.ts';
import type { Plan } from './plans.ts';
import { createSpec } from './spec.ts';
import { chosenOf, type Event, reduce, type State } from './state.ts';
import { createSummary } from './summary.ts';
import { createViewer } from './viewer.ts';
import { wordsOf } from './words.ts';

const pictures = createPictures();
const host = connectHost<ToPanel, FromPanel>(isToPanel, (message) => {
  if (message.type === 'made') keepPreview(message.draft.result.id, 'preview', message.draft.preview);
  if (message.type === 'review') keepPreview(message.draft.result.id, 'preview', message.draft.preview);
  if (message.type === 'restored')
    for (const { result, preview } of message.drafts) keepPreview(result.id, 'preview', preview);
  if (message.type === 'history') for (const { id, preview } of message.rows) keepPreview(id, 'history', preview);
  if (message.type === 'content') viewer.take(message);
  emit(message);
});
let state: State = stateOfKept(host.kept());

const ctx: PartContext = {
  words: wordsOf(document.documentElement.lang),
  pictures,
  state: () => state,
  emit,
  start,
  send: (message: FromPanel) => host.send(message),
};
const viewer = createViewer(ctx);
const aside = [createSummary(ctx), createActions(ctx), createFiles(ctx), createSpec(ctx)] as const;
const result = element(
  'div',
  { class: 'result' },
  viewer.element,
  element('div', { class: 'aside' }, ...aside.map((part) => part.element)),
);
const heading = element('h1', { class: 'unseen' }, ctx.words.title);
const form = createForm(ctx);
const notice = createNotice(ctx);
const cards = createCards(ctx);
const history = createHistory(ctx);
const parts: readonly Part[] = [form, notice, cards, viewer, ...aside, history];
document.querySelector('main')?.append(heading, form.element, notice.element, cards.element, result, history.element);
update();
if (state.awaited?.length === 0) document.getElementById('prompt')?.focus();
host.send({ type: 'ready', shown: state.awaited?.map(({ id }) => id) ?? [] });

function emit(event: Event): void {
  const before = state;
  state = reduce(state, event);
  if (state === before) return;
  forgetPictures();
  update();
  host.keep(keptOf(state));
}

function start(plan: Plan | undefined): void {
  // One thing at a time; a key press while something runs is none.
  if (plan === undefined || state.run !== undefined) return;
  for (const event of plan.events) emit(event);
  // Asked for from further down, a new set would come unseen.
  const kind = ctx.state().run?.kind;
  if (kind === 'all' || kind === 'beside') cards.element.scrollIntoView({ block: 'nearest' });
  host.send(plan.message);
}

function update(): void {
  setAttribute(result, 'hidden', chosenOf(state) === undefined);
  for (const part of parts) part.update(state);
}

function keepPreview(id: string, use: 'preview' | 'history', base64: string | undefined): void {
  if (base64 !== undefined) pictures.put(`${id} ${use}`, base64);
}

/** Pictures of results that are no longer on the page go. */
function forgetPictures(): void {
  const ids = new Set([
    ...state.shown.map((row) => row.result.id),
    ...(state.run?.made.map((row) => row.result.id) ?? []),
  ]);
  const past = new Set(state.history?.map(({ id }) => id));
  pictures.keepOnly((key) => {
    const [id = '', use] = key.split(' ');
    return use === 'history' ? past.has(id) : ids.has(id);
  });
}
