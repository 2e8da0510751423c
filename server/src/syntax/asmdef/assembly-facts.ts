/** An assembly definition, or a reference to one (`.asmref`). */
export interface AssemblyFacts {
  readonly isReference: boolean;
  /** The assembly's name; of a reference, the name or `GUID:…` of the assembly it joins. */
  readonly name: string;
  readonly rootNamespace?: string;
  /** Names or `GUID:…`, as written. */
  readonly references: readonly string[];
  readonly includePlatforms: readonly string[];
  readonly excludePlatforms: readonly string[];
  readonly defineConstraints: readonly string[];
  readonly versionDefines: readonly VersionDefine[];
  readonly allowUnsafeCode: boolean;
  readonly noEngineReferences: boolean;
}

/** `define` holds where `package` is installed in a version that `expression` covers. */
export interface VersionDefine {
  readonly package: string;
  /** `''` any, `1.2` this or newer, or an interval: `[1.0,2.0)`. */
  readonly expression: string;
  readonly define: string;
}
