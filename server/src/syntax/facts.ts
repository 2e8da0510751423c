import type { AssemblyFacts } from './asmdef/assembly-facts.ts';
import type { CSharpFacts } from './csharp/csharp-facts.ts';
import type { HlslFacts } from './hlsl/hlsl-facts.ts';
import type { InputFacts } from './input-actions/input-facts.ts';
import type { ImporterFacts } from './meta/importer-facts.ts';
import type { GraphFacts } from './shadergraph/graph-facts.ts';
import type { ShaderFact } from './shaderlab/shader-facts.ts';
import type { ProblemFact, SymbolFact, TermFact } from './symbol.ts';
import type { UiFacts } from './ui/ui-facts.ts';
import type { AssetFacts } from './unity-yaml/asset-facts.ts';

/** The kinds of file of the command-line contract (DESIGN.md, "Words of the contract"). */
export type FileKind = 'csharp' | 'shader' | 'hlsl' | 'shadergraph' | 'yaml' | 'meta' | 'asmdef' | 'other';

/** Facts of one file: plain data that can cross threads and be stored. */
export interface FileFacts {
  readonly kind: FileKind;
  readonly symbols: readonly SymbolFact[];
  readonly problems: readonly ProblemFact[];
  /** GUIDs that the file refers to, with how often, in order of first use; built-in ones left out. */
  readonly guidRefs?: readonly (readonly [guid: string, count: number])[];
  /** The GUID that a `.meta` file defines. */
  readonly guid?: string;
  /** Names that the file defines for code and people to refer to by text. */
  readonly terms?: readonly TermFact[];
  readonly csharp?: CSharpFacts;
  readonly shader?: ShaderFact;
  readonly hlsl?: HlslFacts;
  readonly graph?: GraphFacts;
  readonly assembly?: AssemblyFacts;
  readonly input?: InputFacts;
  readonly ui?: UiFacts;
  readonly importer?: ImporterFacts;
  readonly asset?: AssetFacts;
}
