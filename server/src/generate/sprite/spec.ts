import { z } from 'zod';
import { materialSpec } from '#generate/material/spec.ts';

/** Raised when the same spec begins to give other bytes. */
export const spriteVersion = 1;

const hex = z.string().regex(/^#[\da-fA-F]{6}$/);

/** A sprite as it is saved and made again. */
export const spriteSpec = z.discriminatedUnion('form', [
  z.object({
    version: z.literal(spriteVersion).default(spriteVersion),
    form: z.literal('tile').describe('A square that closes on itself, lit from above.'),
    material: materialSpec,
  }),
  z.object({
    version: z.literal(spriteVersion).default(spriteVersion),
    form: z.literal('panel').describe('A nine-slice frame.'),
    color: hex,
    accent: hex,
    radius: z.number().min(0).max(0.4).describe('Of the corners, in units of a side.'),
    border: z.number().min(0).max(0.15),
  }),
  z.object({
    version: z.literal(spriteVersion).default(spriteVersion),
    form: z.literal('icon'),
    shape: z.string().max(40),
    color: hex,
  }),
]);
export type SpriteSpec = z.infer<typeof spriteSpec>;
