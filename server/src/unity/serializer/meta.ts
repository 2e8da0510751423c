import type { Guid } from '#unity/guid.ts';
import { textureImporter } from './texture-importer.ts';

/** Importers that we write, each with its own lines; Unity completes the rest on import. */
const importers = {
  material: ['NativeFormatImporter:', '  externalObjects: {}', '  mainObjectFileID: 2100000'],
  text: ['TextScriptImporter:', '  externalObjects: {}'],
  folder: ['folderAsset: yes', 'DefaultImporter:', '  externalObjects: {}'],
  albedo: textureImporter({ isColor: true, type: 'default', isAlphaUsed: false }),
  emission: textureImporter({ isColor: true, type: 'default', isAlphaUsed: false }),
  normal: textureImporter({ isColor: false, type: 'normal', isAlphaUsed: false }),
  mask: textureImporter({ isColor: false, type: 'default', isAlphaUsed: true }),
  height: textureImporter({ isColor: false, type: 'default', isAlphaUsed: false }),
} as const satisfies Record<string, readonly string[]>;

/** What a `.meta` file can be for. */
export type ImporterKind = keyof typeof importers;

/** The text of a `.meta` file, for a kind of importer or for lines of one. */
export function writeMeta(guid: Guid, importer: ImporterKind | readonly string[]): string {
  // The last three keys end with a space, as Unity writes them.
  const tail = ['  userData: ', '  assetBundleName: ', '  assetBundleVariant: '];
  return [
    'fileFormatVersion: 2',
    `guid: ${guid}`,
    ...(typeof importer === 'string' ? importers[importer] : importer),
    ...tail,
    '',
  ].join('\n');
}
