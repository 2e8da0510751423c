import { syntaxProblems } from '#syntax/cursor.ts';
import type { ParserPool } from '#syntax/parser.ts';
import type { ProblemFact } from '#syntax/symbol.ts';

/** Texts longer than this, in UTF-16 units, are left to the scanner: nobody edits them by hand. */
const longest = 2 * 1024 * 1024;

/** What the grammar of Unity's YAML cannot read; the scanner that the index relies on looks at lines only. */
export async function yamlProblems(pool: ParserPool, text: string): Promise<readonly ProblemFact[]> {
  if (text.length > longest) return [];
  const parser = await pool.parser('unity-yaml');
  return parser.parse(text, syntaxProblems);
}
