import type { FileFacts } from '#syntax/facts.ts';
import type { TermFact } from '#syntax/symbol.ts';

/** A compiler response file: the names that its `-define:` options define. */
export function responseFileFacts(text: string): Omit<FileFacts, 'kind'> {
  const terms = Array.from(text.matchAll(/(?:^|\s)[-/](?:d|define):(\S+)/g)).flatMap((match): TermFact[] =>
    (match[1] ?? '')
      .replaceAll('"', '')
      .split(/[;,]/)
      .filter((name) => name !== '')
      .map((name) => ({ kind: 'define', name })),
  );
  return { symbols: [], problems: [], terms };
}
