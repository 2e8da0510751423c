import { withProject } from '@scenewright/test/kit/project.ts';
import { expect, test } from 'vitest';
import { Cancelled, neverAborted } from '#base/cancel.ts';
import { indexLines } from '#base/text.ts';
import { createEditMemory, difference } from '#features/edit-memory.ts';
import { nextEdits } from './next-edit.ts';

const version = '//- ProjectSettings/ProjectVersion.txt\nm_EditorVersion: 2022.3.62f1\n';

/** Change `old` to `fresh` at `⟨⟩` in Assets/A.cs and answer what is suggested, each as the line after it. */
async function suggestions(a: string, fresh: string, others = '', signal = neverAborted()): Promise<readonly string[]> {
  const start = a.indexOf('⟨');
  const end = a.indexOf('⟩') - 1;
  const before = a.replace('⟨', '').replace('⟩', '');
  const after = before.slice(0, start) + fresh + before.slice(end);
  return withProject(`${version}//- Assets/A.cs\n${before}\n${others}`, async (ctx, _, session) => {
    const path = 'Assets/A.cs';
    const text = `${after}\n`;
    session.workspace.apply({
      type: 'opened',
      document: { path, languageId: 'csharp', version: 1, text, lines: indexLines(text) },
    });
    ctx.editMemory.changed(path, `${before}\n`, text);
    await session.overlay(path, text, neverAborted());
    const present = session.context('en');
    const edits = await nextEdits(present, path, start, signal);
    return Promise.all(
      edits.map(async (edit) => {
        const old =
          edit.path === path
            ? text
            : new TextDecoder().decode((await present.files.read(edit.path, signal)) ?? new Uint8Array());
        const changed = old.slice(0, edit.start) + edit.newText + old.slice(edit.end);
        const lineStart = changed.lastIndexOf('\n', edit.start - 1) + 1;
        const found = changed.indexOf('\n', edit.start);
        const line = changed.slice(lineStart, found === -1 ? changed.length : found).trim();
        return edit.path === path ? line : `${edit.path}: ${line}`;
      }),
    );
  });
}

const inClass = (body: string) => `using UnityEngine;\nclass A : MonoBehaviour\n{\n${body}\n}`;

test.each([
  [
    'a field',
    inClass('    int ⟨speed⟩;\n    void F()\n    {\n        speed = 1;\n        this.speed++;\n    }'),
    'pace',
    ['pace = 1;', 'this.pace++;'],
  ],
  [
    'a method',
    inClass('    void ⟨Fire⟩() { }\n    void G()\n    {\n        Fire();\n        this.Fire();\n    }'),
    'Shoot',
    ['Shoot();', 'this.Shoot();'],
  ],
  ['a property', inClass('    int ⟨Speed⟩ { get; set; }\n    int G() => Speed * 2;'), 'Pace', ['int G() => Pace * 2;']],
  [
    'a local',
    inClass('    void F()\n    {\n        int ⟨count⟩ = 0;\n        count++;\n    }\n    int count;'),
    'total',
    ['total++;'],
  ],
  [
    'a parameter',
    inClass('    int F(int ⟨count⟩)\n    {\n        return count + 1;\n    }'),
    'total',
    ['return total + 1;'],
  ],
  [
    'a loop variable',
    inClass(
      '    void F()\n    {\n        for (int ⟨i⟩ = 0; ; )\n        {\n            F(i);\n        }\n    }\n    void F(int i) { }',
    ),
    'index',
    ['F(index);'],
  ],
  [
    'an enum member',
    'enum Mode { ⟨Idle⟩, Run }\nclass B { Mode m = Mode.Idle; }',
    'Rest',
    ['class B { Mode m = Mode.Rest; }'],
  ],
])('uses of %s follow its new name', async (_, code, fresh, expected) => {
  expect(await suggestions(code, fresh)).toEqual(expected);
});

test.each([
  [
    'a local that hides it',
    inClass('    int ⟨speed⟩;\n    void F()\n    {\n        int speed = 1;\n        speed++;\n    }'),
  ],
  [
    'the same name of another class',
    `${inClass('    int ⟨speed⟩;')}\nclass Other { int speed; void F() { speed = 1; } }`,
  ],
  ['a text', inClass('    int ⟨speed⟩;\n    string s = "speed"; // speed')],
  ['a member of a value whose type is not known', inClass('    int ⟨speed⟩;\n    void F(Unknown u) { u.speed = 1; }')],
  ['a field of the engine', inClass('    int ⟨mass⟩;\n    void F(Rigidbody b) { b.mass = 1f; }')],
  [
    'a named argument',
    inClass('    void F()\n    {\n        int ⟨amount⟩ = 0;\n        G(amount: 1);\n    }\n    void G(int amount) { }'),
  ],
])('%s is left alone', async (_, code) => {
  expect(await suggestions(code, 'renamed')).toEqual([]);
});

test('uses in other files follow where they certainly mean it', async () => {
  const others = `//- Assets/B.cs\nclass B { A a; void F() { a.speed = 1; } }\n//- Assets/C.cs\nclass C { int speed; void F() { speed = 1; } }\n//- Assets/D.cs\nclass D : A { void F() { speed = 2; } }\n`;
  const found = await suggestions(inClass('    public int ⟨speed⟩;'), 'pace', others);
  expect(found).toEqual([
    'Assets/B.cs: class B { A a; void F() { a.pace = 1; } }',
    'Assets/D.cs: class D : A { void F() { pace = 2; } }',
  ]);
});

test('a class is followed into other files', async () => {
  const found = await suggestions('class ⟨Foe⟩ { }', 'Enemy', '//- Assets/B.cs\nclass B { Foe foe = new Foe(); }\n');
  expect(found.length).toBe(2);
});

const prefab = `//- Assets/P.prefab
%YAML 1.1
%TAG !u! tag:unity3d.com,2011:
--- !u!114 &1
MonoBehaviour:
  m_Script: {fileID: 11500000, guid: guid(Assets/A.cs), type: 3}
  speed: 3
`;

test('a serialized field keeps its values', async () => {
  const [first] = await suggestions(inClass('    [SerializeField] int ⟨speed⟩;'), 'pace', prefab);
  expect(first).toBe('[UnityEngine.Serialization.FormerlySerializedAs("speed")]');
});

test.each([
  ['no asset has a value', inClass('    public int ⟨speed⟩;'), ''],
  ['Unity does not write the field', inClass('    int ⟨speed⟩;'), prefab],
  [
    'the old name is kept already',
    inClass('    [UnityEngine.Serialization.FormerlySerializedAs("speed")] public int ⟨speed⟩;'),
    prefab,
  ],
])('no attribute where %s', async (_, code, others) => {
  expect((await suggestions(code, 'pace', others)).filter((line) => line.includes('Formerly'))).toEqual(
    code.includes('Formerly') ? [] : [],
  );
});

test.each([
  [
    'none before',
    inClass('    void Fire(⟨⟩) { }\n    void G()\n    {\n        Fire();\n    }'),
    'int count',
    ['Fire(default);'],
  ],
  [
    'one more',
    inClass('    void Fire(int a⟨⟩) { }\n    void G()\n    {\n        Fire(1);\n    }'),
    ', int count',
    ['Fire(1, default);'],
  ],
  [
    'a variable of its name in sight',
    inClass('    void Fire(int a⟨⟩) { }\n    void G(int count)\n    {\n        Fire(1);\n    }'),
    ', int count',
    ['Fire(1, count);'],
  ],
  [
    'one with a default',
    inClass('    void Fire(int a⟨⟩) { }\n    void G()\n    {\n        Fire(1);\n    }'),
    ', int count = 2',
    [],
  ],
  [
    'a call that has it',
    inClass('    void Fire(int a⟨⟩) { }\n    void G()\n    {\n        Fire(1, 2);\n    }'),
    ', int count',
    [],
  ],
  [
    'another method',
    inClass('    void Fire(int a⟨⟩) { }\n    void G(Unknown u)\n    {\n        u.Fire(1);\n    }'),
    ', int count',
    [],
  ],
])('a new parameter, %s', async (_, code, fresh, expected) => {
  expect(await suggestions(code, fresh)).toEqual(expected);
});

test.each([
  ['a number', inClass('    int a = ⟨1⟩;\n    int b = 1;'), '2'],
  ['a whole line', inClass('    ⟨int a;⟩\n    int b;'), 'float c; int d;'],
  ['a use', inClass('    int speed;\n    void F() { ⟨speed⟩ = 1; speed = 2; }'), 'other'],
  ['half code', 'class A { int ⟨a⟩; void F( { a = ', 'b'],
])('%s implies nothing', async (_, code, fresh) => {
  expect(await suggestions(code, fresh)).toEqual([]);
});

test('looking can be stopped', async () => {
  await expect(suggestions(inClass('    int ⟨a⟩; int F() => a;'), 'b', '', AbortSignal.abort())).rejects.toThrow(
    Cancelled,
  );
});

test('a name that is written letter by letter is one change', () => {
  const memory = createEditMemory();
  const texts = ['int speed; a', 'int spee; a', 'int spe; a', 'int ; a', 'int p; a', 'int pace; a'];
  for (const [at, text] of texts.slice(1).entries()) memory.changed('a.cs', texts[at] ?? '', text);
  const change = memory.last('a.cs', 'int pace; a');
  expect(change?.before.slice(change.old.start, change.old.end)).toBe('speed');
  expect(change?.after.slice(change.new.start, change.new.end)).toBe('pace');
  memory.changed('a.cs', 'int pace; a', 'int pace; ab');
  expect(memory.last('a.cs', 'int pace; ab')?.before).toBe('int pace; a');
  expect(memory.last('a.cs', 'something else')).toBeUndefined();
  memory.changed('a.cs', 'int pace; ab', 'int pace; a');
  expect(memory.last('a.cs', 'int pace; a')).toBeUndefined();
});

test('texts differ in whole words', () => {
  expect(difference('int count;', 'int counter;')).toEqual({ old: { start: 4, end: 9 }, new: { start: 4, end: 11 } });
  expect(difference('a', 'a')).toEqual({ old: { start: 1, end: 1 }, new: { start: 1, end: 1 } });
});
