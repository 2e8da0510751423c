import { throwIfCancelled } from '#base/cancel.ts';
import { failure, type Result, success } from '#base/failure.ts';
import type { Span } from '#base/text.ts';
import type { FeatureContext } from '#features/context.ts';
import { linesAfter, linesBefore } from '#features/lines-around.ts';
import { type CurrentText, readText } from '#features/read-text.ts';
import { answeredCode } from './answered-code.ts';
import { editMessages } from './messages.ts';

/** A change that a model wrote, for the user to look at. */
export interface ModelEdit {
  readonly path: string;
  readonly span: Span;
  readonly newText: string;
  /** The text that was read: a change to another one would stand in the wrong place. */
  readonly text: string;
}

/** What is asked. */
export interface EditQuery {
  readonly path: string;
  /** What is selected; the declaration around the cursor where nothing is. */
  readonly span: Span;
  readonly instruction: string;
}

const mostTokens = 2000;
/** Longer selections are more than a model answers at once. */
const longestSelection = 12_000;
const longestInstruction = 4000;
/** Characters around the selection that the model reads. */
const [mostBefore, mostAfter] = [4000, 2000];

/** Let the user's model change a piece of code by an instruction. Nothing is changed here. */
export async function editByInstruction(
  ctx: FeatureContext,
  query: EditQuery,
  signal: AbortSignal,
): Promise<Result<ModelEdit>> {
  const { model, departure, prompts } = ctx.modelAccess;
  if (model === undefined)
    return failure('no-model', 'no language model is configured', 'See docs/features/models.md for how to add one.');
  const instruction = query.instruction.trim();
  if (instruction === '' || instruction.length > longestInstruction)
    return failure('bad-instruction', 'the instruction is empty or too long', 'Say in a sentence what to change.');
  const current = await readText(ctx, query.path, signal);
  if (current === undefined)
    return failure('no-file', `there is no file '${query.path}'`, 'Open a file of the project.');
  const span = wholeLines(
    current,
    query.span.start === query.span.end ? aroundCursor(current, query.span.start) : query.span,
  );
  if (span.end - span.start > longestSelection)
    return failure('selection-too-long', 'the selection is too long for one edit', 'Select a method or less.');
  const selected = current.text.slice(span.start, span.end);
  const around = {
    before: linesBefore(current.text, span.start, mostBefore),
    after: linesAfter(current.text, span.end, mostAfter),
  };
  const messages = editMessages({ path: query.path, instruction, selected, ...around });
  const whole = messages.map(({ content }) => content).join('\n');
  if (!(await departure.mayLeave(query.path, whole, signal)))
    return failure(
      'may-not-leave',
      'the code is ignored or holds a secret',
      'Such code is not shown to a model; take the secret out first.',
    );
  let answer = '';
  for await (const part of model.chat(
    { messages, maximumTokens: Math.min(mostTokens, Math.floor(model.contextTokens / 2)), temperature: 0 },
    signal,
  )) {
    if (part.type === 'sent') prompts.note({ model: model.label, purpose: 'edit', body: part.body });
    else if (part.type === 'text') answer += part.text;
    else if (part.type === 'failed') return part.failure;
  }
  throwIfCancelled(signal);
  const code = answeredCode(answer, selected);
  if (code === undefined)
    return failure('no-answer', 'the model gave no code', 'Say it in other words, or use a larger model.');
  return success({ path: query.path, span, newText: code, text: current.text });
}

/** From the first to the last line that a span touches, line ends left out. */
function wholeLines({ text }: CurrentText, { start, end }: Span): Span {
  const lineStart = text.lastIndexOf('\n', start - 1) + 1;
  const found = text.indexOf('\n', Math.max(start, end - 1));
  return { start: lineStart, end: found === -1 ? text.length : found };
}

/** The paragraph around the cursor: lines up to empty ones. */
function aroundCursor({ text }: CurrentText, offset: number): Span {
  const before = text.slice(0, offset).search(/\n[ \t\r]*\n(?![\s\S]*\n[ \t\r]*\n)/);
  const after = text.slice(offset).search(/\n[ \t\r]*\n/);
  const start = before === -1 ? 0 : text.indexOf('\n', before + 1) + 1;
  return { start: Math.min(start, offset), end: after === -1 ? text.length : offset + after };
}
