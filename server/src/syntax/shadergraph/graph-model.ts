import type { JsonValue } from '#syntax/json/json-value.ts';
import type { ProblemFact } from '#syntax/symbol.ts';
import type { GraphFacts } from './graph-facts.ts';

/** An object of a graph. */
export interface GraphObject {
  /** Its class without namespace: `ColorShaderProperty`. */
  readonly type: string;
  readonly value: JsonValue;
}

/** A graph as both of its formats tell it. */
export interface GraphModel {
  readonly format: GraphFacts['format'];
  /** Where it stands in the shader menu. */
  readonly menuPath: JsonValue | undefined;
  readonly properties: readonly GraphObject[];
  readonly keywords: readonly GraphObject[];
  /** Class of every node, in order. */
  readonly nodeTypes: readonly string[];
  /** Nodes that name other files or functions: those of sub graphs and custom functions. */
  readonly callers: readonly GraphObject[];
  /** As in `GraphFacts`. */
  readonly targets: readonly string[];
  /** As in `GraphFacts`. */
  readonly blocks: readonly string[];
  readonly problems: readonly ProblemFact[];
}

/** Classes of nodes whose content says what else the graph uses. */
export const callerTypes: ReadonlySet<string> = new Set(['SubGraphNode', 'CustomFunctionNode']);

/** The class of a full type name without its namespace. */
export function shortType(name: string): string {
  return name.slice(Math.max(name.lastIndexOf('.'), name.lastIndexOf('+')) + 1);
}
