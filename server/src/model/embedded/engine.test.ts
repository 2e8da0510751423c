import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Cancelled, neverAborted } from '#base/cancel.ts';
import { createEmbeddedEngine } from './engine.ts';
import { keptWords } from './kept-words.ts';
import { lex } from './lexer.ts';
import { createTrainer } from './trainer.ts';

const corpus = `class A : MonoBehaviour
{
    [SerializeField] private Rigidbody body;

    private void Awake()
    {
        body = GetComponent<Rigidbody>();
    }

    private void FixedUpdate()
    {
        body.AddForce(Vector3.up * speed, ForceMode.Force);
    }
}
`;

const signal = neverAborted();
async function learnt(texts: readonly string[]) {
  const trainer = createTrainer(keptWords());
  for (const [at, text] of texts.entries()) trainer.set(`Assets/${at}.cs`, text);
  return trainer.model([], signal);
}
const model = await learnt(Array.from({ length: 12 }, () => corpus));

function query(marked: string) {
  const offset = marked.indexOf('$0');
  return { path: 'Assets/B.cs', text: marked.replace('$0', ''), offset, changed: new Map<string, string>() };
}

function complete(marked: string, minimumConfidence = 0.001): string | undefined {
  const options = { limit: 1, minimumConfidence };
  return createEmbeddedEngine().complete(model, query(marked), options, signal)[0]?.text;
}

test.each([
  ['after a dot', 'class B { void F() {\n body.$0', 'AddForce(Vector3.up * speed, ForceMode.Force);'],
  ['inside a word', 'class B { void F() {\n body = GetCo$0', 'mponent<Rigidbody>();'],
  ['after a whole word', 'class B { void F() {\n body = GetComponent$0', '<Rigidbody>();'],
  [
    'before what stands to the right',
    'class B { void F() {\n body.AddForce($0);',
    'Vector3.up * speed, ForceMode.Force',
  ],
  ['nothing where all stands to the right', 'class B { void F() {\n body = GetComponent<Rigidbody>($0);', undefined],
  ['at a new member', 'class B {\n [SerializeField] private $0', 'Rigidbody body;'],
  [
    'names by their turn',
    'class B { void F() {\n one = one + 1;\n two = two + 1;\n ten = ten + 1;\n six = $0',
    'six + 1;',
  ],
])('%s', (_, text, expected) => {
  expect(complete(text)).toBe(expected);
});

test.each(['// body.$0', '/* body.$0', 'var s = "body.$0', '#if body.$0'])('silent in %j', (text) => {
  expect(complete(text)).toBeUndefined();
});

test('nothing below the wanted confidence', () => {
  expect(complete('class B { void F() { unknownThing.$0', 0.95)).toBeUndefined();
});

test('members that are known rule out all other words', () => {
  const options = { limit: 1, minimumConfidence: 0.01 };
  const asked = { ...query('class B { void F() {\n body.$0'), firstWords: new Set(['velocity', 'mass']) };
  const [found] = createEmbeddedEngine().complete(model, asked, options, signal);
  expect(found?.text).toMatch(/^(?:velocity|mass)/);
});

test('the file itself is enough to learn from', () => {
  const asked = query(`${corpus}class B { void F() {\n body.$0`);
  const [found] = createEmbeddedEngine().complete(undefined, asked, { limit: 1, minimumConfidence: 0.1 }, signal);
  expect(found?.text).toContain('AddForce');
});

test('the present text of a changed file counts, not the one that was learnt', async () => {
  const old = await learnt([corpus.replace('AddForce', 'AddTorque')]);
  const asked = { ...query('class B { void F() {\n body.$0'), changed: new Map([['Assets/0.cs', corpus]]) };
  const [found] = createEmbeddedEngine().complete(old, asked, { limit: 1, minimumConfidence: 0 }, signal);
  expect(found?.text).toContain('AddForce');
});

test('a cancelled request stops', () => {
  const asked = query(corpus.replace('speed,', '$0'));
  expect(() =>
    createEmbeddedEngine().complete(model, asked, { limit: 1, minimumConfidence: 0 }, AbortSignal.abort()),
  ).toThrow(Cancelled);
});

test('several ways differ and come with what they are believed', () => {
  const found = createEmbeddedEngine().complete(
    model,
    query('class B {\n private $0'),
    { limit: 3, minimumConfidence: 0 },
    signal,
  );
  expect(new Set(found.map(({ text }) => text)).size).toBe(found.length);
  expect(found.length).toBeGreaterThan(1);
  for (const { confidence } of found) expect(confidence > 0 && confidence <= 1).toBe(true);
});

test('what is offered can be inserted anywhere in any text', () => {
  const engine = createEmbeddedEngine();
  const pieces = fc.constantFrom(
    'class',
    'A',
    '{',
    '}',
    '(',
    ')',
    '.',
    ';',
    '\n',
    ' ',
    'body',
    '"',
    '=',
    '灯',
    '0.5f',
    '/*',
  );
  fc.assert(
    fc.property(fc.array(pieces, { maxLength: 30 }), fc.nat(), (words, cut) => {
      const text = words.join('');
      const asked = { path: 'a.cs', text, offset: text.length === 0 ? 0 : cut % text.length, changed: new Map() };
      for (const { text: offered } of engine.complete(model, asked, { limit: 3, minimumConfidence: 0 }, signal))
        expect(offered).not.toMatch(/\n|\0/);
    }),
    { numRuns: 60, seed: 5 },
  );
});

test('tokens lie in order, inside the text, for any text', () => {
  const parts = fc.constantFrom(
    ...[
      '"',
      "'",
      '@"',
      '$"',
      '"""',
      '//',
      '/*',
      '*/',
      '\n',
      ' ',
      'ab',
      '1.5f',
      '0x',
      '.',
      '>>=',
      '#if',
      '\\',
      '{',
      '灯',
    ],
  );
  fc.assert(
    fc.property(fc.array(parts, { maxLength: 40 }), (words) => {
      const text = words.join('');
      let end = 0;
      for (const token of lex(text)) {
        expect(token.start).toBeGreaterThanOrEqual(end);
        expect(token.end).toBeGreaterThan(token.start);
        end = token.end;
      }
      expect(end).toBeLessThanOrEqual(text.length);
    }),
  );
});
