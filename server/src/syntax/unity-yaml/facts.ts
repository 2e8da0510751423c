import type { FileFacts, SymbolFact } from '#syntax/facts.ts';
import { scalarText } from './scalar.ts';
import { isUnityYaml, scanUnityYaml, type YamlDocument } from './scanner.ts';

/** GameObjects and GUID references of a text-serialized asset. What is binary or another format has a problem instead. */
export function unityYamlFacts(bytes: Uint8Array): Omit<FileFacts, 'kind'> {
  if (!isUnityYaml(bytes)) return { symbols: [], problems: [], guidRefs: [] };
  const scan = scanUnityYaml(bytes);
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return {
    symbols: scan.documents.flatMap((document) => gameObject(buffer, document)),
    problems: [],
    guidRefs: countGuids(scan.references.map((reference) => reference.guid)),
  };
}

/** GUIDs with how often each occurs, in order of first use. Built-in ones are left out. */
export function countGuids(guids: readonly string[]): readonly (readonly [guid: string, count: number])[] {
  const counts = new Map<string, number>();
  for (const guid of guids) {
    if (builtIn.test(guid)) continue;
    counts.set(guid, (counts.get(guid) ?? 0) + 1);
  }
  return [...counts];
}

const builtIn = /^0{16}.0{15}$/;
const gameObjectClass = 1;
/** A GameObject's name stands within so many bytes of its header unless it has hundreds of components. */
const nameWindow = 16_384;

function gameObject(buffer: Buffer, document: YamlDocument): readonly SymbolFact[] {
  if (document.classId !== gameObjectClass || document.stripped) return [];
  const at = buffer.indexOf('\n  m_Name: ', document.start);
  if (at === -1 || at >= Math.min(document.end, document.start + nameWindow)) return [];
  const start = at + '\n  m_Name: '.length;
  const end = buffer.indexOf(10, start);
  const name = scalarText(buffer.toString('utf8', start, end === -1 ? buffer.length : end).trimEnd());
  return [
    {
      name,
      kind: 'gameObject',
      container: '',
      span: { start: document.start, end: document.end },
      nameSpan: { start, end: end === -1 ? buffer.length : end },
      signature: `GameObject ${name}`,
    },
  ];
}
