import { extensionOf, stemOf } from '#base/path.ts';
import { conflictMarkers } from '#syntax/conflict-markers.ts';
import type { FileFacts } from '#syntax/facts.ts';
import { guidsIn } from '#syntax/guid-refs.ts';
import { type JsonDocument, parseJson } from '#syntax/json/json-value.ts';
import { contentSpan, textOf, textUnder } from '#syntax/json/read-value.ts';
import { readableText } from '#syntax/json/readable-text.ts';
import { splitObjects } from '#syntax/json/split.ts';
import type { SymbolFact, TermFact } from '#syntax/symbol.ts';
import type { GraphFacts } from './graph-facts.ts';
import type { GraphModel } from './graph-model.ts';
import { graphKeywords } from './keyword.ts';
import { isLegacyGraph, legacyGraph } from './legacy-graph.ts';
import { multiGraph } from './multi-graph.ts';
import { type GraphProperty, graphProperty } from './property.ts';

/** Facts of a `.shadergraph` or `.shadersubgraph`. The first side of a conflict is read. */
export function shaderGraphFacts(text: string, path: string): Omit<FileFacts, 'kind' | 'guidRefs'> {
  const readable = readableText(text);
  const isSubGraph = extensionOf(path) === '.shadersubgraph';
  const documents = splitObjects(readable).flatMap(({ start, end }) => {
    const object = readable.slice(start, end);
    return !isSubGraph && isSoundSlot(object) ? [] : [parseJson(object, start)];
  });
  const model = modelOf(documents);
  const name = graphName(model, path, isSubGraph);
  const properties = model.properties.flatMap((property) => graphProperty(property, name));
  const keywords = model.keywords.flatMap(graphKeywords);
  const problems = [...documents.flatMap((document) => document.problems), ...model.problems];
  return {
    symbols: [graphSymbol(model, name, isSubGraph, text.length), ...properties.map(({ symbol }) => symbol)],
    problems: [...problems.slice(0, maximumProblems), ...conflictMarkers(text)],
    terms: [...(isSubGraph ? [] : shaderTerms(name, properties)), ...keywords],
    ...(isSubGraph ? {} : { shader: shaderOf(name, properties, keywords) }),
    graph: graphFacts(model, isSubGraph),
  };
}

/**
 * Whether an object is a slot of a node and can be read. Most objects of a graph are slots, and only those of a sub graph
 * say anything; where positions are of no use, the engine's own reader is ten times as fast as one that keeps them.
 */
function isSoundSlot(object: string): boolean {
  if (!slotType.test(object)) return false;
  try {
    JSON.parse(object);
    return true;
  } catch {
    return false;
  }
}

const slotType = /^\s*\{\s*"m_SGVersion":\s*\d+,\s*"m_Type":\s*"[\w.]*MaterialSlot"/;

/** Problems beyond this many are not listed. */
const maximumProblems = 50;

function modelOf(documents: readonly JsonDocument[]): GraphModel {
  const roots = documents.flatMap(({ root }) => root ?? []);
  const first = roots[0];
  return first !== undefined && isLegacyGraph(first) ? legacyGraph(first) : multiGraph(roots);
}

function graphName(model: GraphModel, path: string, isSubGraph: boolean): string {
  const folder = isSubGraph ? '' : (textOf(model.menuPath) ?? '');
  return folder === '' ? stemOf(path) : `${folder}/${stemOf(path)}`;
}

/** A graph's name is its file's; of the name only the menu path is written in it. */
function graphSymbol({ menuPath }: GraphModel, name: string, isSubGraph: boolean, length: number): SymbolFact {
  return {
    name,
    kind: isSubGraph ? 'asset' : 'shader',
    container: '',
    span: { start: 0, end: length },
    nameSpan: menuPath === undefined ? { start: 0, end: 0 } : contentSpan(menuPath),
    signature: `${isSubGraph ? 'Sub graph' : 'Shader graph'} "${name}"`,
  };
}

/** Names of sub graphs' properties are no shader's: they are the inputs of a node. */
function shaderTerms(name: string, properties: readonly GraphProperty[]): readonly TermFact[] {
  const shader: TermFact = { kind: 'shader', name };
  return [
    shader,
    ...properties.map(({ fact, symbol }): TermFact => {
      return { kind: 'shaderProperty', name: fact.name, detail: fact.type, offset: symbol.nameSpan.start };
    }),
  ];
}

function shaderOf(
  name: string,
  properties: readonly GraphProperty[],
  keywords: readonly TermFact[],
): NonNullable<FileFacts['shader']> {
  return {
    name,
    properties: properties.flatMap(({ exposed, fact }) => (exposed ? [fact] : [])),
    tags: [],
    subShaders: [],
    keywords: unique(keywords.map((keyword) => keyword.name)).map((keyword) => ({
      name: keyword,
      declaredBy: 'graph',
    })),
  };
}

function graphFacts(model: GraphModel, isSubGraph: boolean): GraphFacts {
  const counts = new Map<string, number>();
  for (const type of model.nodeTypes) counts.set(type, (counts.get(type) ?? 0) + 1);
  const functions = model.callers.map(({ value }) => textUnder(value, 'm_FunctionName'));
  return {
    isSubGraph,
    format: model.format,
    nodes: [...counts],
    targets: model.targets,
    blocks: model.blocks,
    subGraphs: unique(model.callers.flatMap(({ value }) => guidsIn(textUnder(value, 'm_SerializedSubGraph')))),
    customFunctions: unique(functions.filter((name) => name !== '')),
  };
}

function unique(names: readonly string[]): readonly string[] {
  return [...new Set(names)];
}
