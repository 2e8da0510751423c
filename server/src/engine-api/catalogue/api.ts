/** When something is part of the engine, as far as the surveyed versions tell. */
export interface ApiLifetime {
  /** First surveyed version that has it; `undefined` when the oldest one does. */
  readonly since?: string;
  /** First surveyed version that lacks it again; `undefined` when the latest one has it. */
  readonly until?: string;
  readonly obsolete?: ApiObsolete;
}

/** That the engine marks something as obsolete. */
export interface ApiObsolete {
  /** First surveyed version that marks it; `undefined` when the oldest one does. */
  readonly since?: string;
  /** Name of what to use instead, where the mark names one. */
  readonly replacement?: string;
  /** Whether using it is an error of the compiler and not only a warning, in the latest version that has it. */
  readonly isError: boolean;
}

/** A public type of the engine or of one of its packages. */
export interface ApiType extends ApiLifetime {
  /**
   * Namespace and outer types included, type parameters left out: `UnityEngine.ParticleSystem.MainModule`. Of types that
   * differ only in the number of type parameters all but the one with the fewest have it behind: `UnityEvent`, `UnityEvent`1`.
   */
  readonly fullName: string;
  readonly name: string;
  readonly namespace: string;
  readonly kind: 'class' | 'struct' | 'interface' | 'enum' | 'delegate';
  readonly isStatic: boolean;
  readonly isAbstract: boolean;
  readonly typeParameters: readonly string[];
  /** Base type and interfaces as type texts (below). */
  readonly bases: readonly string[];
  /** The engine's module (`Physics`), or the package's name (`com.unity.inputsystem`). */
  readonly module: string;
  /** For attributes: what they may be put on, as members of `System.AttributeTargets`. */
  readonly targets?: readonly string[];
}

/**
 * One public or protected member; overloads are members of their own. Type texts are C# types with full names where these
 * are known (`System.Collections.Generic.List<UnityEngine.Vector3>[]`), keywords for the built-in ones (`float`), and
 * type parameters by their names.
 */
export interface ApiMember extends ApiLifetime {
  /** `this[]` of an indexer, `operator +` and `operator float` of operators and conversions, `Invoke` of a delegate. */
  readonly name: string;
  readonly kind: 'method' | 'constructor' | 'property' | 'indexer' | 'field' | 'event' | 'operator' | 'enumMember';
  /** Full name of the type that declares it. */
  readonly declaringType: string;
  readonly isStatic: boolean;
  readonly isProtected: boolean;
  /** Whether code outside can assign it; for fields and properties. */
  readonly isWritable: boolean;
  /** Type text of the value or the result; `void` for none, the declaring type for constructors and enum members. */
  readonly type: string;
  readonly typeParameters: readonly string[];
  readonly parameters: readonly ApiParameter[];
  /** Whether it is called on its first parameter. */
  readonly isExtension: boolean;
  /** For enum members whose value the source tells. */
  readonly value?: string;
}

/** A parameter of a member. */
export interface ApiParameter {
  readonly name: string;
  /** A type text. */
  readonly type: string;
  readonly modifier?: 'ref' | 'out' | 'in' | 'params';
  readonly isOptional: boolean;
}

/** The engine's API. Look-ups decode what they need and nothing else. */
export interface ApiCatalogue {
  /** The engine's versions that were surveyed, oldest first: `2019.4`. */
  readonly versions: readonly string[];
  readonly counts: { readonly types: number; readonly members: number };
  type(fullName: string): ApiType | undefined;
  /** Full names of the types of this short name; attributes answer with and without `Attribute`. */
  typesNamed(name: string): readonly string[];
  hasNamespace(name: string): boolean;
  /** Members that the type declares itself, in the order of the source. Empty for an unknown type. */
  members(fullName: string): readonly ApiMember[];
  /** Extension methods of this name. */
  extensions(name: string): readonly ApiMember[];
}
