import { Cancelled } from 'scenewright/src/base/cancel.ts';
import { seededRandom } from 'scenewright/src/base/random.ts';
import { indexLines } from 'scenewright/src/base/text.ts';
import { inlineCompletions } from 'scenewright/src/features/completion/completion.ts';
import type { Session } from 'scenewright/src/features/session.ts';
import type { ModelServer } from './model-server.ts';

/** What came of random edits and requests. */
export interface Interleavings {
  readonly requests: number;
  readonly answered: number;
  readonly cancelled: number;
  /** Answers that did not fit the document at the moment they came. */
  readonly stale: readonly string[];
}

const path = 'Assets/Interleaved.cs';

/**
 * Edit a document and ask for completions in random order, many requests at once, some cancelled. The model's answer names
 * the document's number, so that an answer for another state of it is told from a right one.
 */
export async function interleave(
  session: Session,
  server: ModelServer,
  count: number,
  seed: number,
): Promise<Interleavings> {
  const random = seededRandom(seed);
  const answerOf = (number: number) => `m${number}_result();`;
  server.behave((_, body) => {
    const number = /number(\d+)/.exec(JSON.stringify(body))?.[1] ?? '0';
    // What was typed already is not written again.
    const typedBefore = /f\.(\w*)<\|fim_suffix/.exec(JSON.stringify(body))?.[1] ?? '';
    const text = answerOf(Number(number)).slice(typedBefore.length);
    return {
      pieces: [text.slice(0, 3), text.slice(3)],
      firstAfter: Math.floor(random() * 12),
      between: Math.floor(random() * 4),
    };
  });
  let number = 0;
  let typed = '';
  let version = 0;
  const head = () => `class C\n{\n    int number${number};\n    void F()\n    {\n        f.`;
  const text = () => `${head()}${typed}\n    }\n}\n`;
  const apply = () => {
    const present = text();
    const document = { path, languageId: 'csharp', version: ++version, text: present, lines: indexLines(present) };
    session.workspace.apply({ type: version === 1 ? 'opened' : 'edited', document });
  };
  apply();
  const stale: string[] = [];
  let answered = 0;
  let cancelled = 0;
  let requests = 0;
  const pending = new Map<AbortController, Promise<void>>();
  const ask = () => {
    const abort = new AbortController();
    const query = {
      path,
      offset: head().length + typed.length,
      limit: 3,
      minimumConfidence: 0,
      isInvoked: random() < 0.7,
      engine: 'model' as const,
    };
    requests++;
    const asking = inlineCompletions(session.context('en'), query, abort.signal)
      .then(
        (items) => {
          for (const item of items) {
            answered++;
            const line = head().split('\n').length - 1;
            const fits =
              typed + item.text === answerOf(number) &&
              item.start.line === line &&
              item.start.character === 10 + typed.length;
            if (!fits) stale.push(`${number} ${typed} | ${item.text} at ${item.start.line}:${item.start.character}`);
          }
        },
        (error: unknown) => {
          if (!(error instanceof Cancelled)) throw error;
          cancelled++;
        },
      )
      .finally(() => pending.delete(abort));
    pending.set(abort, asking);
  };
  while (requests < count) {
    const choice = random();
    if (choice < 0.5) ask();
    else if (choice < 0.75 && typed.length < 4) {
      typed = answerOf(number).slice(0, typed.length + 1);
      apply();
    } else if (choice < 0.85) {
      number++;
      typed = '';
      apply();
    } else if (choice < 0.9) {
      typed = typed.slice(0, -1);
      apply();
    } else [...pending.keys()][Math.floor(random() * pending.size)]?.abort();
    if (random() < 0.4) await new Promise((next) => setTimeout(next, random() * 20));
    if (pending.size > 12) await Promise.race(pending.values());
  }
  await Promise.all(pending.values());
  return { requests, answered, cancelled, stale };
}
