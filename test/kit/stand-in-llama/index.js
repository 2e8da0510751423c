// Stands in for the optional package node-llama-cpp, which CI does not have: characters are tokens, and what the model
// does is said by words in its prompt. Only what Scenewright calls is here.
import { setTimeout as sleep } from 'node:timers/promises';

const firstCharacter = 1000;
const marks = { prefix: 259, suffix: 260, middle: 261, file: 262 };
const none = { prefix: null, suffix: null, middle: null };
const named = new Map(Object.entries(marks).map(([name, token]) => [token, `<${name}>`]));

const tokenize = (text) => Array.from(text, (character) => firstCharacter + character.codePointAt(0));
const detokenize = (tokens) =>
  tokens.map((token) => named.get(token) ?? String.fromCodePoint(Math.max(0, token - firstCharacter))).join('');

export async function getLlama() {
  return { loadModel: async ({ modelPath }) => createModel(modelPath) };
}

function createModel(path) {
  if (path.includes('huge'))
    throw Object.assign(new Error('A context size of 9 is too large'), { name: 'InsufficientMemoryError' });
  return {
    tokens: { bos: null, shouldPrependBosToken: false, infill: path.includes('chat') ? none : marks },
    tokenizer: { tokenize },
    tokenize,
    detokenize,
    createContext: async ({ contextSize }) => ({ getSequence: () => createSequence(contextSize) }),
  };
}

function createSequence(contextSize) {
  let held = [];
  return {
    contextSize,
    get nextTokenIndex() {
      return held.length;
    },
    async adaptStateToTokens(tokens) {
      const same = held.findIndex((token, i) => token !== tokens[i]);
      held = same === -1 ? held : held.slice(0, same);
    },
    async evaluateWithoutGeneratingNewTokens(tokens) {
      if (detokenize(tokens).includes('READS SLOWLY')) await sleep(30);
      held = [...held, ...tokens];
    },
    async clearHistory() {
      held = [];
    },
  };
}

/** What the model writes to a prompt, piece by piece. */
async function write(prompt, { maxTokens, onTextChunk, signal }) {
  if (prompt.includes('CRASHES')) {
    onTextChunk('a');
    await sleep(20);
    process.stderr.write('GGML_ASSERT: the sky fell\n');
    await sleep(20);
    process.abort();
  }
  if (prompt.includes('FAILS')) throw new Error('no slot for the batch');
  const pieces = prompt.includes('WRITES ON') ? Array(10_000).fill('on ') : [`pid ${process.pid}`, ' ', 'done'];
  let written = 0;
  for (const piece of pieces) {
    signal.throwIfAborted();
    if (written === maxTokens) return 'maxTokens';
    written++;
    onTextChunk(piece);
    await sleep(1);
  }
  return 'eogToken';
}

export class LlamaCompletion {
  async generateCompletionWithMeta(prompt, options) {
    return { metadata: { stopReason: await write(detokenize(prompt), options) } };
  }
  dispose() {}
}

export class LlamaChatSession {
  chatWrapper = {
    generateContextState: ({ chatHistory }) => ({
      contextText: {
        tokenize: ({ tokenize }) =>
          tokenize(chatHistory.map((item) => `${item.type}: ${item.text ?? item.response.join('')}\n`).join('')),
      },
    }),
  };
  history = [];
  setChatHistory(history) {
    this.history = history;
  }
  async promptWithMeta(text, options) {
    const before = this.history.map((item) => item.text ?? item.response.join('')).join('|');
    return { stopReason: await write(`${before}|${text}`, options) };
  }
  dispose() {}
}
