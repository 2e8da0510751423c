import { setTimeout as sleep } from 'node:timers/promises';
import type { LocalModel } from '../../../server/src/adapters/model/llama/open-local-model.ts';
import { Cancelled } from '../../../server/src/base/cancel.ts';
import type { InfillRequest, StreamPart } from '../../../server/src/model/ports.ts';
import type { Row } from '../row.ts';
import { watchDelay } from './delay.ts';

/** Load a model, let it answer, interrupt it at both ends of its work, and end it. */
export async function measureModel(name: string, model: LocalModel): Promise<readonly Row[]> {
  const row = (what: string, value: string, ok?: boolean, bar?: string): Row => ({
    what: `${name}: ${what}`,
    value,
    ...(ok === undefined ? {} : { ok }),
    ...(bar === undefined ? {} : { bar }),
  });
  const delay = watchDelay();
  const cold = await timed(model, request(0, 32));
  if (cold.failed !== undefined) return [row('answers', cold.failed, false)];
  const warm = await timed(model, request(1, 64));
  const again = await timed(model, { ...request(1, 32), before: `${request(1, 32).before}rig` });
  const interrupted = await interrupt(model, request(2, 200), 'text');
  const early = await interrupt(model, request(3, 200), 'sent');
  const { p95, largest } = delay.end();
  const chat = await collect(
    model.chat(
      { messages: [{ role: 'user', content: 'Say yes.' }], maximumTokens: 16, temperature: 0 },
      new AbortController().signal,
    ),
  );
  model.end();
  return [
    row('loaded and asked, ms', whole(cold.sent)),
    row('characters of the prompt', String(warm.characters)),
    row('first token, another prompt, ms', whole(warm.first)),
    row('first token, three letters more, ms', whole(again.first)),
    row('tokens a second', warm.rate.toFixed(1)),
    row('end of the stream after an abort, ms', interrupted.ended.toFixed(1), interrupted.ended <= 10, '<= 10'),
    row('next prompt begins, aborted while writing, ms', whole(interrupted.free)),
    row('next prompt begins, aborted while reading, ms', whole(early.free)),
    row("delay of the server's thread p95, ms", p95.toFixed(1), p95 <= 10, '<= 10'),
    row("delay of the server's thread, most, ms", largest.toFixed(1)),
    row('chat', JSON.stringify(chat).slice(0, 60)),
    row('writes', JSON.stringify(warm.text).slice(0, 200)),
  ];
}

interface Timed {
  readonly sent: number;
  readonly first: number;
  readonly rate: number;
  readonly characters: number;
  readonly text: string;
  readonly failed?: string;
}

async function timed(model: LocalModel, asked: InfillRequest): Promise<Timed> {
  const started = performance.now();
  const since = () => performance.now() - started;
  let sent = 0;
  let first = 0;
  let texts = 0;
  let text = '';
  let characters = 0;
  for await (const part of model.infill(asked, new AbortController().signal)) {
    if (part.type === 'failed') return { sent, first, rate: 0, characters, text, failed: part.failure.message };
    if (part.type === 'sent') {
      sent = since();
      characters = part.body.length;
    }
    if (part.type !== 'text') continue;
    if (texts++ === 0) first = since();
    text += part.text;
  }
  return { sent, first, rate: ((texts - 1) / (since() - first)) * 1000, characters, text };
}

/** Abort when the first part of a kind came; how long the stream took to end, and until another question was begun. */
async function interrupt(model: LocalModel, asked: InfillRequest, at: StreamPart['type']) {
  const abort = new AbortController();
  let aborted = 0;
  try {
    for await (const part of model.infill(asked, abort.signal)) {
      if (part.type !== at) continue;
      if (at === 'sent') await sleep(50);
      setImmediate(() => {
        aborted = performance.now();
        abort.abort();
      });
    }
  } catch (error) {
    if (!(error instanceof Cancelled)) throw error;
  }
  const ended = performance.now() - aborted;
  const next = await timed(model, request(9, 1));
  return { ended, free: next.sent };
}

async function collect(parts: AsyncIterable<StreamPart>): Promise<string> {
  let text = '';
  for await (const part of parts) {
    if (part.type === 'text') text += part.text;
    if (part.type === 'failed') return part.failure.message;
  }
  return text;
}

/** A class that is written, in the manner of a game, with a piece of another file. */
function request(variant: number, maximumTokens: number): InfillRequest {
  const fields = Array.from(
    { length: 12 },
    (_, i) => `    [SerializeField] private float limit${variant}${i} = ${i}f;`,
  );
  return {
    path: `Assets/Scripts/Player${variant}.cs`,
    before: `using UnityEngine;\n\npublic class Player${variant} : MonoBehaviour\n{\n${fields.join('\n')}\n    private Rigidbody rigidbody;\n\n    private void Awake()\n    {\n        `,
    after: `\n    }\n\n    private void Update()\n    {\n        transform.position += Vector3.forward * limit${variant}3 * Time.deltaTime;\n    }\n}\n`,
    context: [
      {
        path: 'Assets/Scripts/Health.cs',
        text: 'public class Health : MonoBehaviour\n{\n    public int Current { get; private set; }\n    public void Damage(int amount) => Current -= amount;\n}\n',
      },
    ],
    maximumTokens,
    temperature: 0,
  };
}

function whole(value: number): string {
  return String(Math.round(value));
}
