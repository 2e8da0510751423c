import type { JsonValue } from '#syntax/json/json-value.ts';
import { contentSpan, items, member, textOf, textUnder } from '#syntax/json/read-value.ts';
import type { ProblemFact } from '#syntax/symbol.ts';
import { callerTypes, type GraphModel, type GraphObject, shortType } from './graph-model.ts';

/** A graph of the format of many objects: the first is the graph, all refer to each other by `m_Id`. */
export function multiGraph(roots: readonly JsonValue[]): GraphModel {
  const { objects, problems } = byId(roots);
  const graph = roots.find((root) => shortType(textUnder(root, 'm_Type')) === 'GraphData') ?? roots[0];
  const listed = (of: JsonValue | undefined, key: string): readonly GraphObject[] =>
    items(member(of, key)).flatMap((entry) => objects.get(textUnder(entry, 'm_Id')) ?? []);
  const nodes = listed(graph, 'm_Nodes');
  return {
    format: 'multi',
    menuPath: member(graph, 'm_Path'),
    properties: listed(graph, 'm_Properties'),
    keywords: listed(graph, 'm_Keywords'),
    nodeTypes: nodes.map(({ type }) => type),
    callers: nodes.filter(({ type }) => callerTypes.has(type)),
    targets: listed(graph, 'm_ActiveTargets').map(({ type }) => type),
    blocks: [...blocksOf(graph, listed), ...outputsOf(graph, objects, listed)],
    problems,
  };
}

type Listed = (of: JsonValue | undefined, key: string) => readonly GraphObject[];

function blocksOf(graph: JsonValue | undefined, listed: Listed): readonly string[] {
  return ['m_VertexContext', 'm_FragmentContext'].flatMap((context) =>
    listed(member(graph, context), 'm_Blocks').flatMap(
      ({ value }) => textOf(member(value, 'm_SerializedDescriptor')) ?? [],
    ),
  );
}

/** Names of the slots of a sub graph's output node. */
function outputsOf(
  graph: JsonValue | undefined,
  objects: ReadonlyMap<string, GraphObject>,
  listed: Listed,
): readonly string[] {
  const output = objects.get(textUnder(member(graph, 'm_OutputNode'), 'm_Id'));
  return listed(output?.value, 'm_Slots').flatMap(({ value }) => textOf(member(value, 'm_DisplayName')) ?? []);
}

function byId(roots: readonly JsonValue[]): {
  readonly objects: ReadonlyMap<string, GraphObject>;
  readonly problems: readonly ProblemFact[];
} {
  const objects = new Map<string, GraphObject>();
  const problems: ProblemFact[] = [];
  for (const value of roots) {
    const id = member(value, 'm_ObjectId');
    const name = textOf(id);
    if (id === undefined || name === undefined) continue;
    if (objects.has(name)) {
      const message = `another object of this graph has the id ${name}`;
      problems.push({ code: 'duplicate-id', span: contentSpan(id), message });
    } else objects.set(name, { type: shortType(textUnder(value, 'm_Type')), value });
  }
  return { objects, problems };
}
