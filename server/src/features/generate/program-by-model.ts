import type { FeatureContext } from '#features/context.ts';
import type { ModelProgram } from '#generate/model/program/program.ts';
import { readModelProgram } from '#generate/model/program/read-program.ts';
import { askForJson } from './ask-for-json.ts';

/** Tokens of a program. */
const mostTokens = 4000;

/**
 * Let the user's model write the program of an object that no rule knows. What is wrong with it is told to it once, with its
 * places. `undefined` where no model answers rightly, or where the prompt may not be sent.
 */
export function programByModel(
  ctx: FeatureContext,
  prompt: string,
  signal: AbortSignal,
): Promise<ModelProgram | undefined> {
  return askForJson(ctx, { instructions, prompt, mostTokens }, readModelProgram, signal);
}

const instructions = [
  'You build 3D models for games. From a description, in English or Chinese, write one JSON object and nothing else:',
  '{"name": "Table", "materials": {"wood": "oak planks"}, "parts": [{"name": "top", "material": "wood", "shape": {"op": "box", "size": [1.2, 0.05, 0.8], "bevel": 0.01, "move": [0, 0.72, 0]}}]}',
  'Metres, x right, y up, z to the front; the model stands on y = 0 about the origin and has its real size. Every part is one material; "materials" are short English descriptions of surfaces.',
  'Shapes: {"op":"box","size":[x,y,z],"bevel"?}, {"op":"cylinder","radius","radiusTop"?,"height","sides"?}, {"op":"sphere","radius"} are centred. {"op":"lathe","profile":[[radius,y],…]} and {"op":"extrude","outline":[[x,z],…],"height","taper"?,"twist"?} grow upwards. {"op":"sweep","path":[[x,y,z],…],"radius"}, {"op":"hull"|"union"|"difference"|"intersection","of":[…]}, {"op":"row","of":shape,"count","step":[x,y,z]}, {"op":"ring","of":shape,"count"} about y, {"op":"mirror","of":shape,"axis"}, {"op":"field","blobs":[{"from":[x,y,z],"to"?,"radius"}],"blend","cell"} for soft forms.',
  'Any shape may have "scale":[x,y,z], "turn":[degrees about x, y, z], "move":[x,y,z], in this order. Pieces that belong together overlap by at least 1 mm; a part of several separate pieces says "pieces": their number. At most 48 parts, 200 shapes, 8 deep. No expressions, no comments.',
].join('\n');
