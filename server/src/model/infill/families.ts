import type { InfillRequest } from '#model/ports.ts';
import { codeGemma } from './families/code-gemma.ts';
import { codeLlama } from './families/code-llama.ts';
import { codestral } from './families/codestral.ts';
import { deepseekCoder } from './families/deepseek-coder.ts';
import { granite } from './families/granite.ts';
import { qwenCoder } from './families/qwen-coder.ts';
import { starcoder } from './families/starcoder.ts';
import type { InfillFamily } from './family.ts';

/** All families of models that fill gaps. */
export const infillFamilies: readonly InfillFamily[] = [
  qwenCoder,
  deepseekCoder,
  codestral,
  starcoder,
  codeLlama,
  codeGemma,
  granite,
];

/** The family of a model by its name, or by its own id; `undefined` for models that are only known to converse. */
export function familyOf(model: string): InfillFamily | undefined {
  return infillFamilies.find(({ id, models }) => id === model || models.test(model));
}

/** The prompt of a family for a request. Special words in texts of the project are broken up, so that nobody can forge them. */
export function infillPrompt(family: InfillFamily, request: InfillRequest): string {
  const plain = (text: string) => withoutMarks(text, family.marks);
  return family.prompt({
    path: plain(request.path),
    before: plain(request.before),
    after: plain(request.after),
    context: request.context.map(({ path, text }) => ({ path: plain(path), text: plain(text) })),
  });
}

function withoutMarks(text: string, marks: readonly string[]): string {
  return marks.reduce((rest, mark) => rest.replaceAll(mark, `${mark.slice(0, 1)} ${mark.slice(1)}`), text);
}
