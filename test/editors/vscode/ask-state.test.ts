import {
  type Event,
  keptOf,
  reduce,
  type State,
  stateOfKept,
  workingOf,
} from 'scenewright-vscode/webview/ask/state.ts';
import { wordsOf } from 'scenewright-vscode/webview/ask/words.ts';
import { expect, test } from 'vitest';

const answer = {
  html: '<p>Here.</p>',
  sources: [{ path: 'Assets/A.cs', line: 3, uri: 'file:///p/Assets/A.cs' }],
  calls: [{ tool: 'search', about: 'x', ok: true }],
  tokens: { in: 10, out: 2 },
  ended: 'answered',
  withoutModel: false,
  edits: 1,
  staged: 0,
} as const;

const empty = stateOfKept(undefined);
const after = (...events: readonly Event[]): State => events.reduce(reduce, empty);
const asked = (id: string): Event => ({ type: 'asked', id, question: `Where is ${id}?` });

test('a question is worked on until its end, and then stays as it is', () => {
  const working = after(asked('a'), { type: 'part', id: 'a', html: '<p>He' });
  expect(workingOf(working)).toMatchObject({ id: 'a', html: '<p>He' });
  const done = reduce(working, { type: 'answered', id: 'a', answer });
  expect(workingOf(done)).toBeUndefined();
  const late = [
    { type: 'stopped', id: 'a' },
    { type: 'part', id: 'a', html: '' },
  ] as const;
  expect(late.reduce<State>(reduce, done).turns).toEqual(done.turns);
});

test('a stopped answer keeps what came of it', () => {
  const { turns } = after(asked('a'), { type: 'part', id: 'a', html: '<p>He' }, { type: 'stopped', id: 'a' });
  expect(turns).toMatchObject([{ html: '<p>He', end: { type: 'stopped' } }]);
});

test('what is open in the editor goes along, unless the user leaves it out', () => {
  const attachment: Event = { type: 'attachment', label: 'A.cs:3' };
  expect(after(attachment, asked('a')).turns[0]?.attachment).toBe('A.cs:3');
  expect(after(attachment, { type: 'detach', isDetached: true }, asked('a')).turns[0]?.attachment).toBeUndefined();
  expect(after(attachment, { type: 'attachment' }, asked('a')).turns[0]?.attachment).toBeUndefined();
});

test('twenty questions stay, and a new conversation is empty', () => {
  const many = after(...Array.from({ length: 25 }, (_, index) => asked(`q${index}`)));
  expect(many.turns).toHaveLength(20);
  expect(many.turns[0]?.id).toBe('q5');
  expect(reduce(many, { type: 'clear' }).turns).toEqual([]);
});

test('all of it comes back as it was kept', () => {
  const state = after(
    asked('a'),
    { type: 'answered', id: 'a', answer },
    asked('b'),
    { type: 'failed', id: 'b', message: 'no', hint: 'Try.' },
    asked('c'),
    { type: 'draft', text: 'And' },
  );
  const back = stateOfKept(JSON.parse(JSON.stringify(keptOf(state))));
  expect(back.turns).toEqual(state.turns);
  expect(back.draft).toBe('And');
});

test.each([
  ['nothing', undefined],
  ['text', 'x'],
  ['another shape', { turns: [{ id: 1 }], draft: '', isDetached: false }],
  [
    'an end that is none',
    { turns: [{ id: 'a', question: '', html: '', end: { type: 'x' } }], draft: '', isDetached: false },
  ],
])('%s counts as an empty page', (_, value) => expect(stateOfKept(value)).toEqual(empty));

/** Every text with its place; functions are called. */
function textsOf(value: unknown, place = ''): readonly (readonly [string, string])[] {
  if (typeof value === 'string') return [[place, value]];
  if (typeof value === 'function') return [[place, String(value('failed', 2))]];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => textsOf(inner, `${place}/${key}`));
}

test('nothing is left in English, and no text is empty', () => {
  const [english, chinese] = [textsOf(wordsOf('en')), textsOf(wordsOf('zh-Hans'))];
  expect(chinese.map(([place]) => place)).toEqual(english.map(([place]) => place));
  for (const [place, text] of english) expect(text.trim(), place).not.toBe('');
  expect(chinese.filter(([, text]) => !/[\u4e00-\u9fff]/.test(text))).toEqual([]);
});

test('one is said as one', () => {
  const { edits, calls, staged } = wordsOf('en');
  expect([edits(1), edits(2), calls(1), staged(1)]).toEqual([
    '1 edit waits for you.',
    '2 edits wait for you.',
    '1 tool call',
    '1 generated asset waits for you.',
  ]);
});
