import type { ChatRequest, LanguageModel, StreamPart } from '#model/ports.ts';

/** What a scripted model does at a turn: says a text, fails, or never says anything. */
export type ScriptedTurn =
  | string
  | { readonly failed: string }
  | { readonly cutOff: string }
  | 'stall'
  | ((request: ChatRequest) => string);

/** A model that says what a script says, and again its last turn. */
export function scriptedModel(turns: readonly ScriptedTurn[], contextTokens = 32_000) {
  const seen: ChatRequest[] = [];
  const model: LanguageModel = {
    label: 'scripted',
    contextTokens,
    charactersPerToken: 3,
    leaves: false,
    async *infill() {},
    async *chat(request): AsyncGenerator<StreamPart> {
      const turn = turns[Math.min(seen.length, turns.length - 1)] ?? '';
      seen.push(request);
      yield { type: 'sent', body: JSON.stringify(request) };
      if (turn === 'stall') await new Promise(() => undefined);
      else if (typeof turn === 'string' || typeof turn === 'function') {
        const text = typeof turn === 'string' ? turn : turn(request);
        for (const piece of text.match(/[\s\S]{1,17}/g) ?? []) yield { type: 'text', text: piece };
        yield { type: 'end', reason: 'stop' };
      } else if ('failed' in turn)
        yield { type: 'failed', failure: { ok: false, code: 'model-down', message: turn.failed, hint: 'Start it.' } };
      else {
        yield { type: 'text', text: turn.cutOff };
        yield { type: 'end', reason: 'length' };
      }
    },
    state: () => ({ type: 'working' }),
  };
  return { model, seen };
}

/** A tool call as a model writes it. */
export function callOf(tool: string, args: object = {}): string {
  return `\`\`\`json\n${JSON.stringify({ tool, args })}\n\`\`\``;
}
