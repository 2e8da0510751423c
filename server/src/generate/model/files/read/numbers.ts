/** A row of numbers that grows. */
export interface Numbers {
  readonly push: (value: number) => void;
  readonly at: (index: number) => number;
  readonly count: () => number;
}

/** Numbers of 32-bit precision. */
export function growingFloats(): Numbers & { readonly finish: () => Float32Array } {
  let values = new Float32Array(256);
  let count = 0;
  return {
    push: (value) => {
      if (count === values.length) {
        const larger = new Float32Array(2 * count);
        larger.set(values);
        values = larger;
      }
      values[count++] = value;
    },
    at: (index) => values[index] ?? Number.NaN,
    count: () => count,
    finish: () => values.slice(0, count),
  };
}

/** Whole numbers of 32 bits. */
export function growingIntegers(): Numbers & { readonly finish: () => Int32Array } {
  let values = new Int32Array(256);
  let count = 0;
  return {
    push: (value) => {
      if (count === values.length) {
        const larger = new Int32Array(2 * count);
        larger.set(values);
        values = larger;
      }
      values[count++] = value;
    },
    at: (index) => values[index] ?? -1,
    count: () => count,
    finish: () => values.slice(0, count),
  };
}
