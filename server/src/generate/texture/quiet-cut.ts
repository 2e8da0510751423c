/** A map of a picture: its bytes and how many make a pixel. */
export interface Layer {
  readonly bytes: Uint8Array;
  readonly channels: number;
}

/**
 * Textures that close on themselves may be cut open anywhere. This finds the row and the column where the step across the cut is
 * as near as can be to the mean step of every map, so that no groove comes to lie on the border, and answers how to roll maps there.
 */
export function quietCut(layers: readonly Layer[], size: number): (bytes: Uint8Array, channels: number) => Uint8Array {
  const row = quietest(layers.map((layer) => steps(layer, size, 'rows')));
  const column = quietest(layers.map((layer) => steps(layer, size, 'columns')));
  return (bytes, channels) => {
    const result = new Uint8Array(bytes.length);
    const stride = size * channels;
    for (let y = 0; y < size; y++) {
      const from = ((y + row) % size) * stride;
      const split = from + column * channels;
      result.set(bytes.subarray(split, from + stride), y * stride);
      result.set(bytes.subarray(from, split), y * stride + stride - column * channels);
    }
    return result;
  };
}

/** For each row or column the mean absolute step from the one before it, the last before the first. Height is compared as words. */
export function steps({ bytes, channels }: Layer, size: number, along: 'rows' | 'columns'): Float64Array {
  const result = new Float64Array(size);
  const isWords = channels === 2;
  const stride = size * channels;
  for (let y = 0; y < size; y++) {
    const above = ((y + size - 1) % size) * stride;
    for (let x = 0; x < size; x++) {
      const at = y * stride + x * channels;
      const before = along === 'rows' ? above + x * channels : y * stride + ((x + size - 1) % size) * channels;
      let sum = 0;
      if (isWords)
        sum = Math.abs(
          256 * ((bytes[at] ?? 0) - (bytes[before] ?? 0)) + (bytes[at + 1] ?? 0) - (bytes[before + 1] ?? 0),
        );
      else
        for (let channel = 0; channel < channels; channel++)
          sum += Math.abs((bytes[at + channel] ?? 0) - (bytes[before + channel] ?? 0));
      const line = along === 'rows' ? y : x;
      result[line] = (result[line] ?? 0) + sum;
    }
  }
  for (let line = 0; line < size; line++) result[line] = (result[line] ?? 0) / stride;
  return result;
}

/** The line at which the worst of the maps is nearest to its mean. */
function quietest(layers: readonly Float64Array[]): number {
  const means = layers.map((layer) => layer.reduce((sum, step) => sum + step, 0) / layer.length);
  let best = 0;
  let least = Number.POSITIVE_INFINITY;
  for (let line = 0; line < (layers[0]?.length ?? 0); line++) {
    let worst = 0;
    for (const [index, layer] of layers.entries()) {
      const mean = means[index] ?? 0;
      if (mean > 0) worst = Math.max(worst, Math.abs(Math.log(((layer[line] ?? 0) + 1e-6) / mean)));
    }
    if (worst < least) {
      least = worst;
      best = line;
    }
  }
  return best;
}
