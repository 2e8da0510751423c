import { rgbOfHex } from 'scenewright/src/generate/color/color.ts';
import type { PlainLook } from 'scenewright/src/generate/preview/model-thumbnail.ts';
import { readMaterialPrompt } from 'scenewright/src/generate/prompt/read-material.ts';
import { familyById } from 'scenewright/src/generate/texture/families.ts';

/** How the material of a prompt looks from afar: its colour without its texture. */
export function plainLook(prompt: string): PlainLook {
  const { spec } = readMaterialPrompt(prompt, 0);
  const family = familyById(spec.family);
  const [r, g, b] = rgbOfHex(spec.color ?? family?.color ?? '#808080') ?? [128, 128, 128];
  return { albedo: [r, g, b], roughness: spec.roughness ?? family?.roughness ?? 0.7, metal: family?.metal ?? 0 };
}
