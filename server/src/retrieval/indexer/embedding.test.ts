import { createServer, type Server } from 'node:http';
import { bundle, testEnvironment, withProject, writeProject } from '@scenewright/test/kit/project.ts';
import { afterEach, expect, test } from 'vitest';
import { neverAborted } from '#base/cancel.ts';
import { silentLog } from '#base/log.ts';
import { plantedSecrets } from '#workspace/secrets/planted.fixture.ts';
import { openSession } from '../../session.ts';

const source = `//- Assets/Health.cs
class Health {
  void TakeDamage(int amount) { life -= amount; if (life < 0) Die(); }
  void Heal(int amount) { life += amount; }
}
//- Assets/Door.cs
class Door {
  void Open() { angle = 90; }
}
`;

let server: Server | undefined;
afterEach(() => server?.close());

/** A service whose vectors tell how often a text has the letters d and h; it counts the texts that it is asked for. */
async function serve(answer: (texts: readonly string[]) => unknown = vectorsOf) {
  const asked: string[] = [];
  server = createServer((request, response) => {
    let body = '';
    request.on('data', (piece: Buffer) => {
      body += piece.toString();
    });
    request.on('end', () => {
      const { input } = JSON.parse(body);
      asked.push(...input);
      const value = answer(input);
      response.statusCode = value === undefined ? 400 : 200;
      response.end(JSON.stringify(value ?? {}));
    });
  });
  await new Promise<void>((resolve) => server?.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  return { asked, url: `http://127.0.0.1:${typeof address === 'object' ? address?.port : 0}/v1` };
}

function vectorsOf(texts: readonly string[]): unknown {
  const count = (text: string, letter: string) => text.toLowerCase().split(letter).length;
  return { data: texts.map((text, index) => ({ index, embedding: [count(text, 'd'), count(text, 'h'), 1] })) };
}

async function openWith(root: string, url: string) {
  const environment = { ...testEnvironment(root), SCENEWRIGHT_EMBEDDING_URL: url, SCENEWRIGHT_EMBEDDING_MODEL: 'm' };
  const session = await openSession({ root, environment, threaded: false, log: silentLog, progress() {}, bundle });
  await session.build(false, neverAborted());
  return session;
}

test('passages are embedded once, and what was embedded is there in the next run', async () => {
  const project = writeProject(source);
  try {
    const { asked, url } = await serve();
    const first = await openWith(project.root, url);
    await first.index.embed(neverAborted());
    const state = await first.index.embedding();
    expect(state).toMatchObject({ dimension: 3, kept: 0 });
    expect(state?.done).toBe(state?.total);
    expect(asked.filter((text) => text.includes('TakeDamage')).length).toBeGreaterThan(0);
    await first.index.close();
    const before = asked.length;
    const second = await openWith(project.root, url);
    await second.index.embed(neverAborted());
    expect(asked.length).toBe(before);
    expect((await second.index.embedding())?.done).toBe(state?.done);
    const hits = await second.index.search({ text: 'hhhh', limit: 1, model: 'alone' }, neverAborted());
    expect(hits[0]?.path).toBe('Assets/Health.cs');
    await second.index.close();
  } finally {
    project.dispose();
  }
});

test('a service that answers nothing useful is told, and search answers without it', async () => {
  const project = writeProject(source);
  try {
    const { url } = await serve(() => ({ data: [] }));
    const session = await openWith(project.root, url);
    await session.index.embed(neverAborted());
    expect(await session.index.embedding()).toMatchObject({
      done: 0,
      lastError: expect.stringContaining('vectors for'),
    });
    const hits = await session.index.search({ text: 'take damage', limit: 1 }, neverAborted());
    expect(hits[0]?.symbol).toBe('Health.TakeDamage');
    await session.index.close();
  } finally {
    project.dispose();
  }
});

test('a question with a secret in it stays on this machine', async () => {
  const project = writeProject(source);
  try {
    const { asked, url } = await serve();
    // Another spelling of this machine, which counts as another one.
    const session = await openWith(project.root, url.replace('127.0.0.1', '0.0.0.0'));
    await session.index.embed(neverAborted());
    const [planted] = plantedSecrets(1);
    const ask = (text: string) => session.index.search({ text, limit: 1 }, neverAborted());
    await ask(`take damage ${planted?.text}`);
    expect(asked.filter((text) => text.includes(planted?.secret ?? ''))).toEqual([]);
    await ask('take damage');
    expect(asked.at(-1)).toBe('take damage');
    await session.index.close();
  } finally {
    project.dispose();
  }
});

test('without a choice there is no embedding', async () => {
  await withProject(source, async (ctx) => {
    await ctx.index.embed(neverAborted());
    expect(await ctx.index.embedding()).toBeUndefined();
  });
});
