/** An 8-bit RGBA picture, four bytes a pixel, rows from the top. Colours are sRGB unless the picture is data. */
export interface Picture {
  readonly width: number;
  readonly height: number;
  readonly pixels: Uint8Array;
}
