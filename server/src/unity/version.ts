/** `2022.3.62f1` as numbers. Tuanjie's `2022.3.2t3` reads alike. */
export interface UnityVersion {
  readonly major: number;
  readonly minor: number;
  readonly patch: number;
}

/** Read an editor version, or `undefined` when it is none. */
export function parseUnityVersion(text: string): UnityVersion | undefined {
  const match = /^(\d{1,5})\.(\d{1,3})\.(\d{1,3})/.exec(text);
  return match === null ? undefined : { major: Number(match[1]), minor: Number(match[2]), patch: Number(match[3]) };
}

/** Whether `version` is `major.minor` or newer. */
export function isAtLeast(version: UnityVersion, major: number, minor: number): boolean {
  return version.major > major || (version.major === major && version.minor >= minor);
}
