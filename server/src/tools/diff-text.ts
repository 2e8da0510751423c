/** Unchanged lines around a change. */
const around = 3;

/** A change of lines as a unified diff; everything between the first and the last changed line stands in one piece. */
export function diffText(path: string, before: string, after: string): readonly string[] {
  const [old, fresh] = [before.split(/\r?\n/), after.split(/\r?\n/)];
  let start = 0;
  while (start < old.length && start < fresh.length && old[start] === fresh[start]) start++;
  let [oldEnd, freshEnd] = [old.length, fresh.length];
  while (oldEnd > start && freshEnd > start && old[oldEnd - 1] === fresh[freshEnd - 1]) {
    oldEnd--;
    freshEnd--;
  }
  const from = Math.max(0, start - around);
  const context = { before: old.slice(from, start), after: old.slice(oldEnd, oldEnd + around) };
  const size = (end: number) => end - from + context.after.length;
  return [
    `--- ${path}`,
    `+++ ${path}`,
    `@@ -${from + 1},${size(oldEnd)} +${from + 1},${size(freshEnd)} @@`,
    ...context.before.map((line) => ` ${line}`),
    ...old.slice(start, oldEnd).map((line) => `-${line}`),
    ...fresh.slice(start, freshEnd).map((line) => `+${line}`),
    ...context.after.map((line) => ` ${line}`),
  ];
}
