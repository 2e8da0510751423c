/** Markdown without the block of code that it begins with, and without the rule below that. */
export function withoutFirstBlock(markdown: string): string {
  return markdown.replace(/^\s*```[^\n]*\n[\s\S]*?\n```\s*(?:---\s*)?/, '').trim();
}
