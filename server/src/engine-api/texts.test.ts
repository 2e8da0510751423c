import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { eventRow, textRow } from './rows.ts';

const data = join(import.meta.dirname, 'data');
const areas = readdirSync(join(data, 'texts')).map((file) => ({ file, rows: rowsOf(join('texts', file), textRow) }));
const texts = areas.flatMap(({ rows }) => rows);
const events = rowsOf('event-functions.jsonl', eventRow);

/** Every sentence of every file, with the row it belongs to. */
const sentences = [
  ...texts.flatMap(({ name, en, zh, note }) => [
    { name, en, zh },
    ...(note === undefined ? [] : [{ name: `${name} (${note.kind})`, en: note.en, zh: note.zh }]),
  ]),
  ...events.map(({ name, on, en, zh }) => ({ name: `${name} of ${on.join()}`, en, zh })),
];

/** What a text must not be; `field` is the language it is looked for in. */
const rules = [
  { what: 'short or long English', field: 'en', wrong: (text: string) => text.length < 10 || text.length > 320 },
  { what: 'English with other characters', field: 'en', wrong: (text: string) => /[^ -~×÷°±–—…≤≥]/.test(text) },
  { what: 'English that is no sentence', field: 'en', wrong: (text: string) => !/^["'(`A-Z0-9].*[.!?)]$/.test(text) },
  {
    what: 'English that fills space, or tells history',
    field: 'en',
    wrong: (text: string) =>
      /\b(?:basically|simply|obviously|please note|note that|in order to|allows you to|it is recommended|currently|nowadays|utili[sz]e|very)\b/i.test(
        text,
      ),
  },
  { what: 'double or outer spaces', field: 'en', wrong: (text: string) => text !== text.trim() || text.includes('  ') },
  { what: 'no Chinese', field: 'zh', wrong: (text: string) => !/\p{Script=Han}/u.test(text) },
  { what: 'Chinese that is too long', field: 'zh', wrong: (text: string) => text.length > 200 },
  { what: 'Chinese without its full stop', field: 'zh', wrong: (text: string) => !/。$/.test(text) },
  {
    what: 'ASCII punctuation beside Chinese',
    field: 'zh',
    wrong: (text: string) => /\p{Script=Han}[,.;:!?(]|[,;:!?)]\p{Script=Han}/u.test(text),
  },
  {
    what: 'a Latin word glued to Chinese',
    field: 'zh',
    wrong: (text: string) => /\p{Script=Han}[A-Za-z0-9]|[A-Za-z0-9]\p{Script=Han}/u.test(text),
  },
  {
    what: 'Chinese that fills space',
    field: 'zh',
    wrong: (text: string) => /众所周知|显而易见|您|目前来说/.test(text),
  },
] as const;

describe('texts about the engine', () => {
  it('are at least as many as promised', () => {
    expect(texts.length).toBeGreaterThanOrEqual(600);
  });

  it('describe each name once', () => {
    expect(repeated(texts.map(({ name }) => name))).toEqual([]);
  });

  it.each(areas)('of $file are sorted by name', ({ rows }) => {
    const names = rows.map(({ name }) => name);
    expect(names).toEqual([...names].sort());
  });

  it('are about full names', () => {
    expect(texts.map(({ name }) => name).filter((name) => !/^[A-Z]\w*(?:\.\w+)+$/.test(name))).toEqual([]);
  });
});

describe('event functions', () => {
  it('are described once for each type', () => {
    expect(repeated(events.map(({ name }) => name))).toEqual([]);
  });

  it('have a signature of their own name, and a type', () => {
    const odd = events.filter(
      ({ name, signature, on }) =>
        on.length === 0 || !new RegExp(`^(?:static )?\\S+ ${name}\\([^()]*\\)$`).test(signature),
    );
    expect(odd.map(({ name }) => name)).toEqual([]);
  });

  it('come in the order of the engine', () => {
    const order = new Map(events.map((event) => [event.name, event.order]));
    const expected = [
      ['Awake', 'OnEnable', 'Start', 'FixedUpdate', 'OnTriggerEnter', 'Update', 'LateUpdate', 'OnPreCull', 'OnGUI'],
      ['OnPreCull', 'OnPreRender', 'OnRenderObject', 'OnPostRender', 'OnRenderImage'],
      ['Update', 'OnStateEnter', 'OnAnimatorMove', 'OnAnimatorIK', 'LateUpdate'],
      ['LateUpdate', 'OnApplicationQuit', 'OnDisable', 'OnDestroy'],
    ];
    for (const names of expected) {
      const orders = names.map((name) => order.get(name) ?? Number.NaN);
      expect(orders).toEqual([...orders].sort((a, b) => a - b));
    }
  });
});

describe.each(rules)('no text has $what', ({ field, wrong }) => {
  it('in any row', () => {
    expect(
      sentences.filter((sentence) => wrong(sentence[field])).map((sentence) => `${sentence.name}: ${sentence[field]}`),
    ).toEqual([]);
  });
});

function rowsOf<T>(file: string, schema: { parse(value: unknown): T }): readonly T[] {
  return readFileSync(join(data, file), 'utf8')
    .trimEnd()
    .split('\n')
    .map((line) => schema.parse(JSON.parse(line)));
}

function repeated(names: readonly string[]): readonly string[] {
  return names.filter((name, index) => names.indexOf(name) !== index);
}
