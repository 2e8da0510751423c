/**
 * Whether a version range of an assembly definition covers `version`: nothing covers all, `1.2` that and newer, `[1.2]`
 * only that, `[1.0,2.0)` an interval whose ends a bracket includes and a parenthesis does not (Unity manual, "Version
 * define expressions"). A version that is no number, such as a Git address, is taken as covered: it is installed.
 */
export function versionCovers(expression: string, version: string): boolean {
  const range = expression.trim();
  const actual = numbersOf(version);
  if (range === '' || actual === undefined) return true;
  const interval = /^([[(])([^,\])]*)(?:(,)([^\])]*))?([\])])$/.exec(range);
  if (interval === null) {
    const least = numbersOf(range);
    return least !== undefined && compare(actual, least) >= 0;
  }
  const [, open, low = '', comma, high = '', close] = interval;
  const least = numbersOf(low);
  if (comma === undefined) return least !== undefined && compare(actual, least) === 0;
  const most = numbersOf(high);
  if (least !== undefined && compare(actual, least) < (open === '[' ? 0 : 1)) return false;
  return most === undefined || compare(actual, most) <= (close === ']' ? 0 : -1);
}

/** The leading numbers of a version: `1.4.0-pre.2` and `2022.3.62f1` read as three. */
function numbersOf(version: string): readonly number[] | undefined {
  const match = /^\s*v?(\d{1,6})(?:\.(\d{1,6}))?(?:\.(\d{1,6}))?/.exec(version);
  return match === null ? undefined : [Number(match[1]), Number(match[2] ?? 0), Number(match[3] ?? 0)];
}

function compare(a: readonly number[], b: readonly number[]): number {
  for (let i = 0; i < 3; i++) {
    const difference = (a[i] ?? 0) - (b[i] ?? 0);
    if (difference !== 0) return Math.sign(difference);
  }
  return 0;
}
