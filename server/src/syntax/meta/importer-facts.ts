/** How Unity imports an asset, from its `.meta`. */
export interface ImporterFacts {
  /** `TextureImporter`, `ModelImporter`, `MonoImporter` …; `''` when the file has no importer block. */
  readonly importer: string;
  readonly isFolder: boolean;
  /** The settings that decide how the asset is used (`importer-settings.ts`), with values as written. */
  readonly settings: readonly (readonly [path: string, value: string])[];
  readonly labels: readonly string[];
  readonly assetBundle?: string;
}
