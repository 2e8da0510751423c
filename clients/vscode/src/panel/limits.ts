/** Pixels along a side of what is shown before somebody decides. */
export const previewSize = 256;

/** How many variations a wish makes at most. */
export const variationCount = 4;
