import { spawn } from 'node:child_process';
import { closeSync, openSync, writeSync } from 'node:fs';
import type { Readable, Writable } from 'node:stream';
import { createConformance } from './conformance.ts';
import { findMetaModel } from './find-meta-model.ts';
import { createFramer } from './framing.ts';
import type { Direction } from './message.ts';

/** How the proxy is called. */
export interface ProxyOptions {
  readonly log: string;
  readonly command: readonly string[];
  readonly repository: string;
}

/**
 * Run a server between this process's stdin and stdout. Bytes pass as they are and at once; what they say is looked at
 * afterwards and written to the log, one JSON value in each line. Resolves to the server's exit code.
 */
export function runProxy({ log, command, repository }: ProxyOptions): Promise<number> {
  const [program = '', ...words] = command;
  const found = findMetaModel(repository, process.env);
  const conformance = createConformance(found?.model);
  // Several programs may write to one log one after the other; each begins with its own head.
  const file = openSync(log, 'a');
  const write = (row: object): void => void writeSync(file, `${JSON.stringify(row)}\n`);
  const started = Date.now();
  write({ type: 'start', metaModel: found?.model.metaData.version ?? null });

  const child = spawn(program, words, { stdio: ['pipe', 'pipe', 'inherit'] });
  const up = connect('clientToServer', process.stdin, child.stdin);
  const down = connect('serverToClient', child.stdout, process.stdout);
  for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP'] as const) process.on(signal, () => child.kill(signal));

  return new Promise((resolve) => {
    child.on('error', ({ message }) => {
      write({ type: 'end', code: 127, what: message });
      resolve(127);
    });
    child.on('close', (code, signal) => {
      up.look();
      down.look();
      for (const violation of conformance.end()) write({ type: 'violation', ...violation });
      const ended = code ?? (signal === null ? 1 : 128);
      write({ type: 'end', code: ended, ...(signal === null ? {} : { signal }) });
      closeSync(file);
      resolve(ended);
    });
  });

  function connect(direction: Direction, source: Readable, target: Writable): { look(): void } {
    const frame = createFramer();
    const waiting: Uint8Array[] = [];
    const look = (): void => {
      for (const chunk of waiting.splice(0)) {
        for (const framed of frame(chunk)) {
          const at = Date.now() - started;
          if (framed.type === 'broken') {
            write({
              type: 'violation',
              direction,
              method: '?',
              rule: 'framing',
              path: '/',
              what: framed.what,
              excerpt: '',
            });
            continue;
          }
          const violations = conformance.see(direction, framed.text);
          write({ type: 'message', at, direction, message: json(framed.text) });
          for (const violation of violations) write({ type: 'violation', ...violation });
        }
      }
    };
    source.on('data', (chunk: Uint8Array) => {
      // A peer that reads slowly slows the other one, as it would without us.
      if (!target.write(chunk)) {
        source.pause();
        target.once('drain', () => source.resume());
      }
      waiting.push(chunk);
      // The order of both sides must stay: one queue of the event loop serves both.
      setImmediate(look);
    });
    source.on('end', () => {
      if (direction === 'clientToServer') target.end();
    });
    // Whoever closes early is told of by the exit code.
    target.on('error', () => {});
    return { look };
  }
}

function json(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}
