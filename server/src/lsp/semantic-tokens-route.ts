import type { SemanticTokens, SemanticTokensParams, SemanticTokensRangeParams } from 'vscode-languageserver';
import { type LineIndex, lineEnd, offsetAt, positionAt, type Span } from '#base/text.ts';
import { semanticTokens, semanticTokensNeed } from '#features/semantic-tokens/semantic-tokens.ts';
import type { TokenFact, TokenModifier, TokenType } from '#syntax/tokens/token-fact.ts';
import { type Registration, route } from './serve.ts';
import type { ServerState } from './state.ts';

const tokenTypes: readonly TokenType[] = [
  'namespace',
  'class',
  'struct',
  'interface',
  'type',
  'enumMember',
  'parameter',
  'variable',
  'property',
  'function',
  'method',
  'macro',
  'string',
  'comment',
];

const tokenModifiers: readonly TokenModifier[] = ['declaration', 'readonly', 'deprecated', 'defaultLibrary'];

/** What the names in shaders and text assets stand for. Types and modifiers are LSP's own, which every theme knows. */
export const semanticTokensRoutes: readonly Registration[] = [
  route<SemanticTokensParams, SemanticTokens | null>({
    method: 'textDocument/semanticTokens/full',
    needs: 'opened',
    capability: {
      semanticTokensProvider: {
        legend: { tokenTypes: [...tokenTypes], tokenModifiers: [...tokenModifiers] },
        full: true,
        range: true,
      },
    },
    handle: (state, { textDocument }, signal) => answer(state, textDocument.uri, undefined, signal),
  }),
  route<SemanticTokensRangeParams, SemanticTokens | null>({
    method: 'textDocument/semanticTokens/range',
    needs: 'opened',
    handle: (state, { textDocument, range }, signal) => answer(state, textDocument.uri, range, signal),
  }),
];

async function answer(
  state: ServerState,
  uri: string,
  range: SemanticTokensRangeParams['range'] | undefined,
  signal: AbortSignal,
): Promise<SemanticTokens | null> {
  const path = state.paths.toPath(uri);
  await state.session.workspace.until(semanticTokensNeed(path), signal);
  const ctx = state.context();
  const document = ctx.snapshot.documents.get(path);
  const tokens = await semanticTokens(ctx, path, signal);
  if (document === undefined || tokens === undefined) return null;
  const { lines, text } = document;
  if (range === undefined) return { data: encodeTokens(lines, text, tokens) };
  const start = offsetAt(lines, text, range.start) ?? text.length;
  const end = offsetAt(lines, text, range.end) ?? text.length;
  return {
    data: encodeTokens(
      lines,
      text,
      tokens.filter((token) => token.start < end && token.end > start),
    ),
  };
}

/**
 * Tokens as LSP sends them: five numbers each, place relative to the token before. One that goes over several lines becomes
 * one for each of them.
 */
export function encodeTokens(lines: LineIndex, text: string, tokens: readonly TokenFact[]): number[] {
  const data: number[] = [];
  let line = 0;
  let character = 0;
  for (const token of tokens) {
    const type = tokenTypes.indexOf(token.type);
    const modifiers = modifierBits(token.modifiers ?? []);
    for (const span of spansByLine(lines, text, token)) {
      const place = positionAt(lines, span.start);
      if (place.line !== line) character = 0;
      data.push(place.line - line, place.character - character, span.end - span.start, type, modifiers);
      ({ line, character } = place);
    }
  }
  return data;
}

function modifierBits(modifiers: readonly TokenModifier[]): number {
  return modifiers.reduce((bits, modifier) => bits | (1 << tokenModifiers.indexOf(modifier)), 0);
}

/** The parts of a span on its lines, blanks around them left out. */
function spansByLine(lines: LineIndex, text: string, { start, end }: Span): readonly Span[] {
  const first = positionAt(lines, start).line;
  const last = end <= (lines.starts[first + 1] ?? lines.length) ? first : positionAt(lines, end).line;
  if (first === last) return [{ start, end: Math.min(end, lineEnd(lines, text, first)) }].flatMap(trimmed(text));
  const parts: Span[] = [];
  for (let line = first; line <= last; line++) {
    const from = Math.max(start, lines.starts[line] ?? lines.length);
    parts.push({ start: from, end: Math.min(end, lineEnd(lines, text, line)) });
  }
  return parts.flatMap(trimmed(text));
}

function trimmed(text: string): (span: Span) => readonly Span[] {
  return ({ start, end }) => {
    const written = text.slice(start, end);
    const from = start + written.length - written.trimStart().length;
    const length = written.trim().length;
    return length === 0 ? [] : [{ start: from, end: from + length }];
  };
}
