import { interleave } from '@scenewright/test/kit/interleavings.ts';
import { startModelServer } from '@scenewright/test/kit/model-server.ts';
import { openProjectWith, writeProject } from '@scenewright/test/kit/project.ts';
import { expect, test } from 'vitest';

test('no answer is for another text than the one it comes to', async () => {
  const server = await startModelServer();
  const project = writeProject(
    '//- ProjectSettings/ProjectVersion.txt\nm_EditorVersion: 2022.3.62f1\n//- Assets/Interleaved.cs\nclass C { }\n',
  );
  try {
    const session = await openProjectWith(project.root, {
      SCENEWRIGHT_MODEL_URL: `${server.url}/v1`,
      SCENEWRIGHT_MODEL_NAME: 'qwen2.5-coder',
    });
    const { stale, answered, cancelled } = await interleave(session, server, 600, 3);
    expect(stale).toEqual([]);
    expect(answered).toBeGreaterThan(20);
    expect(cancelled).toBeGreaterThan(20);
  } finally {
    await server.close();
    project.dispose();
  }
}, 60_000);
