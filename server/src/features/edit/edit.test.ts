import { startModelServer } from '@scenewright/test/kit/model-server.ts';
import { openProjectWith, writeProject } from '@scenewright/test/kit/project.ts';
import { afterAll, expect, test } from 'vitest';
import { Cancelled, neverAborted } from '#base/cancel.ts';
import { commentInstruction } from '#features/comment-instruction.ts';
import { answeredCode } from './answered-code.ts';
import { editByInstruction } from './edit.ts';

const server = await startModelServer();
const text = 'class A\n{\n    void Update()\n    {\n        x += speed;\n    }\n\n    int y;\n}\n';
/** With a secret that stands so far before the last line that only half of it fits into a question. */
const longText = `class L {\n    string k = "gh${'p_'}${'a1B2c3D4'.repeat(4)}e5F6";\n${'    int z;\n'.repeat(362)}    int last;\n}\n`;
const project = writeProject(
  `//- ProjectSettings/ProjectVersion.txt\nm_EditorVersion: 2022.3.62f1\n//- Assets/A.cs\n${text}//- Assets/Key.cs\nclass K { string k = "gh${'p_'}${'a1B2c3D4'.repeat(4)}e5F6"; }\n//- Assets/Long.cs\n${longText}`,
);
const session = await openProjectWith(project.root, {
  SCENEWRIGHT_MODEL_URL: `${server.url}/v1`,
  SCENEWRIGHT_MODEL_NAME: 'gpt-x',
});
afterAll(async () => {
  await server.close();
  project.dispose();
});
const at = (needle: string) => ({ start: text.indexOf(needle), end: text.indexOf(needle) + needle.length });
const edit = (change: object = {}, signal = neverAborted()) =>
  editByInstruction(
    session.context('en'),
    { path: 'Assets/A.cs', span: at('x += speed'), instruction: 'make this frame-rate independent', ...change },
    signal,
  );

test('whole lines are changed, set as deep as they were', async () => {
  server.behave({ pieces: ['```csharp\n', 'x += speed * Time.deltaTime;\n', '```\nDone.'] });
  const found = await edit();
  expect(found).toMatchObject({
    ok: true,
    value: { newText: '        x += speed * Time.deltaTime;', span: at('        x += speed;') },
  });
  expect(JSON.stringify(server.seen.at(-1)?.body)).toContain('make this frame-rate independent');
});

test('without a selection the paragraph around the cursor is changed', async () => {
  server.behave({ pieces: ['int y = 1;'] });
  const place = at('int y').start;
  expect(await edit({ span: { start: place, end: place } })).toMatchObject({
    value: { newText: '    int y = 1;\n}'.slice(0, 14) },
  });
});

test.each([
  ['an empty instruction', { instruction: '  ' }, 'bad-instruction'],
  ['a file that is not there', { path: 'Assets/No.cs' }, 'no-file'],
  ['a file with a secret', { path: 'Assets/Key.cs', span: { start: 0, end: 5 } }, 'may-not-leave'],
])('%s is refused before anything is sent', async (_, change, code) => {
  const before = server.seen.length;
  expect(await edit(change)).toMatchObject({ ok: false, code });
  expect(server.seen.length).toBe(before);
});

test('half a line, which may be half a secret, is not sent', async () => {
  server.behave({ pieces: ['int last = 1;'] });
  const start = longText.indexOf('int last');
  expect(longText.slice(start - 4 - 4000, start)).toMatch(/^(?:a1B2c3D4)?[a-zA-Z0-9]{4,20}e5F6"/);
  expect(await edit({ path: 'Assets/Long.cs', span: { start, end: start + 3 } })).toMatchObject({ ok: true });
  expect(JSON.stringify(server.seen.at(-1)?.body)).not.toContain('e5F6');
});

test('faults of the service are told', async () => {
  server.behave({ status: 401 });
  expect(await edit()).toMatchObject({ ok: false, code: 'model-key' });
});

test('a cancelled edit ends', async () => {
  await expect(edit({}, AbortSignal.abort())).rejects.toThrow(Cancelled);
});

test.each([
  ['fenced', '```cs\na();\n```', '    b();', '    a();'],
  ['with talk around', 'Sure:\n```\na();\n```\nThat is all.', 'b();', 'a();'],
  ['plain', 'a();', 'b();', 'a();'],
  ['a fence that never ends', '```cs\na();', 'b();', 'a();'],
  ['line ends of Windows', 'a();\nc();', 'b();\r\nd();', 'a();\r\nc();'],
  ['set already', '    a();', '    b();', '    a();'],
  ['the same', 'b();', 'b();', undefined],
  ['nothing', '```\n\n```', 'b();', undefined],
])('the code of an answer: %s', (_, answer, selected, expected) => {
  expect(answeredCode(answer, selected)).toBe(expected);
});

test('an instruction in a comment goes with the code below it', () => {
  const code = 'int a;\n\n    // scenewright: make it readonly\n    int b;\n    int c;\n\nint d;';
  const found = commentInstruction(code, code.indexOf('scenewright'));
  expect(found?.instruction).toBe('make it readonly');
  expect(found === undefined ? '' : code.slice(found.span.start, found.span.end)).toBe(
    '    // scenewright: make it readonly\n    int b;\n    int c;',
  );
  expect(commentInstruction('// scenewright', 3)).toBeUndefined();
  expect(commentInstruction('int scenewright: x', 3)).toBeUndefined();
});
