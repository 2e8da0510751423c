import type { Span } from '#base/text.ts';
import type { PragmaFact } from '#syntax/shaderlab/shader-facts.ts';

/** Where the arguments of a pragma stand in the text that it was read from, in their order. */
export function argumentSpans(text: string, { name, arguments: words, span }: PragmaFact): readonly Span[] {
  const word = 'pragma';
  let at = text.indexOf(name, text.indexOf(word, span.start) + word.length) + name.length;
  return words.map((argument) => {
    const start = text.indexOf(argument, at);
    at = start + argument.length;
    return { start, end: at };
  });
}
