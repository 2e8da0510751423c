import { startModelServer } from '@scenewright/test/kit/model-server.ts';
import { openProjectWith, writeProject } from '@scenewright/test/kit/project.ts';
import { expect, test } from 'vitest';
import { neverAborted } from '#base/cancel.ts';
import { seededRandom } from '#base/random.ts';
import { indexLines } from '#base/text.ts';
import type { Session } from '#features/session.ts';
import { plantedSecrets } from '#workspace/secrets/planted.fixture.ts';
import { inlineCompletions } from './completion.ts';
import type { CodeFile } from './evaluation/held-out.ts';
import { measuredModels } from './evaluation/model.ts';
import { linePositions } from './evaluation/positions.ts';

/** A project in which every third script holds a secret, every fifth is ignored and some are named like keys. */
function seededProject(seed: number) {
  const random = seededRandom(seed);
  const secrets = plantedSecrets(seed).slice(0, 30);
  const hidden: string[] = [];
  const files: { readonly path: string; readonly text: string }[] = [];
  for (let at = 0; at < 60; at++) {
    const planted = at % 3 === 0 ? secrets[at / 3] : undefined;
    const isIgnored = at % 5 === 1;
    const mark = `mark_${seed}_${at}_${Math.floor(random() * 1e6)}`;
    if (isIgnored) hidden.push(mark);
    if (planted !== undefined) hidden.push(planted.secret);
    const path = isIgnored ? `Assets/Private/Enemy${at}.cs` : `Assets/Enemy${at}.cs`;
    const line = planted === undefined ? '' : `    // ${planted.text.replaceAll('\n', ' ')}\n`;
    files.push({
      path,
      text: `public class Enemy${at} : UnityEngine.MonoBehaviour\n{\n${line}    public int ${mark};\n    public void Attack${at}(Enemy${(at + 1) % 60} other) { other.${'Attack'}${(at + 1) % 60}(null); }\n}\n`,
    });
  }
  return { files, hidden };
}

/** Open the seeded project with a model that is asked, and look for what must not be in what it was sent. */
async function hiddenIn(
  seed: number,
  ask: (session: Session, files: readonly CodeFile[]) => Promise<void>,
): Promise<{ readonly found: readonly string[]; readonly sent: number }> {
  const { files, hidden } = seededProject(seed);
  const server = await startModelServer();
  server.behave({ pieces: ['Attack1(null);'] });
  const fixture = files.map(({ path, text }) => `//- ${path}\n${text}`).join('');
  const project = writeProject(
    `//- ProjectSettings/ProjectVersion.txt\nm_EditorVersion: 2022.3.62f1\n//- .gitignore\nPrivate/\n${fixture}`,
  );
  try {
    const session = await openProjectWith(project.root, {
      SCENEWRIGHT_MODEL_URL: `${server.url}/v1`,
      SCENEWRIGHT_MODEL_NAME: 'qwen2.5-coder',
    });
    await ask(session, files);
    const sent = JSON.stringify(server.seen.map(({ body }) => body));
    const found = hidden.filter((text) => sent.includes(JSON.stringify(text).slice(1, -1)));
    return { found, sent: server.seen.length };
  } finally {
    await server.close();
    project.dispose();
  }
}

test.each([1, 2])('no ignored and no secret byte is in any prompt, seed %i', async (seed) => {
  const { found, sent } = await hiddenIn(seed, async (session, files) => {
    for (const { path, text } of files.filter((_, at) => at % 2 === 0)) {
      const offset = text.indexOf('other.Attack') + 'other.'.length;
      const cut = `${text.slice(0, offset)}${text.slice(text.indexOf('\n', offset))}`;
      session.workspace.apply({
        type: 'opened',
        document: { path, languageId: 'csharp', version: 1, text: cut, lines: indexLines(cut) },
      });
      session.context('en').recentEdits.note(path, offset);
      await inlineCompletions(
        session.context('en'),
        { path, offset, limit: 1, minimumConfidence: 0, isInvoked: true, engine: 'model' },
        neverAborted(),
      );
    }
  });
  expect(sent).toBeGreaterThan(10);
  expect(found).toEqual([]);
});

test('nor in those of an evaluation', async () => {
  const { found, sent } = await hiddenIn(1, async (session, files) => {
    const others = measuredModels(session.context('en'));
    const positions = linePositions(files, 'start', 1, 1);
    for (const measured of others) for (const position of positions) await measured.answer(position, neverAborted());
  });
  expect(sent).toBeGreaterThan(10);
  expect(found).toEqual([]);
});

test('the text around a cursor goes to no embedding service', async () => {
  const { files } = seededProject(1);
  const server = await startModelServer();
  server.behave((path, body) => {
    if (!path.endsWith('/embeddings')) return { pieces: ['Attack1(null);'] };
    const texts = inputOf(body);
    return { raw: JSON.stringify({ data: texts.map((_, index) => ({ index, embedding: [1, index, 1] })) }) };
  });
  const project = writeProject(files.map(({ path, text }) => `//- ${path}\n${text}`).join(''));
  try {
    const session = await openProjectWith(project.root, {
      SCENEWRIGHT_MODEL_URL: `${server.url}/v1`,
      SCENEWRIGHT_MODEL_NAME: 'qwen2.5-coder',
      SCENEWRIGHT_EMBEDDING_URL: `${server.url}/v1`,
      SCENEWRIGHT_EMBEDDING_MODEL: 'm',
    });
    await session.index.embed(neverAborted());
    expect((await session.index.embedding())?.done).toBeGreaterThan(10);
    const before = server.seen.length;
    const [{ path, text } = { path: '', text: '' }] = files.slice(2);
    const offset = text.indexOf('other.Attack') + 'other.'.length;
    await inlineCompletions(
      session.context('en'),
      { path, offset, limit: 1, minimumConfidence: 0, isInvoked: true, engine: 'model' },
      neverAborted(),
    );
    expect(server.seen.slice(before).map((request) => request.path)).toEqual(['/v1/completions']);
    await session.index.close();
  } finally {
    await server.close();
    project.dispose();
  }
});

function inputOf(body: unknown): readonly unknown[] {
  const input: unknown = typeof body === 'object' && body !== null ? Reflect.get(body, 'input') : undefined;
  return Array.isArray(input) ? input : [];
}
