import type { Answered } from '#ask/to-ask.ts';
import { button, element, foldable } from '../dom.ts';
import type { AskContext } from './context.ts';
import { safeNodes } from './markdown.ts';
import type { Turn } from './state.ts';

type Source = Answered['sources'][number];

/** Sources that stand open; the rest is folded. */
const sourcesShown = 8;

/** A question with its answer, as it is now. */
export function turnElement(ctx: AskContext, turn: Turn, isReviewable: boolean): HTMLElement {
  const { question, attachment, html, tool, end } = turn;
  const { words } = ctx;
  const answer = end?.type === 'answered' ? end.answer : undefined;
  return element(
    'article',
    { class: 'turn', 'aria-busy': end === undefined ? 'true' : undefined },
    element('h2', { class: 'question' }, question),
    attachment === undefined ? undefined : element('p', { class: 'quiet along' }, words.along(attachment)),
    element('div', { class: 'answer' }, ...answerNodes(ctx, html, answer?.sources ?? [])),
    end === undefined
      ? element('p', { class: 'quiet working' }, tool === undefined ? words.working : words.calling(tool))
      : undefined,
    end?.type === 'stopped' ? element('p', { class: 'quiet' }, words.stopped) : undefined,
    end?.type === 'failed' ? failureElement(end.message, end.hint) : undefined,
    ...(answer === undefined ? [] : belowAnswer(ctx, turn.id, answer, isReviewable)),
  );
}

/** The answer, with its places as links to their lines. */
function answerNodes(ctx: AskContext, html: string, sources: readonly Source[]): readonly (Node | string)[] {
  const known = new Map(sources.map((source) => [`${source.path}:${source.line}`, source]));
  return safeNodes(html, (text) =>
    // A text that is split at a group holds what is between in turn.
    text.split(/([^\s`"'()[\],;]+:\d+)/).map((piece, index) => {
      const source = index % 2 === 1 ? known.get(piece) : undefined;
      return source === undefined ? piece : sourceLink(ctx, source, piece);
    }),
  );
}

function belowAnswer(ctx: AskContext, id: string, answer: Answered, isReviewable: boolean): readonly HTMLElement[] {
  const { words } = ctx;
  const { ended, withoutModel, edits, staged, sources, calls, tokens } = answer;
  const chooses = button(words.chooseModel, 'link', () => ctx.send({ type: 'chooseModel' }));
  const spent = tokens.in + tokens.out === 0 ? undefined : words.tokens(tokens.in, tokens.out);
  return [
    ...(ended === 'answered' ? [] : [element('p', { class: 'bound' }, words.ended[ended])]),
    ...(edits === 0 ? [] : [proposal(ctx, id, 'edits', words.edits(edits), words.reviewEdits, isReviewable)]),
    ...(staged === 0 ? [] : [proposal(ctx, id, 'staged', words.staged(staged), words.reviewStaged, isReviewable)]),
    ...(sources.length === 0 ? [] : [sourcesElement(ctx, sources)]),
    ...(calls.length === 0 ? [] : [callsElement(ctx, calls)]),
    element(
      'p',
      { class: 'quiet foot' },
      ...(withoutModel ? [`${words.withoutModel} `, chooses] : []),
      ...(spent === undefined ? [] : [withoutModel ? ` · ${spent}` : spent]),
    ),
  ];
}

function proposal(
  ctx: AskContext,
  id: string,
  what: 'edits' | 'staged',
  text: string,
  action: string,
  isReviewable: boolean,
): HTMLElement {
  const look = button(action, 'primary small', () => ctx.send({ type: 'review', id, what }));
  return element(
    'div',
    { class: 'proposal' },
    element('span', {}, text),
    isReviewable ? look : element('span', { class: 'quiet' }, ctx.words.gone),
  );
}

function sourcesElement(ctx: AskContext, sources: readonly Source[]): HTMLElement {
  const row = (source: Source) => {
    const name = `${source.path.slice(source.path.lastIndexOf('/') + 1)}:${source.line}`;
    return element('li', {}, sourceLink(ctx, source, name));
  };
  const list = (rows: readonly Source[]) => element('ul', { class: 'sources' }, ...rows.map(row));
  const rest = sources.slice(sourcesShown);
  return element(
    'section',
    { class: 'found' },
    element('h3', {}, ctx.words.sources),
    list(sources.slice(0, sourcesShown)),
    rest.length === 0 ? undefined : folded(ctx.words.moreSources(rest.length), list(rest)),
  );
}

function sourceLink(ctx: AskContext, { path, line, uri }: Source, text: string): HTMLButtonElement {
  const link = button(text, 'link source', () => ctx.send({ type: 'open', uri, line }));
  link.title = `${path}:${line}`;
  return link;
}

function callsElement({ words }: AskContext, calls: Answered['calls']): HTMLElement {
  const rows = calls.map(({ tool, about, ok }) =>
    element(
      'li',
      { class: ok ? 'call' : 'call refused' },
      element('span', { class: 'mark', 'aria-hidden': 'true' }, ok ? '✓' : '✗'),
      element('code', {}, tool),
      element('span', { class: 'about' }, about),
      element('span', { class: ok ? 'unseen' : 'refusal' }, ok ? words.callOk : words.callRefused),
    ),
  );
  return folded(words.calls(calls.length), element('ul', { class: 'calls' }, ...rows));
}

function folded(title: string, content: HTMLElement): HTMLDetailsElement {
  return foldable(element('h3', {}, title), false, content);
}

function failureElement(message: string, hint: string | undefined): HTMLElement {
  const text = hint === undefined ? message : `${message}. ${hint}`;
  return element('p', { class: 'error' }, text.charAt(0).toUpperCase() + text.slice(1));
}
