import type { ChatMessage, InfillRequest } from '#model/ports.ts';

/** Where the missing text belongs. */
const gap = '‹GAP›';

/** Ask a model that only converses to fill a gap. */
export function chatInfill({ path, before, after, context }: InfillRequest): readonly ChatMessage[] {
  const parts = context.map((part) => `File ${part.path}:\n${fenced(part.text)}`);
  const question = [
    ...parts,
    `File ${path}, with ${gap} where text is missing:\n${fenced(`${withoutGap(before)}${gap}${withoutGap(after)}`)}`,
    `Write the text that replaces ${gap}. It is inserted as it is: begin exactly where the text before ends, and do not repeat what stands before or after.`,
  ];
  return [
    { role: 'system', content: instructions },
    { role: 'user', content: question.join('\n\n') },
  ];
}

const instructions =
  'You complete code of a Unity project in the style of the file. Answer with the missing text alone: no explanation, no code fence.';

function fenced(text: string): string {
  return `~~~~\n${text}\n~~~~`;
}

function withoutGap(text: string): string {
  return text.replaceAll(gap, 'GAP');
}

/**
 * Takes the text out of an answer while it comes: a fence around it, and a repetition of the line before the gap, go. Give
 * it pieces in order; it answers what is certain, and the rest when it is `ended`.
 */
export interface ChatAnswerReader {
  read(piece: string): string;
  ended(): string;
}

/** A reader of one answer. */
export function createChatAnswerReader({ before }: Pick<InfillRequest, 'before'>): ChatAnswerReader {
  const opening = before.slice(before.lastIndexOf('\n') + 1);
  let waiting = '';
  let isOpen = false;
  let isClosed = false;
  const open = (text: string): string => {
    const bare = text.replace(/^\s*(?:```|~~~+)[^\n]*\n/, '');
    const start = opening.trimStart();
    if (start.trim() === '') return bare;
    const found = bare.trimStart();
    return found.startsWith(start) ? found.slice(start.length) : bare;
  };
  const untilFence = (text: string): string => {
    const fence = /\n?[ \t]*(?:```|~~~)/.exec(text);
    if (fence === null) return text;
    isClosed = true;
    return text.slice(0, fence.index);
  };
  return {
    read(piece) {
      if (isClosed) return '';
      waiting += piece;
      if (!isOpen) {
        // The first line says whether a fence or the line before the gap comes first.
        const rest = waiting.trimStart();
        const mayBeFence = /^(?:`|~)/.test(rest) && !rest.includes('\n');
        if (mayBeFence || waiting.length < opening.length + 8) return '';
        isOpen = true;
        waiting = open(waiting);
      }
      const text = untilFence(waiting);
      // A fence may be cut in two.
      const certain = isClosed ? text : text.replace(/\n?[ \t]*[`~]*$/, '');
      waiting = waiting.slice(certain.length);
      return certain;
    },
    ended() {
      if (isClosed) return '';
      const rest = isOpen ? waiting : open(waiting);
      waiting = '';
      return untilFence(rest);
    },
  };
}
