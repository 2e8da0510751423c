/**
 * Pixels along a side of what is shown before somebody decides, by kind. Painting is what takes the time of materials and
 * sprites. A model has to be built first: a barrel takes a processor 1.0 s at 256 pixels, 1.3 s at 512, 5.4 s at 2048. So models
 * are shown at 512, the usual size, and land at it without being built again.
 */
export const previewSize = { material: 256, sprite: 256, model: 512 } as const;

/** How many variations are made at once, by kind. The server builds two models at a time: four would take twice as long. */
export const variationCount = { material: 4, sprite: 4, model: 2 } as const;

/** How many variations a wish makes at most. */
export const mostVariations = 4;
