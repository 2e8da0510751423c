import { conflictMarkers } from '#syntax/conflict-markers.ts';
import type { FileFacts } from '#syntax/facts.ts';
import { countGuids, guidsIn } from '#syntax/guid-refs.ts';
import { readableText } from '#syntax/json/readable-text.ts';
import type { ProblemFact } from '#syntax/symbol.ts';
import { scalarText } from '#syntax/unity-yaml/scalar.ts';
import type { ImporterFacts } from './importer-facts.ts';
import { importerSettings } from './importer-settings.ts';
import { settingIn } from './setting.ts';

/**
 * Facts of a `.meta`. The first side of a conflict is read. Only what is wanted is looked for: a project has as many such
 * files as assets.
 */
export function metaFacts(text: string): Omit<FileFacts, 'kind'> {
  const readable = readableText(text);
  const head = readHead(readable);
  const guid = head.guid ?? laterGuid(readable);
  return {
    symbols: [],
    problems: [...(guid === undefined ? [noGuid(text)] : []), ...conflictMarkers(text)],
    guidRefs: countGuids(guidsIn(readable).filter((other) => other !== guid)),
    ...(guid === undefined ? {} : { guid }),
    importer: importerOf(readable, head),
  };
}

/** What stands above the importer's block. */
interface Head {
  guid: string | undefined;
  isFolder: boolean;
  readonly labels: string[];
  importer: string;
  /** Offset of the importer's line. */
  importerStart: number;
}

function readHead(text: string): Head {
  const head: Head = { guid: undefined, isFolder: false, labels: [], importer: '', importerStart: text.length };
  let inLabels = false;
  for (let start = 0; start < text.length && head.importer === ''; ) {
    const found = text.indexOf('\n', start);
    const end = found === -1 ? text.length : found;
    const line = text.slice(start, Math.min(end, start + maximumLine)).trimEnd();
    if (line.startsWith('- ')) {
      if (inLabels) head.labels.push(scalarText(line.slice(2).trim()));
    } else if (line !== '') {
      inLabels = line === 'labels:';
      if (line === 'folderAsset: yes') head.isFolder = true;
      else if (line.startsWith('guid: ')) head.guid ??= guidLine.exec(line)?.[1];
      else if (line.endsWith('Importer:') && !line.startsWith(' ')) {
        head.importer = line.slice(0, -1);
        head.importerStart = start;
      }
    }
    start = end + 1;
  }
  return head;
}

/** Longer lines hold nothing that is looked for. */
const maximumLine = 500;
const guidLine = /^guid: ([0-9a-f]{32})$/;

/** A merge by hand may have left the GUID behind the importer. */
function laterGuid(text: string): string | undefined {
  return text.includes('\nguid: ') ? /^guid: ([0-9a-f]{32})[ \t]*\r?$/m.exec(text)?.[1] : undefined;
}

function noGuid(text: string): ProblemFact {
  const end = /[\r\n]|$/.exec(text)?.index ?? 0;
  return { code: 'syntax', span: { start: 0, end }, message: 'this .meta has no guid' };
}

function importerOf(text: string, { importer, importerStart, isFolder, labels }: Head): ImporterFacts {
  const wanted = Object.hasOwn(importerSettings, importer) ? importerSettings[importer] : undefined;
  const settings = (wanted ?? []).flatMap((path): (readonly [string, string])[] => {
    const value = settingIn(text, importerStart, path);
    return value === undefined ? [] : [[path, value]];
  });
  const bundle = scalarText(settingIn(text, importerStart, 'assetBundleName') ?? '');
  return { importer, isFolder, settings, labels, ...(bundle === '' ? {} : { assetBundle: bundle }) };
}
