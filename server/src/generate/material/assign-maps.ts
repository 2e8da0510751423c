import type { ShaderFact } from '#syntax/shaderlab/shader-facts.ts';
import type { Four, MaterialContent, TextureSlot } from '#unity/serializer/material.ts';
import type { MapGuids } from './lit/lit.ts';

/** Which map a texture property takes, by its name, its attributes and its default; the first that fits. */
const slots: readonly { readonly map: keyof MapGuids; readonly name: RegExp }[] = [
  { map: 'normal', name: /bump|normal|_nrm|法线/i },
  { map: 'emission', name: /emiss|glow|illum/i },
  { map: 'mask', name: /metallic|mask|occlusion|_ao\b|_orm\b|smoothness|gloss|rough/i },
  { map: 'height', name: /height|parallax|displace/i },
  {
    map: 'albedo',
    name: /main(?:tex|map)|base(?:map|tex|color)|albedo|diffuse|colou?r(?:map|tex)|^_tex(?:ture)?$|^_map$/i,
  },
];

/** Numbers that tint or scale a map: with the map in place they let it through unchanged. */
const through = /^_(?:Smoothness|GlossMapScale|BumpScale|NormalScale|NormalStrength|OcclusionStrength)$/;
const tint = /^_(?:Color|BaseColor|MainColor|Tint|TintColor|Albedo(?:Color)?)$/;

/** Put maps into the texture slots of a shader's material that are for them. `unplaced` are maps for which it has no slot. */
export function assignMaps(
  content: MaterialContent,
  shader: ShaderFact,
  maps: MapGuids,
): { readonly content: MaterialContent; readonly unplaced: readonly (keyof MapGuids)[] } {
  const placed = new Set<keyof MapGuids>();
  const textures: Record<string, TextureSlot> = { ...content.textures };
  for (const { name, display, type, defaultValue, attributes } of shader.properties) {
    if (type !== '2d') continue;
    const isNormal = attributes.includes('Normal') || /"bump"/.test(defaultValue);
    const slot = isNormal
      ? slots[0]
      : (slots.find((row) => row.name.test(name)) ?? slots.find((row) => row.name.test(display)));
    const guid = slot && maps[slot.map];
    if (slot === undefined || guid === undefined || /detail/i.test(name)) continue;
    placed.add(slot.map);
    textures[name] = { guid };
  }
  const floats = { ...content.floats };
  for (const name of Object.keys(floats)) if (through.test(name) && placed.has('mask')) floats[name] = 1;
  const colors: Record<string, Four> = { ...content.colors };
  for (const name of Object.keys(colors)) if (tint.test(name) && placed.has('albedo')) colors[name] = [1, 1, 1, 1];
  const wanted: readonly (keyof MapGuids)[] = ['albedo', 'normal', 'mask', 'height', 'emission'];
  return {
    content: { ...content, textures, floats, colors },
    unplaced: wanted.filter((map) => maps[map] !== undefined && !placed.has(map)),
  };
}
