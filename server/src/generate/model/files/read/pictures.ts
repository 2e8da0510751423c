/** The bytes of a file that a model names beside itself, by the path that it gives; nothing outside the archive is looked at. */
export type FindPicture = (path: string) => Uint8Array | undefined;

/** For models that come alone. */
export const noPictures: FindPicture = () => undefined;

/** Finds a picture among the files of an archive by its name alone: exporters write paths of their own machine. */
export function pictureIn(files: readonly { readonly path: string; readonly bytes: Uint8Array }[]): FindPicture {
  const byName = new Map(files.map(({ path, bytes }) => [nameOf(path), bytes]));
  return (path) => byName.get(nameOf(path));
}

/** The bytes where they begin as PNG or JPEG do; what else a model brings along is not let through. */
export function knownPicture(bytes: Uint8Array | undefined): Uint8Array | undefined {
  return bytes !== undefined && signatures.some((signature) => signature.every((byte, at) => bytes[at] === byte))
    ? bytes
    : undefined;
}

const signatures = [
  [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a],
  [0xff, 0xd8, 0xff],
] as const;

function nameOf(path: string): string {
  return (path.split(/[\\/]/).at(-1) ?? '').toLowerCase();
}
