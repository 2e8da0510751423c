import { availableParallelism } from 'node:os';
import type { HistoryItem } from 'node-llama-cpp';
import type { GgufHeader } from '#adapters/model/gguf/header.ts';
import { readGgufHeader } from '#adapters/model/gguf/read-header.ts';
import { failure, type Result, success } from '#base/failure.ts';
import type { StreamPart } from '#model/ports.ts';
import type { LocalModelChoice } from './choice.ts';
import { loadFault } from './faults.ts';
import { infillPrompt, type Vocabulary } from './infill-prompt.ts';
import { fileMarksOf } from './marks.ts';
import { memoryFault } from './memory.ts';
import type { ModelQuestion } from './messages.ts';
import { readInSlices } from './slices.ts';

/** A model in this process. One question at a time. */
export interface RunningModel {
  /** Emits the parts of the answer; throws when it was aborted or the model fails. */
  answer(question: ModelQuestion, emit: (part: StreamPart) => void, signal: AbortSignal): Promise<void>;
}

/** Threads that compute when the user says nothing: one processor stays free for the editor. */
function threadsOf(choice: LocalModelChoice): number {
  return Math.max(1, choice.threads ?? availableParallelism() - 1);
}

/** Load a model into this process, with the package that the user installed. */
export async function loadModel(choice: LocalModelChoice): Promise<Result<RunningModel>> {
  const header = await readGgufHeader(choice.path);
  if (!header.ok) return header;
  const contextTokens = Math.min(choice.contextTokens, header.value.contextTokens ?? choice.contextTokens);
  const tooLarge = memoryFault(header.value, contextTokens, process.availableMemory());
  if (tooLarge !== undefined && choice.gpu === undefined) return tooLarge;
  const log: string[] = [];
  try {
    const threads = threadsOf(choice);
    const runtime = await import('node-llama-cpp');
    const llama = await runtime.getLlama({
      build: 'never',
      skipDownload: true,
      gpu: choice.gpu ?? false,
      maxThreads: threads,
      progressLogs: false,
      logLevel: 'warn',
      logger: (_, message) => {
        if (log.length < mostLogLines) log.push(message);
      },
    });
    const model = await llama.loadModel({ modelPath: choice.path });
    const context = await model.createContext({ sequences: 1, contextSize: contextTokens, threads });
    return success(createRunningModel(runtime, model, context.getSequence(), header.value));
  } catch (error) {
    return loadFault(error, log);
  }
}

const mostLogLines = 200;

type Runtime = typeof import('node-llama-cpp');
type Model = import('node-llama-cpp').Model;
type Sequence = import('node-llama-cpp').Sequence;

function createRunningModel(runtime: Runtime, model: Model, sequence: Sequence, header: GgufHeader): RunningModel {
  const vocabulary = vocabularyOf(model, header);
  // The package puts it before every prompt itself.
  const first = model.tokens.shouldPrependBosToken && model.tokens.bos !== null ? [model.tokens.bos] : [];
  const common = { repeatPenalty: false } as const;
  return {
    async answer(question, emit, signal) {
      const onTextChunk = (text: string) => emit({ type: 'text', text });
      // A prompt has at least half of the room.
      const maxTokens = Math.min(question.request.maximumTokens, Math.floor(sequence.contextSize / 2));
      const { temperature } = question.request;
      const limits = { ...common, signal, maxTokens, temperature, onTextChunk };
      const end = (reason: string) => emit({ type: 'end', reason: reason === 'maxTokens' ? 'length' : 'stop' });
      if (question.type === 'infill') {
        if (vocabulary === undefined) return emit({ type: 'failed', failure: noInfill });
        const room = sequence.contextSize - maxTokens - first.length - 1;
        const prompt = infillPrompt(question.request, room, vocabulary);
        emit({ type: 'sent', body: model.detokenize(prompt, true) });
        await readInSlices(sequence, [...first, ...prompt], signal);
        const completion = new runtime.LlamaCompletion({ contextSequence: sequence });
        try {
          const stops = [vocabulary.prefix, vocabulary.suffix, vocabulary.middle, vocabulary.files?.file];
          const customStopTriggers = stops.flatMap((token) => (token === undefined ? [] : [[token]]));
          const done = await completion.generateCompletionWithMeta(prompt, { ...limits, customStopTriggers });
          end(done.metadata.stopReason);
        } finally {
          completion.dispose();
        }
        return;
      }
      const { messages } = question.request;
      const last = messages.at(-1);
      if (!header.hasChatTemplate) return emit({ type: 'failed', failure: noChat });
      if (last?.role !== 'user') return emit({ type: 'failed', failure: noQuestion });
      const session = new runtime.LlamaChatSession({ contextSequence: sequence });
      try {
        const history = messages.map(historyItem);
        const state = session.chatWrapper.generateContextState({
          chatHistory: [...history, { type: 'model', response: [''] }],
        });
        const prompt = state.contextText.tokenize(model.tokenizer);
        emit({ type: 'sent', body: model.detokenize(prompt, true) });
        if (prompt.length + maxTokens < sequence.contextSize) await readInSlices(sequence, prompt, signal);
        session.setChatHistory(history.slice(0, -1));
        const done = await session.promptWithMeta(last.content, limits);
        end(done.stopReason);
      } finally {
        session.dispose();
      }
    },
  };
}

function vocabularyOf(model: Model, header: GgufHeader): Vocabulary | undefined {
  const prefix = model.tokens.infill.prefix ?? header.infill.prefix;
  const suffix = model.tokens.infill.suffix ?? header.infill.suffix;
  const middle = model.tokens.infill.middle ?? header.infill.middle;
  const files = fileMarksOf(header);
  if (prefix === undefined || suffix === undefined) return undefined;
  return {
    tokenize: (text) => model.tokenize(text, false, 'trimLeadingSpace'),
    prefix,
    suffix,
    ...(middle === undefined ? {} : { middle }),
    ...(files === undefined ? {} : { files }),
  };
}

function historyItem({ role, content }: { readonly role: string; readonly content: string }): HistoryItem {
  if (role === 'assistant') return { type: 'model', response: [content] };
  return { type: role === 'system' ? 'system' : 'user', text: content };
}

const noInfill = failure(
  'model-no-infill',
  'this model cannot fill in between two texts: its vocabulary has no tokens for it',
  'Use a coder model, such as Qwen2.5-Coder.',
);
const noChat = failure(
  'model-no-chat',
  'this model completes code and does not converse: its file has no chat template',
  'Use an instruct model for conversations.',
);
const noQuestion = failure(
  'model-no-question',
  'a conversation must end with what the user says',
  'Add a message of the user.',
);
