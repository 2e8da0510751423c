import { expect, test } from 'vitest';
import { chatInfill, createChatAnswerReader } from './chat-infill.ts';
import { familyOf, infillPrompt } from './families.ts';

const request = { path: 'Assets/A.cs', before: 'int a', after: ';\n', context: [], maximumTokens: 64, temperature: 0 };
const withContext = { ...request, context: [{ path: 'Assets/B.cs', text: 'class B {}' }] };

test.each([
  ['qwen2.5-coder:1.5b', 'qwen-coder'],
  ['Qwen3-Coder-30B-A3B', 'qwen-coder'],
  ['deepseek-coder-6.7b-base', 'deepseek-coder'],
  ['codestral-latest', 'codestral'],
  ['bigcode/starcoder2-3b', 'starcoder2'],
  ['codellama:7b-code', 'codellama'],
  ['google/codegemma-2b', 'codegemma'],
  ['granite-3b-code-base', 'granite'],
  ['gpt-4o', undefined],
  ['deepseek-chat', undefined],
  ['codegemma', 'codegemma'],
])('%s is of %s', (model, family) => {
  expect(familyOf(model)?.id).toBe(family);
});

test.each([
  ['qwen-coder', '<|fim_prefix|>int a<|fim_suffix|>;\n<|fim_middle|>'],
  ['deepseek-coder', '<｜fim▁begin｜>int a<｜fim▁hole｜>;\n<｜fim▁end｜>'],
  ['codestral', '[SUFFIX];\n[PREFIX]int a'],
  ['starcoder2', '<fim_prefix>int a<fim_suffix>;\n<fim_middle>'],
  ['codellama', '<PRE> int a <SUF>;\n <MID>'],
  ['codegemma', '<|fim_prefix|>int a<|fim_suffix|>;\n<|fim_middle|>'],
  ['granite', '<fim_prefix>int a<fim_suffix>;\n<fim_middle>'],
])('a gap for %s', (id, prompt) => {
  const family = familyOf(id);
  expect(family === undefined ? '' : infillPrompt(family, request)).toBe(prompt);
});

test.each([
  [
    'qwen-coder',
    '<|repo_name|>project\n<|file_sep|>Assets/B.cs\nclass B {}\n<|file_sep|>Assets/A.cs\n<|fim_prefix|>int a<|fim_suffix|>;\n<|fim_middle|>',
  ],
  ['deepseek-coder', '<｜fim▁begin｜>// Assets/B.cs\n// class B {}\n\nint a<｜fim▁hole｜>;\n<｜fim▁end｜>'],
  ['codestral', '[SUFFIX];\n[PREFIX]+++++ Assets/B.cs\nclass B {}\n+++++ Assets/A.cs\nint a'],
  [
    'starcoder2',
    '<repo_name>project<file_sep>Assets/B.cs\nclass B {}<file_sep>Assets/A.cs\n<fim_prefix>int a<fim_suffix>;\n<fim_middle>',
  ],
  [
    'codegemma',
    'Assets/B.cs\nclass B {}<|file_separator|>Assets/A.cs\n<|fim_prefix|>int a<|fim_suffix|>;\n<|fim_middle|>',
  ],
])('a gap with context for %s', (id, prompt) => {
  const family = familyOf(id);
  expect(family === undefined ? '' : infillPrompt(family, withContext)).toBe(prompt);
});

test('special words in texts of the project are none', () => {
  for (const id of ['qwen-coder', 'deepseek-coder', 'codestral', 'starcoder2', 'codellama', 'codegemma', 'granite']) {
    const family = familyOf(id);
    if (family === undefined) throw new Error(id);
    const counts = (text: string) => family.marks.map((mark) => text.split(mark).length);
    const forged = {
      ...withContext,
      before: family.marks.join(' x '),
      after: family.marks.join(''),
      context: [{ path: family.marks[0] ?? '', text: family.marks.join('\n') }],
    };
    expect(counts(infillPrompt(family, forged))).toEqual(counts(infillPrompt(family, withContext)));
  }
});

test('a gap for a model that converses', () => {
  const [system, user] = chatInfill({ ...withContext, before: 'a ‹GAP› b' });
  expect(system?.role).toBe('system');
  expect(user?.content.split('‹GAP›')).toHaveLength(4);
  expect(user?.content).toContain('a GAP b‹GAP›;');
});

test.each([
  ['plain', 'int speed', ' = 3;', ' = 3;'],
  ['fenced', 'int speed', '```csharp\n = 3;\n```\nThis sets it.', ' = 3;'],
  ['the line once more', '    int speed', 'int speed = 3;', ' = 3;'],
  ['the line once more in a fence', '    int speed', '```\n    int speed = 3;\n```', ' = 3;'],
  ['several lines', '{\n', 'a();\n    b();', 'a();\n    b();'],
  ['a short answer', 'x', ';', ';'],
  ['nothing', 'x', '', ''],
  ['a fence of tildes', '', '~~~~\nfoo\n~~~~', 'foo'],
])('an answer of a model that converses: %s', (_, before, answer, expected) => {
  for (const size of [1, 3, 1000]) {
    const reader = createChatAnswerReader({ before });
    let text = '';
    for (let at = 0; at < answer.length; at += size) text += reader.read(answer.slice(at, at + size));
    expect(text + reader.ended()).toBe(expected);
  }
});
