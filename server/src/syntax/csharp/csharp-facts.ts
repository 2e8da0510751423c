import type { Span } from '#base/text.ts';

/** What a C# file says beside its declarations. */
export interface CSharpFacts {
  readonly usings: readonly UsingFact[];
  readonly calls: readonly CallFact[];
  readonly strings: readonly StringFact[];
  /** Branches of `#if` that the project's defines switch off, without their directives. */
  readonly inactive: readonly Span[];
  /** Names that the file's `#if` and `#elif` ask for, each once. */
  readonly conditions: readonly string[];
}

/** A `using` directive. */
export interface UsingFact {
  /** The namespace or, for static and alias directives, the type, as written. */
  readonly name: string;
  readonly alias?: string;
  readonly isStatic?: true;
  readonly isGlobal?: true;
}

/** Calls of one callee in a file. */
export interface CallFact {
  /**
   * The called name with its receiver as far as that is a chain of names: `Destroy`, `body.AddForce`,
   * `Physics.Raycast`, `new List`. `.Play` stands for a receiver that is another expression. Type arguments are left out.
   */
  readonly callee: string;
  /** Type arguments of the first call that has some, as written: `Rigidbody`. */
  readonly typeArguments?: string;
  /** Offset of the called name in each call, rising. */
  readonly offsets: readonly number[];
}

/** A string literal and what it is given to. */
export interface StringFact {
  /** The text that the literal stands for, at most `maximumStringLength` characters of it. */
  readonly value: string;
  /** The whole literal, quotes included. */
  readonly span: Span;
  readonly context: StringContext;
  /** The callee, attribute, indexed or compared expression or assigned name, as written; `''` where there is none. */
  readonly of: string;
  /** Index among the arguments of a call or attribute. */
  readonly argument?: number;
  /** An operand of `+`: only a part of the value that is given. */
  readonly isPart?: true;
}

/** What a string literal is given to. */
export type StringContext = 'argument' | 'attribute' | 'index' | 'comparison' | 'assignment' | 'case' | 'none';

/** Longer literals are cut: they are prose or data, not names. */
export const maximumStringLength = 200;
