import { extensionOf } from '#base/path.ts';
import type { FileKind } from './facts.ts';

/** Extensions by kind, as the command-line contract counts them (DESIGN.md, "Words of the contract"). */
const extensions: Readonly<Record<Exclude<FileKind, 'other'>, readonly string[]>> = {
  csharp: ['.cs'],
  shader: ['.shader'],
  hlsl: ['.hlsl', '.cginc', '.glslinc', '.compute', '.raytrace'],
  shadergraph: ['.shadergraph', '.shadersubgraph'],
  meta: ['.meta'],
  asmdef: ['.asmdef', '.asmref'],
  yaml: [
    '.unity',
    '.scene',
    '.prefab',
    '.mat',
    '.asset',
    '.anim',
    '.controller',
    '.overridecontroller',
    '.playable',
    '.lighting',
    '.physicmaterial',
    '.physicsmaterial2d',
    '.mask',
    '.preset',
    '.mixer',
    '.rendertexture',
    '.cubemap',
    '.flare',
    '.fontsettings',
    '.guiskin',
    '.terrainlayer',
    '.spriteatlas',
    '.spriteatlasv2',
    '.signal',
    '.brush',
    '.giparams',
    '.shadervariants',
    '.webcamtexture',
    '.scenetemplate',
    '.vfx',
    '.vfxoperator',
    '.vfxblock',
    '.mesh',
  ],
};

const kindByExtension: ReadonlyMap<string, FileKind> = new Map(
  (['csharp', 'shader', 'hlsl', 'shadergraph', 'meta', 'asmdef', 'yaml'] as const).flatMap((kind) =>
    extensions[kind].map((extension): [string, FileKind] => [extension, kind]),
  ),
);

/** The kind of a file by its name. Whether a `yaml` file really is text is only seen in its bytes. */
export function fileKind(path: string): FileKind {
  return kindByExtension.get(extensionOf(path)) ?? 'other';
}
