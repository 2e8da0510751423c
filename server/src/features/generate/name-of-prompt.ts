/** A name for a file from the first words of a prompt; empty where it has none in Latin letters. */
export function nameOfPrompt(prompt: string): string {
  const words = prompt.match(/[A-Za-z][a-z]+/g)?.filter((word) => word.length > 2) ?? [];
  return words
    .slice(0, 4)
    .map((word) => word.charAt(0).toUpperCase() + word.slice(1))
    .join('');
}
