import type { Rgb } from '#generate/color/color.ts';

/** How a material of a model looks to programs that do not know our materials. */
export interface ModelMaterial {
  /** What `MeshPart.material` says; in a file it is the material's name. */
  readonly key: string;
  /** Albedo in sRGB. */
  readonly color: Rgb;
  /** 0 to 1. */
  readonly metallic: number;
  /** 0 to 1. */
  readonly roughness: number;
  /** PNG or JPEG files that a GLB carries along; the colours are used where absent. */
  readonly pictures?: {
    readonly color?: Uint8Array;
    /** Y up, as in Unity and OpenGL. */
    readonly normal?: Uint8Array;
    /** Green is roughness, blue is metallic (glTF 2.0, 3.9.2). */
    readonly metallicRoughness?: Uint8Array;
  };
}

/** The keys of a level's materials, each once, in the order in which parts first name them. */
export function materialKeys(parts: readonly { readonly material: string }[]): readonly string[] {
  return [...new Set(parts.map(({ material }) => material))];
}

/** The name of a level's node. Unity makes a LODGroup of nodes that end with `_LOD0`, `_LOD1` … (Unity manual, "Importing LOD meshes"). */
export function levelName(name: string, level: number, levels: number): string {
  return levels === 1 ? name : `${name}_LOD${level}`;
}
