import type { IndexListener } from './ports.ts';

/** Tells a listener how far a build is, some times a second. */
export interface Progress {
  at(done: number): void;
}

const interval = 250;

/** The speed of the first second says little: grammars still load. */
const settled = 1000;

/** Progress towards `total` files. */
export function createProgress(listener: IndexListener, total: number): Progress {
  const started = performance.now();
  let told = started;
  return {
    at(done) {
      const now = performance.now();
      if (done < total && now - told < interval) return;
      told = now;
      const passed = now - started;
      const left = passed < settled || done === 0 ? {} : { left: (passed / done) * (total - done) };
      listener.progress({ done, total, ...left });
    },
  };
}
