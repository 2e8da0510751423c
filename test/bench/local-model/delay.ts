/** Milliseconds between the turns of this thread that are asked for. */
const step = 5;

/** Watch how much later than asked this thread gets its turns. */
export function watchDelay(): { end(): { readonly p95: number; readonly largest: number } } {
  const late: number[] = [];
  let due = performance.now() + step;
  const turn = (): void => {
    late.push(Math.max(0, performance.now() - due));
    due = performance.now() + step;
    timer = setTimeout(turn, step);
  };
  let timer = setTimeout(turn, step);
  return {
    end() {
      clearTimeout(timer);
      late.sort((a, b) => a - b);
      return { p95: late[Math.floor(late.length * 0.95)] ?? 0, largest: late.at(-1) ?? 0 };
    },
  };
}
