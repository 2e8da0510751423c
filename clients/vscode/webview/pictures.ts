/** Bytes that the page holds as addresses for `<img>`, by a key. */
export interface Pictures {
  /** Keep a PNG; what was kept under the key is let go. */
  put(key: string, base64: string): void;
  get(key: string): string | undefined;
  /** Let go all whose key is not wanted any more. */
  keepOnly(isWanted: (key: string) => boolean): void;
}

/** No pictures. */
export function createPictures(): Pictures {
  const addresses = new Map<string, string>();
  const drop = (key: string): void => {
    const address = addresses.get(key);
    if (address !== undefined) URL.revokeObjectURL(address);
    addresses.delete(key);
  };
  return {
    put(key, base64) {
      drop(key);
      addresses.set(key, URL.createObjectURL(pngBlob(base64)));
    },
    get: (key) => addresses.get(key),
    keepOnly(isWanted) {
      for (const key of [...addresses.keys()]) if (!isWanted(key)) drop(key);
    },
  };
}

/** The bytes that base64 stands for. */
export function bytesOf(base64: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
}

/** A PNG from its base64. */
export function pngBlob(base64: string): Blob {
  return new Blob([bytesOf(base64)], { type: 'image/png' });
}
