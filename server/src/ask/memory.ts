import { z } from 'zod';
import { openJson, sealJson } from '#generate/staging/envelope.ts';
import type { Files } from '#workspace/files.ts';

/** A question and what was answered. */
export interface Remembered {
  readonly question: string;
  readonly answer: string;
}

/** The last questions of one project. They lie beside its index and never leave the machine but as part of a later question. */
export interface AskMemory {
  /** The newest last; empty where there are none or another user wrote them. */
  recall(signal: AbortSignal): Promise<readonly Remembered[]>;
  remember(turn: Remembered, signal: AbortSignal): Promise<void>;
  forget(): Promise<void>;
}

const kept = 20;
/** Characters of an answer that are kept. */
const longestAnswer = 8000;
const path = 'ask/memory.json';
const stored = z.array(z.object({ question: z.string(), answer: z.string() })).max(kept);

/** Memory in a folder, authenticated by the user's key. */
export function openAskMemory(storage: Files, key: Uint8Array): AskMemory {
  const recall = async (signal: AbortSignal): Promise<readonly Remembered[]> => {
    const bytes = await storage.read(path, signal).catch(() => undefined);
    const parsed = stored.safeParse(bytes === undefined ? undefined : openJson(bytes, key));
    return parsed.success ? parsed.data : [];
  };
  return {
    recall,
    async remember({ question, answer }, signal) {
      const all = [...(await recall(signal)), { question, answer: answer.slice(0, longestAnswer) }];
      // A disk that cannot be written to costs the memory and nothing else.
      await storage.writeAtomic(path, sealJson(all.slice(-kept), key)).catch(() => undefined);
    },
    forget: () => storage.remove(path),
  };
}
