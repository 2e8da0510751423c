import { baseName } from '#base/path.ts';
import { fileKind } from '#syntax/file-kind.ts';
import type { ContextSource } from './candidate.ts';

const mostFiles = 6;
const mostFunctions = 40;

/** For shaders: functions of the project's own include files that the file names. */
export const shaderIncludes: ContextSource = {
  name: 'shader includes',
  async find({ place: { path, text }, ctx: { snapshot } }) {
    const kind = fileKind(path);
    if (kind !== 'hlsl' && kind !== 'shader') return [];
    const names = new Set(
      [...text.matchAll(/#include(?:_with_pragmas)?\s+"([^"\n]+)"/g)].map(([, name]) => baseName(name ?? '')),
    );
    const found = [...snapshot.files.paths()].filter(
      (other) => fileKind(other) === 'hlsl' && names.has(baseName(other)),
    );
    return found.slice(0, mostFiles).map((other) => {
      const functions = (snapshot.files.get(other)?.symbols ?? []).filter((symbol) => symbol.kind === 'function');
      const lines = functions.slice(0, mostFunctions).map(({ signature }) => `${signature};`);
      return { kind: 'definition' as const, path: other, text: lines.join('\n'), score: 3 };
    });
  },
};
