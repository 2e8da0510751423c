/**
 * Pixels along a side of what is shown before somebody decides, by kind. Painting is what takes the time of materials and
 * sprites. Models take it for their shape: up to 512 pixels textures change little (about as long as at 256, a fifth of 2048),
 * and at that size, the usual one, a model lands without being built again.
 */
export const previewSize = { material: 256, sprite: 256, model: 512 } as const;

/** How many variations are made at once, by kind. The server builds two models at a time: four would take twice as long. */
export const variationCount = { material: 4, sprite: 4, model: 2 } as const;

/** How many variations a wish makes at most. */
export const mostVariations = 4;
