import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { neverAborted } from 'scenewright/src/base/cancel.ts';
import { describe, expect, it } from 'vitest';
import { bundle, writeProject } from '#kit/project.ts';
import { withOpenProject } from './open-project.ts';

const fixture = `//- ProjectSettings/ProjectVersion.txt
m_EditorVersion: 2021.3.6f1
//- Assets/A.cs
public class A {}
`;

describe('withOpenProject', () => {
  it.each([
    ['nothing', () => undefined, []],
    ['a new file', (root: string) => write(root, 'Assets/B.cs', 'class B {}'), ['Assets/B.cs']],
    ['another text', (root: string) => write(root, 'Assets/A.cs', 'class C {}'), ['Assets/A.cs']],
    ['a file that is gone', (root: string) => rmSync(join(root, 'Assets/A.cs')), ['Assets/A.cs']],
    ['a file of ours', (root: string) => write(root, 'Library/Scenewright/staging/x', 'x'), []],
  ])('tells of %s', async (_, change, expected) => {
    const project = writeProject(fixture);
    try {
      const opening = { corpora: dirname(project.root), bundle, environment: {} };
      const name = project.root.slice(opening.corpora.length + 1);
      const changed = await withOpenProject(name, opening, async ({ root, context, changedFiles }) => {
        expect(await context('en').files.read('Assets/A.cs', neverAborted())).toBeDefined();
        change(root);
        return changedFiles();
      });
      expect(changed).toEqual(expected);
    } finally {
      project.dispose();
    }
  });

  it('says that a project is absent', async () => {
    const opening = { corpora: '/does-not-exist', bundle, environment: {} };
    expect(await withOpenProject('Any', opening, async () => 1)).toBeUndefined();
  });
});

function write(root: string, path: string, text: string): void {
  mkdirSync(dirname(join(root, path)), { recursive: true });
  writeFileSync(join(root, path), text);
}
