import { basename } from 'node:path';
import { throwIfCancelled } from '#base/cancel.ts';
import type { LanguageModel, ModelState, StreamPart } from '#model/ports.ts';
import { type AnswerStream, createAnswerStream } from './answer-stream.ts';
import { createBackOff } from './back-off.ts';
import type { LocalModelChoice } from './choice.ts';
import type { FromModel, ModelQuestion } from './messages.ts';
import { type ModelChild, startModelChild } from './model-child.ts';

/** A model of this machine, with a process of its own that must be ended. */
export interface LocalModel extends LanguageModel {
  /** End its process at once; the next request would start another. */
  end(): void;
}

/** What tests choose. */
export interface LocalModelSetup {
  /** The script of the model's process; the one beside this file's bundle by default. */
  readonly entry?: URL;
  /** Milliseconds without a request after which the model is unloaded. */
  readonly idleMs?: number;
}

const tenMinutes = 600_000;

/**
 * A model in a GGUF file, run by the package `node-llama-cpp` that the user installed. It loads at the first request, in
 * a process of its own, so that neither its arithmetic nor its crash touches this one. One request runs at a time: the
 * next one ends it, and its stream throws `Cancelled`.
 */
export function openLocalModel(choice: LocalModelChoice, setup: LocalModelSetup = {}): LocalModel {
  const entry = setup.entry ?? new URL('model-process.js', import.meta.url);
  const backOff = createBackOff(() => performance.now());
  let child: ModelChild | undefined;
  let current: { readonly id: number; readonly stream: AnswerStream } | undefined;
  let state: ModelState = { type: 'untried' };
  let lastId = 0;
  let idle: NodeJS.Timeout | undefined;

  const end = (): void => {
    clearTimeout(idle);
    child?.end();
    child = undefined;
  };
  const fail = (part: StreamPart & { readonly type: 'failed' }): void => {
    backOff.failed(part.failure);
    state = { type: 'failing', failure: part.failure };
    current?.stream.push(part);
  };
  const receive = ({ id, part, isUseless }: FromModel): void => {
    if (isUseless === true && part.type === 'failed') {
      end();
      fail(part);
      return;
    }
    if (part.type === 'text' || part.type === 'end') {
      backOff.worked();
      state = { type: 'working' };
    }
    if (part.type === 'failed') state = { type: 'failing', failure: part.failure };
    if (current?.id === id) current.stream.push(part);
  };
  const started = (): ModelChild => {
    child ??= startModelChild(entry, choice, {
      onPart: receive,
      onEnd(failure) {
        child = undefined;
        fail({ type: 'failed', failure });
      },
    });
    return child;
  };
  async function* ask(question: ModelQuestion, signal: AbortSignal): AsyncGenerator<StreamPart> {
    throwIfCancelled(signal);
    const early = backOff.waiting();
    if (early !== undefined) {
      yield { type: 'failed', failure: early.failure };
      return;
    }
    const id = ++lastId;
    const stream = createAnswerStream();
    current?.stream.supersede();
    current = { id, stream };
    clearTimeout(idle);
    started().ask(id, question);
    child?.hold(true);
    try {
      for (;;) {
        const part = await stream.next(signal);
        yield part;
        if (part.type === 'end' || part.type === 'failed') return;
      }
    } finally {
      if (current?.id === id) {
        current = undefined;
        child?.cancel(id);
        child?.hold(false);
        idle = setTimeout(end, setup.idleMs ?? tenMinutes).unref();
      }
    }
  }
  return {
    label: `${basename(choice.path).replace(/\.gguf$/i, '')} on this machine`,
    contextTokens: choice.contextTokens,
    charactersPerToken,
    leaves: false,
    infill: (request, signal) => ask({ type: 'infill', request }, signal),
    chat: (request, signal) => ask({ type: 'chat', request }, signal),
    state() {
      const early = backOff.waiting();
      return early === undefined ? state : { type: 'failing', ...early };
    },
    end,
  };
}

/** C# takes 3 to 5 characters a token with the vocabularies of coder models. */
const charactersPerToken = 3;
