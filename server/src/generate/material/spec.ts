import { z } from 'zod';

/** Raised when the same spec begins to give other bytes. */
export const materialVersion = 1;

const share = z.number().min(0).max(1);
const hex = z.string().regex(/^#[\da-fA-F]{6}$/);

/** How a surface shines, as people say it, with the roughness that it stands for. */
export const finishes = { rough: 0.95, matte: 0.8, satin: 0.42, polished: 0.12 } as const;

/** A material as it is saved, compared and made again: with its seed and size it gives the same bytes everywhere. */
export const materialSpec = z.object({
  version: z.literal(materialVersion).default(materialVersion),
  family: z.string().max(40).describe('Id of a family, as `generate material --families` lists them.'),
  color: hex.optional().describe('Dominant albedo, `#rrggbb` in sRGB; the family’s own when absent.'),
  accent: hex.optional().describe('What lies between the main parts: mortar, grout, veins.'),
  finish: z.enum(['rough', 'matte', 'satin', 'polished']).optional(),
  roughness: share.optional().describe('Of the main parts; follows from the finish when absent.'),
  scale: z.number().min(0.2).max(4).default(1).describe('Cells along a side, as a multiple of the family’s own.'),
  age: share.default(0.25).describe('0 new, 1 ruined.'),
  wet: share.default(0),
  moss: share.default(0),
  rust: share.default(0),
  snow: share.default(0),
  dirt: share.default(0),
  glow: z
    .union([hex, z.literal('none')])
    .optional()
    .describe('Colour of what gives off light, or none.'),
  seed: z.number().int().min(0).max(4294967295).default(0),
});
export type MaterialSpec = z.infer<typeof materialSpec>;
