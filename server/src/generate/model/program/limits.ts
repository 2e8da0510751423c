import { type Failure, failure } from '#base/failure.ts';

/** Triangles of the finest level; a prop of a game has a tenth of it. */
export const triangleLimit = 60_000;
/** Levels of shapes within shapes. */
export const depthLimit = 8;
/** Shapes of a whole program, copies not counted; a palm tree has five hundred. */
export const nodeLimit = 600;
/** Copies of one shape that rows, rings and mirrors make, multiplied. */
export const instanceLimit = 4096;
/** Places at which a field is asked. */
export const gridLimit = 400_000;
/** Metres along the longest side of a whole model. */
export const leastSize = 0.001;
export const largestSize = 100;

/** A program that cannot be built: `path` is the place in it, as in `parts[2].shape.of[0]`. */
export function programFailure(path: string, reason: string): Failure {
  return failure('model-program', `${path}: ${reason}`, 'Mend the program at this place and generate again.');
}
