import type { ResultOf } from '@scenewright/protocol';
import { expect, test } from 'vitest';
import { fromAsk } from './from-ask.ts';
import { type Asked, createTalk, type TalkParts } from './talk.ts';
import { isToAsk, type ToAsk } from './to-ask.ts';

type Result = ResultOf<'scenewright/ask'>;

const [first, second] = ['3f1c9a52-6b1e-4f0a-9c57-0c8b1f6f2a11', '7e2d4b80-1c3f-4a6d-8b29-5d1e9f7a3c42'];
const result: Result = {
  answer: '**Here.**',
  sources: [{ path: 'Assets/A.cs', line: 3, uri: 'file:///p/Assets/A.cs' }],
  calls: [
    { tool: 'search', args: { limit: 5, query: 'x'.repeat(200) }, ok: true },
    { tool: 'read_file', args: 'none', ok: false },
  ],
  tokens: { in: 10, out: 2 },
  ended: 'answered',
};

/** A talk whose server answers when a test says so. */
function talkWith(given: Partial<TalkParts> = {}) {
  const posted: ToAsk[] = [];
  const opened: string[] = [];
  const reviewed: string[] = [];
  const asked: { readonly question: string; readonly isAttached: boolean; readonly signal: AbortSignal }[] = [];
  let answer: (value: Result) => void = () => undefined;
  let refuse: (error: unknown) => void = () => undefined;
  let say: (markdown: string) => void = () => undefined;
  let call: (tool: string) => void = () => undefined;
  const talk = createTalk(
    {
      ask: (question, isAttached, hear, signal) =>
        new Promise<Asked>((resolve, reject) => {
          asked.push({ question, isAttached, signal });
          say = (markdown) => hear({ markdown, tool: undefined });
          call = (tool) => hear({ markdown: '', tool });
          answer = (value) => resolve({ result: value, review: async (what) => void reviewed.push(what) });
          refuse = reject;
          signal.addEventListener('abort', () => reject(new Error('cancelled')));
        }),
      render: async (markdown) => `<p>${markdown}</p>`,
      attachment: () => 'A.cs:3',
      open: async (uri, line) => void opened.push(`${uri}:${line}`),
      chooseModel: () => void opened.push('model'),
      ...given,
    },
    (message) => posted.push(message),
  );
  const ask = (id: string) => void talk.receive({ type: 'ask', id, question: ' Where? ', isAttached: true });
  return {
    talk,
    posted,
    opened,
    reviewed,
    asked,
    ask,
    ready: (...working: readonly string[]) => talk.receive({ type: 'ready', working }),
    answer: (value: Result = result) => answer(value),
    refuse: (error: unknown) => refuse(error),
    say: (markdown: string) => say(markdown),
    call: (tool: string) => call(tool),
    types: () => posted.map(({ type }) => type),
  };
}

const settled = () => new Promise((resolve) => setTimeout(resolve, 5));

test('an answer comes in parts and then as a whole, with its sources and calls', async () => {
  const { ask, asked, say, answer, posted, ready } = talkWith();
  await ready();
  ask(first);
  say('**He');
  say('re.**');
  await settled();
  answer();
  await settled();
  expect(asked[0]).toMatchObject({ question: 'Where?', isAttached: true });
  expect(posted.filter(({ type }) => type === 'part').at(-1)).toEqual({
    type: 'part',
    id: first,
    html: '<p>**Here.**</p>',
  });
  expect(posted.at(-1)).toMatchObject({
    type: 'answered',
    id: first,
    answer: { html: '<p>**Here.**</p>', sources: result.sources, withoutModel: false, edits: 0, staged: 0 },
  });
  const last = posted.at(-1);
  expect(last?.type === 'answered' ? last.answer.calls : []).toEqual([
    { tool: 'search', about: `${'x'.repeat(80)}…`, ok: true },
    { tool: 'read_file', about: '', ok: false },
  ]);
});

test('while one part is rendered, the newest of the rest waits alone', async () => {
  const rendered: string[] = [];
  let go: () => void = () => undefined;
  const { ask, say, ready } = talkWith({
    render: (markdown) => {
      rendered.push(markdown);
      return new Promise((resolve) => {
        go = () => resolve(markdown);
      });
    },
  });
  await ready();
  ask(first);
  for (const piece of ['a', 'b', 'c', 'd']) say(piece);
  expect(rendered).toEqual(['a']);
  go();
  await settled();
  expect(rendered).toEqual(['a', 'abcd']);
});

test('stopping aborts the request and is told once', async () => {
  const { talk, ask, asked, types, ready } = talkWith();
  await ready();
  ask(first);
  await talk.receive({ type: 'stop', id: second });
  expect(asked[0]?.signal.aborted).toBe(false);
  await talk.receive({ type: 'stop', id: first });
  await settled();
  expect(asked[0]?.signal.aborted).toBe(true);
  expect(types().filter((type) => type === 'stopped')).toHaveLength(1);
});

test('a refusal is told with its hint', async () => {
  const { ask, refuse, posted, ready } = talkWith();
  await ready();
  ask(first);
  refuse(Object.assign(new Error('the question holds a secret'), { data: { hint: 'Leave it out.' } }));
  await settled();
  expect(posted.at(-1)).toEqual({
    type: 'failed',
    id: first,
    message: 'the question holds a secret',
    hint: 'Leave it out.',
  });
});

test('one question at a time: a second one is stopped at once', async () => {
  const { ask, asked, posted, ready } = talkWith();
  await ready();
  ask(first);
  ask(second);
  expect(asked).toHaveLength(1);
  expect(posted.at(-1)).toEqual({ type: 'stopped', id: second });
});

test('a page that comes back hears how it ended, what came so far, or that nobody works on it', async () => {
  const { talk, ask, answer, say, posted, ready } = talkWith();
  await ready();
  ask(first);
  talk.hidden();
  answer();
  await settled();
  ask(second);
  say('so far');
  await settled();
  posted.length = 0;
  const lost = '11111111-1111-4111-8111-111111111111';
  await ready(first, second, lost);
  expect(posted.slice(2).map((message) => ('id' in message ? [message.type, message.id] : message.type))).toEqual([
    ['answered', first],
    ['part', second],
    ['stopped', lost],
  ]);
});

test('what a command wants waits for the page', async () => {
  const { talk, types, ready } = talkWith();
  talk.tell({ type: 'pose', question: 'Where?' });
  expect(types()).toEqual([]);
  await ready();
  expect(types()).toEqual(['session', 'attachment', 'pose']);
  talk.hidden();
  talk.tell({ type: 'focus' });
  expect(types()).toHaveLength(3);
});

test('proposals are held by their question, and forgotten at the end', async () => {
  const { talk, ask, answer, reviewed, posted, ready } = talkWith();
  await ready();
  ask(first);
  answer({ ...result, staged: [{ id: 'staged11', digest: 'd' }] });
  await settled();
  expect(posted).toContainEqual({ type: 'session', reviewable: [first] });
  await talk.receive({ type: 'review', id: second, what: 'staged' });
  await talk.receive({ type: 'review', id: first, what: 'staged' });
  talk.end();
  await talk.receive({ type: 'review', id: first, what: 'staged' });
  expect(reviewed).toEqual(['staged']);
});

test('what ended is not told after the end', async () => {
  const { talk, ask, answer, types, ready } = talkWith();
  await ready();
  ask(first);
  talk.end();
  answer();
  await settled();
  expect(types()).toEqual(['session', 'attachment']);
});

const ask = { type: 'ask', id: first, question: 'Where?', isAttached: false };

test.each([
  ['no message', 'hello'],
  ['no type', { id: first }],
  ['an id of another kind', { ...ask, id: '../../x' }],
  ['an empty question', { ...ask, question: '  \n ' }],
  ['a question that is too long', { ...ask, question: 'x'.repeat(4001) }],
  ['a line that is none', { type: 'open', uri: 'file:///p/A.cs', line: 0 }],
  ['a review of something else', { type: 'review', id: first, what: 'all' }],
  ['too many questions', { type: 'ready', working: Array.from({ length: 21 }, () => first) }],
])('dropped: %s', async (_, message) => {
  const { talk, posted, asked, opened } = talkWith();
  await talk.receive(message);
  expect([posted, asked, opened]).toEqual([[], [], []]);
});

test('what is asked for is done', async () => {
  const { talk, opened } = talkWith();
  await talk.receive({ type: 'open', uri: 'file:///p/A.cs', line: 7 });
  await talk.receive({ type: 'chooseModel' });
  expect(opened).toEqual(['file:///p/A.cs:7', 'model']);
  expect(fromAsk.safeParse(ask).success).toBe(true);
});

test.each([
  [{ type: 'part', id: first, html: '' }, true],
  [{ type: 'toString' }, false],
  [{ type: 7 }, false],
  [null, false],
])('the page takes %j: %s', (message, isOurs) => expect(isToAsk(message)).toBe(isOurs));

test('tools are named while they are called, and not after the answer', async () => {
  const { ask, call, answer, posted, ready } = talkWith();
  await ready();
  ask(first);
  await settled();
  call('search');
  answer();
  await settled();
  call('late');
  expect(posted.filter(({ type }) => type === 'calling')).toEqual([{ type: 'calling', id: first, tool: 'search' }]);
  expect(posted.at(-1)?.type).toBe('answered');
});
