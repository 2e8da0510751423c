/*
 * Sines, cosines and angles by additions, multiplications, divisions and square roots alone, which IEEE 754 fixes to the last
 * bit: `Math.sin` may differ between engines, and a model must have the same bytes everywhere.
 */

/** The sine of an angle in degrees; exact at multiples of 90. */
export function sine(degrees: number): number {
  const turned = degrees - 360 * Math.floor(degrees / 360);
  const quarter = Math.floor((turned + 45) / 90);
  const radians = ((turned - 90 * quarter) * Math.PI) / 180;
  switch (quarter % 4) {
    case 0:
      return sineSeries(radians);
    case 1:
      return cosineSeries(radians);
    case 2:
      return -sineSeries(radians);
    default:
      return -cosineSeries(radians);
  }
}

/** The cosine of an angle in degrees; exact at multiples of 90. */
export function cosine(degrees: number): number {
  return sine(degrees + 90);
}

/** The angle of a direction in degrees, -180 to 180, as `Math.atan2` gives it in radians; 0 for no direction. */
export function angleOf(y: number, x: number): number {
  const [along, across] = [Math.abs(x), Math.abs(y)];
  if (along === 0 && across === 0) return 0;
  const first = across <= along ? arcTangent(across / along) : 90 - arcTangent(along / across);
  const right = x < 0 ? 180 - first : first;
  return y < 0 ? -right : right;
}

/** Taylor's series, which at an eighth of a turn is exact to about 1e-17. */
function sineSeries(x: number): number {
  const square = x * x;
  let term = x;
  let sum = x;
  for (let power = 2; power <= 16; power += 2) {
    term *= -square / (power * (power + 1));
    sum += term;
  }
  return sum;
}

function cosineSeries(x: number): number {
  const square = x * x;
  let term = 1;
  let sum = 1;
  for (let power = 1; power <= 17; power += 2) {
    term *= -square / (power * (power + 1));
    sum += term;
  }
  return sum;
}

/** Degrees for a slope of 0 to 1: the angle is halved twice, then Gregory's series converges quickly. */
function arcTangent(slope: number): number {
  const half = slope / (1 + Math.sqrt(1 + slope * slope));
  const x = half / (1 + Math.sqrt(1 + half * half));
  const square = x * x;
  let power = x;
  let sum = 0;
  for (let odd = 1; odd <= 25; odd += 2) {
    sum += (odd % 4 === 1 ? power : -power) / odd;
    power *= square;
  }
  return (4 * sum * 180) / Math.PI;
}
