/** The shortest decimal that reads back as the same 32-bit float; nine digits always do (IEEE 754). */
export function shortNumber(value: number): string {
  const wanted = Math.fround(value);
  if (!Number.isFinite(wanted) || wanted === 0) return '0';
  for (let digits = 6; digits < 9; digits++) {
    const candidate = Number(wanted.toPrecision(digits));
    if (Math.fround(candidate) === wanted) return String(candidate);
  }
  return String(Number(wanted.toPrecision(9)));
}
