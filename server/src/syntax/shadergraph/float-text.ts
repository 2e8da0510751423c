/**
 * A 32-bit float as ShaderLab may hold it: the shortest digits that stand for it, without exponent. Graphs write floats with
 * the digits of their 64-bit value: 0.30000001192092896 is 0.3.
 */
export function floatText(value: number): string {
  const single = Math.fround(value);
  if (!Number.isFinite(single)) return '0';
  let digits = 1;
  while (digits < 9 && Math.fround(Number(single.toPrecision(digits))) !== single) digits++;
  const text = String(Number(single.toPrecision(digits)));
  return text.includes('e') ? withoutExponent(text) : text;
}

function withoutExponent(text: string): string {
  const [mantissa = '', exponent] = text.split('e');
  const sign = mantissa.startsWith('-') ? '-' : '';
  const digits = mantissa.replace(/[-.]/g, '');
  const power = Number(exponent);
  return power < 0 ? `${sign}0.${'0'.repeat(-power - 1)}${digits}` : `${sign}${digits.padEnd(power + 1, '0')}`;
}
