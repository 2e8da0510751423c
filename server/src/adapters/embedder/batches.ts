/** Cut texts into batches of at most `count` texts and about `characters` characters; a longer text stands alone. */
export function batchesOf(texts: readonly string[], count: number, characters: number): readonly (readonly string[])[] {
  const batches: string[][] = [];
  let size = 0;
  for (const text of texts) {
    const last = batches.at(-1);
    if (last === undefined || last.length === count || size + text.length > characters) {
      batches.push([text]);
      size = text.length;
    } else {
      last.push(text);
      size += text.length;
    }
  }
  return batches;
}
