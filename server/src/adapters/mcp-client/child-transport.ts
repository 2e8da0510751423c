import { type ChildProcess, spawn } from 'node:child_process';
import { homedir } from 'node:os';
import { getDefaultEnvironment, StdioClientTransport } from '@modelcontextprotocol/sdk/client/stdio.js';
import { ReadBuffer, serializeMessage } from '@modelcontextprotocol/sdk/shared/stdio.js';
import type { Transport } from '@modelcontextprotocol/sdk/shared/transport.js';
import type { JSONRPCMessage } from '@modelcontextprotocol/sdk/types.js';
import type { McpServerSetting } from '@scenewright/protocol';

/** The wire to a server that runs as a process of ours. */
export interface ChildTransport extends Transport {
  /** What the program wrote to its standard error last. */
  lastWords(): string;
  /** Whether it wrote so much that is none of the protocol that nobody listens any more. */
  isGarbage(): boolean;
}

/** A message has at most so many bytes. */
const largestMessage = 8 * 1024 * 1024;
/** After so many lines that are no messages the program is taken for something else. */
const mostGarbage = 50;
const keptWords = 2000;
/** From a closed input to a kill, in milliseconds. */
const grace = 500;

/**
 * Start a server's program when the client connects. It gets a few variables of the environment and those that the user
 * names, and ends with all that it started.
 */
export function createChildTransport(setting: McpServerSetting): ChildTransport {
  return process.platform === 'win32' ? plainTransport(setting) : groupTransport(setting);
}

/** Its own group of processes, so that what a starter such as npx started ends with it. */
function groupTransport(setting: McpServerSetting): ChildTransport {
  const buffer = new ReadBuffer({ maxBufferSize: largestMessage });
  let child: ChildProcess | undefined;
  let words = '';
  let garbage = 0;
  const kill = (): void => {
    if (child?.pid === undefined) return;
    try {
      process.kill(-child.pid, 'SIGKILL');
    } catch {
      // All have ended.
    }
  };
  const transport: ChildTransport = {
    lastWords: () => words,
    isGarbage: () => garbage > mostGarbage,
    start() {
      const started = spawn(setting.command, setting.args ?? [], {
        ...placeOf(setting),
        stdio: ['pipe', 'pipe', 'pipe'],
        detached: true,
      });
      child = started;
      process.once('exit', kill);
      started.stderr.setEncoding('utf8').on('data', (text: string) => {
        words = (words + text).slice(-keptWords);
      });
      started.stdout.on('data', (bytes: Buffer) => {
        if (transport.isGarbage()) return;
        take(bytes);
        if (transport.isGarbage()) kill();
      });
      for (const stream of [started.stdin, started.stdout, started.stderr])
        stream.on('error', (error) => transport.onerror?.(error));
      started.once('close', () => {
        process.off('exit', kill);
        kill();
        transport.onclose?.();
      });
      return new Promise((resolve, reject) => {
        started.once('spawn', resolve);
        started.once('error', reject);
      });
    },
    send(message) {
      const stdin = child?.stdin;
      if (stdin?.writable !== true) return Promise.reject(new Error('the program has ended'));
      return new Promise((resolve) => {
        if (stdin.write(serializeMessage(message))) resolve();
        else stdin.once('drain', resolve);
      });
    },
    async close() {
      if (child?.pid === undefined || child.exitCode !== null || child.signalCode !== null) return kill();
      const ended = new Promise<void>((resolve) => child?.once('close', () => resolve()));
      child.stdin?.end();
      const late = setTimeout(kill, grace);
      await ended;
      clearTimeout(late);
    },
  };
  const take = (bytes: Buffer): void => {
    try {
      buffer.append(bytes);
    } catch (error) {
      garbage = Number.POSITIVE_INFINITY;
      transport.onerror?.(error instanceof Error ? error : new Error(String(error)));
      return;
    }
    while (!transport.isGarbage()) {
      const message = next();
      if (message === undefined) return;
      if (message !== 'garbage') transport.onmessage?.(message);
    }
  };
  const next = (): JSONRPCMessage | 'garbage' | undefined => {
    try {
      return buffer.readMessage() ?? undefined;
    } catch {
      garbage++;
      return 'garbage';
    }
  };
  return transport;
}

/** Where there are no groups of processes, and programs are scripts that only a shell's rules find. */
function plainTransport(setting: McpServerSetting): ChildTransport {
  const transport = new StdioClientTransport({
    command: setting.command,
    args: [...(setting.args ?? [])],
    ...placeOf(setting),
    stderr: 'pipe',
    maxBufferSize: largestMessage,
  });
  let words = '';
  transport.stderr?.on('data', (bytes: Buffer) => {
    words = (words + bytes.toString('utf8')).slice(-keptWords);
  });
  return Object.assign(transport, { lastWords: () => words, isGarbage: () => false });
}

function placeOf({ cwd, env }: McpServerSetting): { readonly cwd: string; readonly env: Record<string, string> } {
  return { cwd: cwd ?? homedir(), env: { ...getDefaultEnvironment(), ...env } };
}
