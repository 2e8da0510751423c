import type { JsonValue } from '#syntax/json/json-value.ts';
import { parseNested } from '#syntax/json/nested.ts';
import { items, member, textOf, textUnder } from '#syntax/json/read-value.ts';
import type { ProblemFact } from '#syntax/symbol.ts';
import { callerTypes, type GraphModel, type GraphObject, shortType } from './graph-model.ts';

/** Whether an object is a graph of the format of Unity 2018 to 2020.1. */
export function isLegacyGraph(root: JsonValue): boolean {
  return member(root, 'm_SerializableNodes') !== undefined || member(root, 'm_SerializedProperties') !== undefined;
}

/** A graph that is one object and holds its parts as nested text. */
export function legacyGraph(root: JsonValue): GraphModel {
  const problems: ProblemFact[] = [];
  const read = (entry: JsonValue): readonly GraphObject[] => {
    const nested = parseNested(member(entry, 'JSONnodeData'));
    problems.push(...nested.problems);
    return nested.root === undefined ? [] : [{ type: typeOf(entry), value: nested.root }];
  };
  const nodes = items(member(root, 'm_SerializableNodes'));
  const outputs = nodes.filter((node) => /^SubGraphOutputNode$|MasterNode$/.test(typeOf(node)));
  return {
    format: 'legacy',
    menuPath: member(root, 'm_Path'),
    properties: items(member(root, 'm_SerializedProperties')).flatMap(read),
    keywords: items(member(root, 'm_SerializedKeywords')).flatMap(read),
    nodeTypes: nodes.map(typeOf),
    callers: nodes.filter((node) => callerTypes.has(typeOf(node))).flatMap(read),
    // Old graphs name their pipelines only by the master node.
    targets: [],
    blocks: outputs
      .flatMap(read)
      .flatMap(({ value }) => items(member(value, 'm_SerializableSlots')).flatMap(read))
      .flatMap(({ value }) => textOf(member(value, 'm_DisplayName')) ?? []),
    problems,
  };
}

function typeOf(entry: JsonValue): string {
  return shortType(textUnder(member(entry, 'typeInfo'), 'fullName'));
}
