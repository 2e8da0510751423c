/** One measured figure; `ok` says whether it meets its bar, where it has one. */
export interface Row {
  readonly what: string;
  readonly value: string;
  readonly bar?: string;
  readonly ok?: boolean;
}

/** A figure that must not be larger than `bar`. */
export function atMost(what: string, value: number, bar: number, show: (value: number) => string): Row {
  return { what, value: show(value), bar: `<= ${show(bar)}`, ok: value <= bar };
}

/** A figure that must not be smaller than `bar`. */
export function atLeast(what: string, value: number, bar: number, show: (value: number) => string): Row {
  return { what, value: show(value), bar: `>= ${show(bar)}`, ok: value >= bar };
}

export const percent = (value: number) => `${(value * 100).toFixed(2)} %`;
export const fixed = (value: number) => value.toFixed(3);
export const ratio = (value: number) => `${value.toFixed(2)} x`;
export const speed = (value: number) => `${value.toFixed(1)} MB/s`;
export const time = (value: number) => `${value.toFixed(1)} ms`;

/** CPU time of this process so far, in milliseconds. */
export function cpu(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

export function median(values: readonly number[]): number {
  return quantile(values, 0.5);
}

export function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
}
