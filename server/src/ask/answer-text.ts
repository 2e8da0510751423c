import type { ReportAskPart } from './answer.ts';
import type { Citations } from './citations.ts';
import { mayHoldCall } from './read-turn.ts';
import { createSafeMarkdown } from './safe-markdown.ts';

/** The answer while it comes: told line by line, made safe, with a remark at places that no tool showed. */
export interface AnswerText {
  /** The turn of the model so far. What may be a tool call, or the words before one, is not told yet. */
  hear(text: string): void;
  /** The turn was a call: what was told of it stays, the rest is dropped. */
  drop(): void;
  /** The turn was the answer, or a text of ours. */
  end(text: string): void;
  /** All that was told. */
  told(): string;
}

/** Words before a call are few; what is longer is an answer. */
const longestPreface = 400;

/** Nothing was told yet. */
export function createAnswerText(citations: Citations, report: ReportAskPart): AnswerText {
  let told = '';
  let done = 0;
  let safe = createSafeMarkdown();
  const tell = (line: string, end: string) => {
    const markdown = citations.marked(safe(line)) + end;
    told += markdown;
    report({ type: 'text', markdown });
  };
  const tellLines = (text: string) => {
    for (let end = text.indexOf('\n', done); end !== -1; end = text.indexOf('\n', done)) {
      tell(text.slice(done, end), '\n');
      done = end + 1;
    }
  };
  const restart = () => {
    done = 0;
    safe = createSafeMarkdown();
  };
  return {
    hear(text) {
      if (text.length > longestPreface && !mayHoldCall(text)) tellLines(text);
    },
    drop() {
      if (done > 0) tell('', '\n');
      restart();
    },
    end(text) {
      tellLines(text);
      if (done < text.length) tell(text.slice(done), '');
      restart();
    },
    told: () => told.trim(),
  };
}
