import { describeError, type Log } from '#base/log.ts';
import type { GrammarSource } from '#syntax/grammar.ts';
import type { ParserBackend, ParserName } from '#syntax/parser.ts';
import { createWasmBackend } from '#syntax/wasm-backend.ts';
import { createNativeBackend } from './native-backend.ts';

/**
 * The backend that `choice` names when the first grammar is loaded. Where the native one does not load, the log says why
 * and the wasm one does the work.
 */
export function createChosenBackend(source: GrammarSource, choice: () => ParserName, log: Log): ParserBackend {
  const wasm = createWasmBackend(source);
  let chosen: ParserBackend | undefined;
  return {
    get name() {
      return chosen?.name ?? choice();
    },
    async load(grammar) {
      chosen ??= choice() === 'native' ? createNativeBackend() : wasm;
      const backend = chosen;
      try {
        return await backend.load(grammar);
      } catch (error) {
        if (backend === wasm) throw error;
        // Several grammars are loaded at once and fail alike.
        if (chosen !== wasm) log.warn(`the native parser does not load, wasm is used: ${describeError(error)}`);
        chosen = wasm;
        return wasm.load(grammar);
      }
    },
  };
}
