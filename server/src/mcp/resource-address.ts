/** What a resource's address names. */
export type ResourceAddress =
  | { readonly type: 'project' }
  | { readonly type: 'asset'; readonly guid: string; readonly cursor: string | undefined }
  | { readonly type: 'scene'; readonly path: string; readonly cursor: string | undefined };

export const projectAddress = 'scenewright://project';

/** Read an address; `undefined` where it is none of ours. */
export function readAddress(text: string): ResourceAddress | undefined {
  const match = /^scenewright:\/\/(project|asset|scene)(?:\/([^?#]*))?(?:\?cursor=([0-9]{1,9}))?$/.exec(text);
  const [, kind, rest = '', cursor] = match ?? [];
  const name = decoded(rest);
  if (name === undefined) return undefined;
  if (kind === 'project' && name === '') return { type: 'project' };
  if (kind === 'asset' && /^[0-9a-f]{32}$/i.test(name)) return { type: 'asset', guid: name.toLowerCase(), cursor };
  return kind === 'scene' && name !== '' ? { type: 'scene', path: name, cursor } : undefined;
}

export function sceneAddress(path: string): string {
  return `scenewright://scene/${path.split('/').map(encodeURIComponent).join('/')}`;
}

export function assetAddress(guid: string): string {
  return `scenewright://asset/${guid}`;
}

function decoded(text: string): string | undefined {
  try {
    return decodeURIComponent(text);
  } catch {
    return undefined;
  }
}
