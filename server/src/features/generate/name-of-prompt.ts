/** What comes after these tells of parts and places, not of the thing. */
const breaks = /[,.;:]|\b(?:with|and|for|from|that|which|having|made|in|on|under)\b/i;

/** A name for a file from the first words of a prompt; empty where it has none in Latin letters. */
export function nameOfPrompt(prompt: string): string {
  const [first = ''] = prompt.split(breaks).filter((part) => /[A-Za-z][a-z]{2}/.test(part));
  const words =
    first
      .match(/[A-Za-z][a-z]+/g)
      ?.filter(
        (word) => word.length > 2 && !/^(?:the|one|two|three|four|five|six|seven|eight|nine|ten)$/i.test(word),
      ) ?? [];
  return words
    .slice(0, 4)
    .map((word) => word.charAt(0).toUpperCase() + word.slice(1))
    .join('');
}
