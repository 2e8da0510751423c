import type { BuiltPart } from './built-model.ts';
import { shareAt } from './detail/levels.ts';
import { type DetailLevel, trianglesOf } from './mesh.ts';
import type { ModelProgram } from './program/program.ts';

/** What differs from what was asked or wished for, in English. */
export function remarksOn(
  program: ModelProgram,
  levels: readonly DetailLevel[],
  parts: readonly BuiltPart[],
): readonly string[] {
  const pieces = parts
    .filter((part) => part.pieces !== part.piecesAsked)
    .map((part) => `${part.name} consists of ${part.pieces} pieces instead of ${part.piecesAsked}${whyOf(part)}`);
  const [finest] = levels;
  const whole = finest === undefined ? 0 : trianglesOf(finest);
  const heavy = levels.flatMap((level, at) => {
    const share = trianglesOf(level) / whole;
    const wished = shareAt(at);
    if (share <= wished) return [];
    return [
      `level of detail ${at} has ${Math.round(100 * share)} % of the triangles: the model is too simple for ${Math.round(100 * wished)} %`,
    ];
  });
  const used = new Set(program.parts.map(({ material }) => material));
  const unused = Object.keys(program.materials).filter((key) => !used.has(key));
  return [...pieces, ...heavy, ...(unused.length === 0 ? [] : [`no part has the material ${unused.join(', ')}`])];
}

function whyOf({ pieces, piecesAsked }: BuiltPart): string {
  return pieces > piecesAsked ? '; pieces that are to be one must overlap by a millimetre' : '';
}
