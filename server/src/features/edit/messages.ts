import type { ChatMessage } from '#model/ports.ts';

/** Ask for a changed piece of code. */
export function editMessages(asked: {
  readonly path: string;
  readonly instruction: string;
  readonly selected: string;
  readonly before: string;
  readonly after: string;
}): readonly ChatMessage[] {
  const question = [
    `File ${asked.path}. Before the part to change:\n${fenced(asked.before)}`,
    `After it:\n${fenced(asked.after)}`,
    `The part to change:\n${fenced(asked.selected)}`,
    `Change it as follows: ${asked.instruction}`,
    'Answer with the whole changed part in one code fence, and nothing else.',
  ];
  return [
    {
      role: 'system',
      content:
        'You change code of a Unity project. Keep the style, the indentation and everything that is not to be changed.',
    },
    { role: 'user', content: question.join('\n\n') },
  ];
}

function fenced(text: string): string {
  return `~~~~\n${text}\n~~~~`;
}
