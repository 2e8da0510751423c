/**
 * Normals of a height field that closes on itself, three bytes a pixel, Y up (OpenGL) as Unity expects. Rows come from the top,
 * so that the slope upwards is what lies below minus what lies above. `relief` is the height of 1 in units of a side.
 */
export function normalMap(height: Float32Array, size: number, relief: number): Uint8Array {
  const bytes = new Uint8Array(3 * size * size);
  // Central differences over two pixels.
  const slope = (relief * size) / 2;
  for (let y = 0; y < size; y++) {
    const above = ((y + size - 1) % size) * size;
    const below = ((y + 1) % size) * size;
    for (let x = 0; x < size; x++) {
      const left = x === 0 ? size - 1 : x - 1;
      const right = x + 1 === size ? 0 : x + 1;
      const nx = ((height[y * size + left] ?? 0) - (height[y * size + right] ?? 0)) * slope;
      const ny = ((height[below + x] ?? 0) - (height[above + x] ?? 0)) * slope;
      const scale = 127.5 / Math.sqrt(nx * nx + ny * ny + 1);
      const at = 3 * (y * size + x);
      bytes[at] = Math.round(127.5 + nx * scale);
      bytes[at + 1] = Math.round(127.5 + ny * scale);
      bytes[at + 2] = Math.round(127.5 + scale);
    }
  }
  return bytes;
}
