import type { Span } from '#base/text.ts';
import type { FeatureContext, Language } from '#features/context.ts';
import { linesAfter, linesBefore } from '#features/lines-around.ts';
import type { CurrentText } from '#features/read-text.ts';
import type { ChatMessage } from '#model/ports.ts';
import type { ReportPart } from './explain.ts';

const mostTokens = 500;
/** Characters around what is explained, and of facts, that the model reads. */
const [around, mostFacts] = [1500, 6000];

/**
 * The model's own words about a piece of code, given what is known for certain; told line by line. `undefined` where no
 * model is configured, the code may not be shown to it, or it fails: what is certain stands without it.
 */
export async function explainByModel(
  ctx: FeatureContext,
  { path, text }: CurrentText,
  span: Span,
  facts: string,
  report: ReportPart,
  signal: AbortSignal,
): Promise<string | undefined> {
  const { model, departure, prompts } = ctx.modelAccess;
  if (model === undefined) return undefined;
  const selected = text.slice(span.start, span.end);
  const code = linesBefore(text, span.start, around) + selected + linesAfter(text, span.end, around);
  const messages = explainMessages(path, code, selected, linesAfter(facts, 0, mostFacts), ctx.language);
  const whole = messages.map(({ content }) => content).join('\n');
  if (!(await departure.mayLeave(path, whole, signal))) return undefined;
  const head = `### ${heading[ctx.language].replace('{model}', model.label)}\n\n`;
  let told = '';
  let line = '';
  const tell = (piece: string) => {
    if (told === '') report(`\n\n---\n\n${head}`);
    told += piece;
    report(piece);
  };
  for await (const part of model.chat({ messages, maximumTokens: mostTokens, temperature: 0.2 }, signal)) {
    if (part.type === 'sent') prompts.note({ model: model.label, purpose: 'explain', body: part.body });
    if (part.type === 'failed') break;
    if (part.type !== 'text') continue;
    line += part.text;
    const end = line.lastIndexOf('\n') + 1;
    if (end > 0) {
      tell(harmless(line.slice(0, end)));
      line = line.slice(end);
    }
  }
  if (line.trim() !== '') tell(harmless(line));
  return told === '' ? undefined : head + told;
}

function explainMessages(
  path: string,
  code: string,
  selected: string,
  facts: string,
  language: Language,
): readonly ChatMessage[] {
  return [
    { role: 'system', content: instructions[language] },
    {
      role: 'user',
      content: [
        `File ${path}:\n~~~~\n${code}\n~~~~`,
        selected.trim() === '' ? '' : `Explain this part:\n~~~~\n${selected}\n~~~~`,
        `What is certain:\n${facts}`,
      ].join('\n\n'),
    },
  ];
}

const instructions = {
  en: 'You explain code of a Unity project to its programmer, in English, in at most eight sentences. Rely on what is certain; do not repeat it, say what it means here, and say so when you guess.',
  zh: '你用简体中文向程序员解释其 Unity 项目中的代码，最多八句话。以已确定的内容为依据，不要重复它们，说明它们在此处的含义；推测时请明确说明。',
} as const;

const heading = { en: 'In the words of {model}', zh: '{model} 的说明' } as const;

/** A model's Markdown without what an editor would load or run: images, HTML, commands. */
export function harmless(markdown: string): string {
  return markdown
    .replaceAll('<', '&lt;')
    .replaceAll('![', '[')
    .replace(/\]\((?!https?:)[^)]*\)/gi, ']');
}
