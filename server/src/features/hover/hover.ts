import type { Span } from '#base/text.ts';
import type { FeatureContext } from '#features/context.ts';
import { type CurrentText, readText } from '#features/read-text.ts';
import type { FileKind } from '#syntax/facts.ts';
import { fileKind } from '#syntax/file-kind.ts';
import { codeHover } from './csharp/code-hover.ts';
import { shaderHover } from './shader/shader-hover.ts';
import { assetHover } from './yaml/asset-hover.ts';

/** What is shown for a place, and where it comes from. */
export interface HoverAnswer {
  readonly markdown: string;
  readonly source: 'engine' | 'project';
  /** Full name of what is explained; `event:` before functions that the engine calls, and the like for other vocabularies. */
  readonly about: string;
  readonly span: Span;
}

/** Explains the place at `offset` of a text in one language; `undefined` where nothing certain is known. */
export type HoverProvider = (
  ctx: FeatureContext,
  current: CurrentText,
  offset: number,
  signal: AbortSignal,
) => Promise<HoverAnswer | undefined>;

const providers: Readonly<Partial<Record<FileKind, HoverProvider>>> = {
  csharp: codeHover,
  shader: shaderHover,
  hlsl: shaderHover,
  yaml: assetHover,
  meta: assetHover,
};

/** Explain the place at `offset` of a file. */
export async function hover(
  ctx: FeatureContext,
  path: string,
  offset: number,
  signal: AbortSignal,
): Promise<HoverAnswer | undefined> {
  const provider = providers[fileKind(path)];
  const current = provider === undefined ? undefined : await readText(ctx, path, signal);
  return current === undefined ? undefined : provider?.(ctx, current, offset, signal);
}
