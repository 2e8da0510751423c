import { type Result, success } from '#base/failure.ts';
import { checkProgram } from './check.ts';
import { depthLimit, nodeLimit, programFailure } from './limits.ts';
import { type ModelProgram, modelProgram } from './program.ts';

/** How many things wrong with a program are told at once. */
const told = 8;

/**
 * A program from outside: from a file or a language model. What is wrong is told with its place, one line each, so that it can be
 * mended; nothing is built yet.
 */
export function readModelProgram(value: unknown): Result<ModelProgram> {
  const tooLarge = measure(value);
  if (tooLarge !== undefined) return programFailure(tooLarge.path, tooLarge.reason);
  const parsed = modelProgram.safeParse(value);
  const problems = parsed.success
    ? checkProgram(parsed.data)
    : parsed.error.issues.map(({ path, message }) => ({ path: pathText(path), reason: message }));
  const [first, ...others] = problems;
  if (first === undefined && parsed.success) return success(parsed.data);
  const more = others.slice(0, told - 1).map(({ path, reason }) => `\n${path}: ${reason}`);
  return programFailure(first?.path ?? 'program', `${first?.reason ?? 'cannot be read'}${more.join('')}`);
}

/** Values of a program of the largest size: every number counts as one. */
const valueLimit = 40_000;

/** Looks at nesting and size before anything recurses into the value. */
function measure(value: unknown): { readonly path: string; readonly reason: string } | undefined {
  const waiting: { readonly value: unknown; readonly path: string; readonly depth: number }[] = [
    { value, path: '', depth: 0 },
  ];
  let [values, nodes] = [0, 0];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const { path } = next;
    if (++values > valueLimit) return { path: 'program', reason: `has more than ${valueLimit} values` };
    if (typeof next.value !== 'object' || next.value === null) continue;
    const isShape = 'op' in next.value;
    const depth = next.depth + (isShape ? 1 : 0);
    if (isShape && ++nodes > nodeLimit) return { path: 'parts', reason: `hold more than ${nodeLimit} shapes` };
    if (depth > depthLimit) return { path, reason: `shapes stand more than ${depthLimit} deep in each other` };
    // Arrays and objects without an operation lie at most a few deep between two shapes.
    if (path.length > 400) return { path: path.slice(0, 60), reason: 'is nested too deeply' };
    for (const [key, inner] of Object.entries(next.value))
      waiting.push({
        value: inner,
        path: Array.isArray(next.value) ? `${path}[${key}]` : path === '' ? key : `${path}.${key}`,
        depth,
      });
  }
  return undefined;
}

function pathText(path: readonly PropertyKey[]): string {
  const text = path.map((step) => (typeof step === 'number' ? `[${step}]` : `.${String(step)}`)).join('');
  return text === '' ? 'program' : text.replace(/^\./, '');
}
