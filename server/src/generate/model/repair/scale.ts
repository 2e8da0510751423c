/** How a model is scaled, and why, for people. */
export interface Scaling {
  readonly factor: number;
  readonly remark: string | undefined;
}

/** Metres: what is made for a game is hardly ever smaller or larger than this. */
const [smallest, largest] = [0.01, 100] as const;

/** Units that exporters confuse with metres, the likeliest first. */
const units = [
  { factor: 0.01, name: 'centimetres' },
  { factor: 0.0254, name: 'inches' },
  { factor: 0.001, name: 'millimetres' },
  { factor: 100, name: 'hundredths of the right size' },
  { factor: 1000, name: 'thousandths of the right size' },
] as const;

/**
 * From a file's size to the real one. A height that is wished for decides; otherwise a size that no object has is taken for one
 * in other units, the first that makes sense.
 */
export function scalingOf(size: readonly [number, number, number], height: number | undefined): Scaling {
  const longest = Math.max(...size);
  if (height !== undefined) {
    // What is flat has no height to speak of; its longest side stands for it.
    const own = size[1] > longest / 1000 ? size[1] : longest;
    return { factor: height / own, remark: undefined };
  }
  if (longest >= smallest && longest <= largest) return { factor: 1, remark: undefined };
  const unit = units.find(({ factor }) => longest * factor >= smallest && longest * factor <= largest / 5);
  if (unit === undefined)
    return { factor: 1 / longest, remark: `its longest side was ${short(longest)} m and is made 1 m` };
  return {
    factor: unit.factor,
    remark: `its longest side was ${short(longest)} m: taken for ${unit.name}, now ${short(longest * unit.factor)} m`,
  };
}

function short(metres: number): string {
  return String(Number(metres.toPrecision(3)));
}
