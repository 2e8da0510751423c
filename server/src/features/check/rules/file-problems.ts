import type { FileRule } from '#features/check/rule.ts';
import { readText } from '#features/read-text.ts';
import type { ProblemCode } from '#syntax/symbol.ts';

/** Rules that report what the readers of files met. */
export const fileProblemRules: readonly FileRule[] = [
  problemRule('syntax', 'parse-error', 'warning', 'A part of the file cannot be read by the rules of its language.'),
  problemRule('conflict', 'conflict-marker', 'error', 'A version control merge left its markers in the file.'),
  problemRule(
    'duplicate-id',
    'duplicate-file-id',
    'error',
    'Two objects of one file have the same id; Unity loads only the first.',
  ),
];

function problemRule(
  problem: ProblemCode,
  code: string,
  severity: FileRule['severity'],
  description: string,
): FileRule {
  return {
    code,
    severity,
    description,
    applies: (_, facts) => facts.problems.some((found) => found.code === problem),
    check: async (_, path, facts) =>
      facts.problems.flatMap((found) =>
        found.code === problem ? [{ path, span: found.span, message: found.message }] : [],
      ),
  };
}

/** Parse errors of text assets: the index only scans their lines, the grammar reads them whole. */
export const yamlGrammarRule: FileRule = {
  code: 'parse-error',
  severity: 'warning',
  description: 'A part of the file cannot be read by the rules of its language.',
  applies: (_, facts) => facts.asset?.format === 'yaml' && facts.problems.length === 0,
  async check({ ctx }, path, _, signal) {
    const current = await readText(ctx, path, signal);
    const problems = current === undefined ? [] : await ctx.yamlProblems(current.text);
    return problems.map(({ span, message }) => ({ path, span, message }));
  },
};

/** Assets whose content is not on disk or not text. */
export const unreadAssetRule: FileRule = {
  code: 'unread-asset',
  severity: 'info',
  description: 'The asset is a Git LFS pointer or serialized in binary form, so what it refers to is unknown.',
  applies: (_, facts) => facts.asset?.format === 'lfs' || facts.asset?.format === 'binary',
  check: async (_, path, facts) => [
    {
      path,
      span: { start: 0, end: 0 },
      message:
        facts.asset?.format === 'lfs'
          ? 'is a Git LFS pointer; fetch its content with `git lfs pull`'
          : 'is serialized in binary form; set Asset Serialization to Force Text in the editor settings to make it readable',
    },
  ],
};
