/** Keep a number between two others. */
export function clamp(value: number, low = 0, high = 1): number {
  return Math.max(low, Math.min(value, high));
}

/** Between two values. */
export function mix(from: number, to: number, share: number): number {
  return from + (to - from) * share;
}

/** 0 before `from`, 1 behind `to`, smooth between; `from` may be the greater. */
export function smooth(from: number, to: number, value: number): number {
  const share = clamp((value - from) / (to - from));
  return share * share * (3 - 2 * share);
}

/** What is left of a number within a positive period, 0 included. */
export function wrap(value: number, period: number): number {
  const rest = value % period;
  return rest < 0 ? rest + period : rest;
}

/** The height of a rounded edge: 0 at the edge, 1 from `width` on, a quarter of a circle between. */
export function rounded(edge: number, width: number): number {
  const share = clamp(edge / width);
  return Math.sqrt(share * (2 - share));
}
