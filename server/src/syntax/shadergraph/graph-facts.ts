/** What a shader graph or sub graph is made of. What it declares to materials is its `ShaderFact`. */
export interface GraphFacts {
  /** A sub graph has outputs instead of targets. */
  readonly isSubGraph: boolean;
  /** The first key of old single-document graphs is absent in new ones; `legacy` graphs hold their nodes as nested text. */
  readonly format: 'multi' | 'legacy';
  /** Type names without namespace, each with how many there are: `SampleTexture2DNode`, 3. */
  readonly nodes: readonly (readonly [type: string, count: number])[];
  /** Type names of the active targets without namespace: `UniversalTarget`, `HDTarget`. */
  readonly targets: readonly string[];
  /** Names of the outputs of a sub graph, or of the blocks of the vertex and fragment contexts: `SurfaceDescription.BaseColor`. */
  readonly blocks: readonly string[];
  /** GUIDs of the sub graphs it uses, each once. */
  readonly subGraphs: readonly string[];
  /** Functions of its custom-function nodes. */
  readonly customFunctions: readonly string[];
}
