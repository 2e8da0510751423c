import type { LibraryRow } from '#engine-api/shaders/library.ts';
import type { ShaderWord } from '#engine-api/shaders/words.ts';
import type { FeatureContext } from '#features/context.ts';
import { codeBlock, escapeMarkdown } from '#features/markdown.ts';

/** A name of Unity's shader libraries: its declaration in the project's pipeline first, our words, and where it stands. */
export function libraryMarkdown(
  ctx: FeatureContext,
  rows: readonly LibraryRow[],
  word: ShaderWord | undefined,
): string | undefined {
  const known = rows.filter(({ kind }) => kind !== 'struct').sort((a, b) => rank(ctx, a) - rank(ctx, b));
  const [first] = known;
  if (first === undefined && word === undefined) return undefined;
  const pipelines = [...new Set(known.map(({ pipeline }) => names[pipeline]))].join(', ');
  return [
    ...(first === undefined ? [] : [codeBlock(first.signature, 'hlsl')]),
    ...(word === undefined ? [] : [word[ctx.language]]),
    ...(first === undefined ? [] : [`*${escapeMarkdown(placeOf(ctx, first))} · ${pipelines}*`]),
  ].join('\n\n');
}

const names: Readonly<Record<LibraryRow['pipeline'], string>> = {
  'built-in': 'Built-in',
  core: 'SRP Core',
  urp: 'URP',
  hdrp: 'HDRP',
};

/** The declaration of the user's own package where it is on disk, else where the library keeps it. */
function placeOf(ctx: FeatureContext, { name, file }: LibraryRow): string {
  const own = ctx.snapshot.symbols.places(name).find(({ path }) => path.endsWith(file.slice(file.lastIndexOf('/'))));
  return own?.path ?? file;
}

function rank({ snapshot }: FeatureContext, { pipeline }: LibraryRow): number {
  if (pipeline === snapshot.project.pipeline) return 0;
  return pipeline === 'core' ? 1 : pipeline === 'urp' ? 2 : pipeline === 'built-in' ? 3 : 4;
}
