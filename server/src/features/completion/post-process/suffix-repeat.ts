import type { Filter } from './filter.ts';

/** Leaves out what stands right of the cursor or below it already. */
export const suffixRepeat: Filter = {
  name: 'suffix repeated',
  apply(text, place) {
    return withoutSuffix(withoutLinesBelow(text, place.below), place.suffix);
  },
};

function withoutLinesBelow(text: string, below: string): string {
  const next = below
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .slice(0, 3);
  const lines = text.split('\n');
  for (const at of lines.keys()) {
    const own = lines
      .slice(at)
      .map((part) => part.trim())
      .filter((part) => part !== '');
    const count = Math.min(own.length, next.length);
    const repeats = own.slice(0, count).every((part, index) => part === next[index]);
    const says = own.slice(0, count).some((part) => /\w/.test(part));
    if (count > 0 && repeats && says) return lines.slice(0, at).join('\n');
  }
  return text;
}

function withoutSuffix(text: string, suffix: string): string {
  const right = suffix.trim();
  if (right === '') return text;
  const [first = '', ...more] = text.split('\n');
  if (first.trim() === right) return '';
  for (let length = Math.min(right.length, first.trimEnd().length); length > 0; length--) {
    const tail = first.trimEnd().slice(-length);
    if (!right.startsWith(tail)) continue;
    const rest = first.trimEnd().slice(0, -length);
    // A bracket at the end may close what the completion opened itself.
    if (/^[)\]]/.test(tail) && unclosed(rest) > 0) continue;
    return [rest, ...more].join('\n');
  }
  return text;
}

function unclosed(text: string): number {
  let open = 0;
  for (const character of text) {
    if (character === '(' || character === '[') open++;
    else if (character === ')' || character === ']') open--;
  }
  return open;
}
