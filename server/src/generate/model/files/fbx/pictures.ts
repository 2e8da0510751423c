import { type FindPicture, knownPicture } from '#generate/model/files/read/pictures.ts';
import type { ReadMaterial } from '#generate/model/files/read/read-model.ts';
import { childOf, type FbxNode } from './node.ts';

/** A texture that a property of a material names. */
export interface TextureLink {
  readonly texture: string;
  readonly material: string;
  readonly property: string;
}

/** Properties of materials by what their pictures are for; tools write their own names. */
const roles = [
  { role: 'color', property: /^DiffuseColor$|base_?colou?r/i },
  { role: 'normal', property: /^NormalMap$|normal/i },
] as const;

/** The pictures of a material: inside the file (`Content` of the video that a texture shows), or beside it. */
export function picturesOf(
  material: string,
  textures: readonly TextureLink[],
  videoOf: (texture: string) => FbxNode | undefined,
  textureOf: (texture: string) => FbxNode | undefined,
  find: FindPicture,
): ReadMaterial['pictures'] {
  const own = textures.filter((link) => link.material === material);
  return Object.fromEntries(
    roles.flatMap(({ role, property }) => {
      const link = own.find((candidate) => property.test(candidate.property));
      if (link === undefined) return [];
      const content = childOf(videoOf(link.texture), 'Content')?.values[0];
      const inside = content instanceof Uint8Array ? knownPicture(content) : undefined;
      const picture = inside ?? knownPicture(find(pathOf(textureOf(link.texture))));
      return picture === undefined ? [] : [[role, picture]];
    }),
  );
}

function pathOf(texture: FbxNode | undefined): string {
  const path = (childOf(texture, 'RelativeFilename') ?? childOf(texture, 'FileName'))?.values[0];
  return typeof path === 'string' ? path : '';
}
