import { indexLines, type LineIndex } from '#base/text.ts';
import type { FileFacts } from '#syntax/facts.ts';
import { contentOfText, decodeText } from '#syntax/file-content.ts';
import type { FeatureContext } from './context.ts';

/** A file as the user sees it: the open document if there is one, else the disk. */
export interface CurrentText {
  readonly path: string;
  readonly text: string;
  readonly lines: LineIndex;
}

/** The present text of `path`, or `undefined` when there is no such file. */
export async function readText(
  ctx: FeatureContext,
  path: string,
  signal: AbortSignal,
): Promise<CurrentText | undefined> {
  const document = ctx.snapshot.documents.get(path);
  if (document !== undefined) return document;
  const bytes = await ctx.files.read(path, signal);
  if (bytes === undefined) return undefined;
  const text = decodeText(bytes);
  return { path, text, lines: indexLines(text) };
}

/** Facts of the present text. An open document is read as it stands, a file on disk as it was indexed. */
export async function currentFacts(ctx: FeatureContext, current: CurrentText): Promise<FileFacts> {
  const { path, text } = current;
  const content = contentOfText(text);
  const defines = ctx.snapshot.defines(path);
  if (ctx.snapshot.documents.has(path)) return ctx.openFacts.read(path, content, defines);
  return ctx.snapshot.files.get(path) ?? ctx.readFacts(path, content, defines);
}
