import type { ProjectPlace } from '#engine-api/inference/type.ts';
import { codeBlock, escapeMarkdown } from '#features/markdown.ts';

/** Declarations of the project, with what their comments say. */
export function symbolsMarkdown(places: readonly ProjectPlace[], language = 'csharp'): string {
  return places.map((place) => symbolMarkdown(place, language)).join('\n\n---\n\n');
}

function symbolMarkdown({ path, symbol }: ProjectPlace, language: string): string {
  const container = symbol.container === '' ? '' : `${escapeMarkdown(symbol.container)} · `;
  const tooltip = symbol.attributes?.flatMap(
    (attribute) => /^Tooltip\(\s*"((?:[^"\\]|\\.)*)"/.exec(attribute)?.[1] ?? [],
  );
  return [
    codeBlock(symbol.signature, language),
    ...(symbol.doc === undefined ? [] : [escapeMarkdown(symbol.doc)]),
    ...(tooltip ?? []).map((text) => escapeMarkdown(text)),
    `*${container}${escapeMarkdown(path)}*`,
  ].join('\n\n');
}
