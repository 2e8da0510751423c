import type { FileFacts } from '#syntax/facts.ts';
import { countGuids } from '#syntax/guid-refs.ts';
import type { ProblemFact } from '#syntax/symbol.ts';
import type { AssetFacts } from './asset-facts.ts';
import { assetFormat } from './format.ts';
import { animationFunctions, eventMethods, gameObjectNames } from './names.ts';
import { characterOffset } from './offsets.ts';
import { type ScanProblem, scanUnityYaml, type YamlDocument } from './scanner.ts';
import { termsOf } from './terms.ts';

/** Facts of a text-serialized asset. Content of another form is named as such and not read. */
export function unityYamlFacts(bytes: Uint8Array): Omit<FileFacts, 'kind'> {
  const format = assetFormat(bytes);
  if (format !== 'yaml') return { symbols: [], problems: [], guidRefs: [], asset: { ...noObjects, format } };
  const scan = scanUnityYaml(bytes);
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const terms = termsOf(buffer, scan.documents);
  return {
    symbols: [],
    problems: scan.problems.map((problem) => problemFact(buffer, problem)),
    guidRefs: countGuids(scan.references.map((reference) => reference.guid)),
    asset: {
      format,
      documents: scan.documents.length,
      classes: classesOf(scan.documents),
      gameObjects: gameObjectNames(buffer, scan.documents),
      eventMethods: eventMethods(buffer),
      animationFunctions: animationFunctions(buffer),
    },
    ...(terms.length === 0 ? {} : { terms }),
  };
}

const noObjects: Omit<AssetFacts, 'format'> = {
  documents: 0,
  classes: [],
  gameObjects: [],
  eventMethods: [],
  animationFunctions: [],
};

function classesOf(documents: readonly YamlDocument[]): AssetFacts['classes'] {
  const counts = new Map<number, { readonly typeName: string; count: number }>();
  for (const { classId, typeName } of documents) {
    const known = counts.get(classId);
    if (known === undefined) counts.set(classId, { typeName, count: 1 });
    else known.count++;
  }
  return [...counts]
    .sort(([a], [b]) => a - b)
    .map(([classId, { typeName, count }]): readonly [number, string, number] => [classId, typeName, count]);
}

function problemFact(buffer: Buffer, { code, start, end, message }: ScanProblem): ProblemFact {
  return { code, message, span: { start: characterOffset(buffer, start), end: characterOffset(buffer, end) } };
}
