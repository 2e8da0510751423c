/** Project text as Markdown that shows exactly that text: no image, link, HTML or command can come of it. */
export function escapeMarkdown(text: string): string {
  return text.replace(/[\\`*_{}[\]()#+\-.!|<>&~]/g, (character) =>
    character === '<' ? '&lt;' : character === '&' ? '&amp;' : `\\${character}`,
  );
}

/** Text as a block of code; nothing in it can end the block. */
export function codeBlock(text: string, language: string): string {
  return `\`\`\`${language}\n${text.replaceAll('`', "'")}\n\`\`\``;
}
