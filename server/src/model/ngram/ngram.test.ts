import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Cancelled, neverAborted } from '#base/cancel.ts';
import { completeLine } from './complete.ts';
import { lex } from './lexer.ts';
import { createTrainer } from './model.ts';

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

function complete(text: string, minimumConfidence = 0.001): string | undefined {
  const trainer = createTrainer();
  for (let i = 0; i < 4; i++) trainer.add(corpus);
  const offset = text.indexOf('$0');
  const query = { text: text.replace('$0', ''), offset };
  return completeLine(trainer.model(), query, { limit: 1, minimumConfidence }, neverAborted())[0]?.text;
}

test.each([
  ['after a dot', 'class B { void F() { body.$0', 'AddForce(Vector3.up * speed, ForceMode.Force);'],
  ['inside a word', 'class B { void F() { body = GetCo$0', 'mponent<Rigidbody>();'],
  ['what stands to the right is not repeated', 'class B { void F() { body = GetComponent<Rigidbody>($0);', undefined],
  ['between brackets', 'class B { void F() { body.AddForce($0);', 'Vector3.up * speed, ForceMode.Force'],
  ['at a new member', 'class B { [SerializeField] private $0', 'Rigidbody body;'],
])('%s', (_, text, expected) => {
  expect(complete(text)).toBe(expected);
});

test.each(['// body.$0', '/* body.$0', 'var s = "body.$0', '#if body.$0'])('silent in %j', (text) => {
  expect(complete(text)).toBeUndefined();
});

test('nothing below the wanted confidence', () => {
  expect(complete('class B { void F() { unknownThing.$0', 0.9)).toBeUndefined();
});

test('the file itself is enough to learn from', () => {
  const text = `${corpus}class B { void F() { body.`;
  const found = completeLine(
    undefined,
    { text, offset: text.length },
    { limit: 1, minimumConfidence: 0.1 },
    neverAborted(),
  );
  expect(found[0]?.text).toContain('AddForce');
});

test('a cancelled request stops', () => {
  expect(() =>
    completeLine(undefined, { text: corpus, offset: 60 }, { limit: 1, minimumConfidence: 0 }, AbortSignal.abort()),
  ).toThrow(Cancelled);
});

test('tokens lie in order, inside the text, for any text', () => {
  const parts = fc.constantFrom(
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

test('training twice gives the same model', () => {
  const train = () => {
    const trainer = createTrainer();
    trainer.add(corpus);
    return trainer.model();
  };
  expect(train()).toEqual(train());
});
