/** What a file with the ending of a text asset holds. */
export type AssetFormat =
  | 'yaml'
  /** Serialized in Unity's binary form: named as such, not read. */
  | 'binary'
  /** A pointer of Git LFS in place of the content. */
  | 'lfs'
  | 'empty'
  /** Text of another kind. */
  | 'other';

/** Facts of a text asset. Objects themselves are read when somebody asks (`#unity/unity-file.ts`). */
export interface AssetFacts {
  readonly format: AssetFormat;
  readonly documents: number;
  /** Classes of the documents with how many there are, in order of class id. */
  readonly classes: readonly (readonly [classId: number, typeName: string, count: number])[];
  /** Names of GameObjects, each once. */
  readonly gameObjects: readonly string[];
  /** Methods that UnityEvents call, overrides included, each once. */
  readonly eventMethods: readonly string[];
  /** Functions that animation events call, each once. */
  readonly animationFunctions: readonly string[];
}
