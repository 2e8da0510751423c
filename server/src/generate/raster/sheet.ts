import type { Picture } from './picture.ts';

/** Pictures of one size side by side, so many in a row, on a white ground. */
export function sheetOf(pictures: readonly Picture[], columns: number): Picture {
  const [first] = pictures;
  const [cellWidth, cellHeight] = [first?.width ?? 1, first?.height ?? 1];
  const width = cellWidth * Math.min(columns, Math.max(1, pictures.length));
  const height = cellHeight * Math.max(1, Math.ceil(pictures.length / columns));
  const pixels = new Uint8Array(4 * width * height).fill(255);
  for (const [index, picture] of pictures.entries()) {
    const [left, top] = [(index % columns) * cellWidth, Math.floor(index / columns) * cellHeight];
    for (let row = 0; row < Math.min(cellHeight, picture.height); row++) {
      const from = 4 * row * picture.width;
      const line = picture.pixels.subarray(from, from + 4 * Math.min(cellWidth, picture.width));
      pixels.set(line, 4 * ((top + row) * width + left));
    }
  }
  return { width, height, pixels };
}
