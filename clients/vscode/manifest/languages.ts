import type { Text } from './texts.ts';

/** A language that this extension teaches the editor. Ids of VS Code's own are kept, so that other extensions fit. */
export interface LanguageRow {
  readonly id: string;
  readonly name: Text;
  readonly extensions: readonly string[];
  readonly firstLine?: string;
}

/** Grammars and configurations bear the id: `syntaxes/ID.tmLanguage.json`, `language-configuration/ID.json`. */
export const languages: readonly LanguageRow[] = [
  { id: 'shaderlab', name: { en: 'ShaderLab', zh: 'ShaderLab' }, extensions: ['.shader'] },
  {
    id: 'hlsl',
    name: { en: 'HLSL', zh: 'HLSL' },
    extensions: ['.hlsl', '.cginc', '.glslinc', '.compute', '.raytrace'],
  },
  {
    id: 'unity-yaml',
    name: { en: 'Unity YAML', zh: 'Unity YAML' },
    extensions: [
      '.unity',
      '.prefab',
      '.mat',
      '.asset',
      '.anim',
      '.controller',
      '.overrideController',
      '.mask',
      '.physicMaterial',
      '.physicsMaterial2D',
      '.renderTexture',
      '.lighting',
      '.playable',
      '.mixer',
      '.preset',
      '.spriteatlas',
      '.terrainlayer',
      '.flare',
      '.guiskin',
      '.fontsettings',
      '.meta',
    ],
    firstLine: '^%YAML 1\\.1\\s*$',
  },
];
