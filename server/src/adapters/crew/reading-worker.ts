import { parentPort, workerData } from 'node:worker_threads';
import { createChosenBackend } from '#adapters/choose-backend.ts';
import { createGrammarFiles } from '#adapters/grammar-files.ts';
import { createProjectFiles } from '#adapters/library-files.ts';
import { neverAborted } from '#base/cancel.ts';
import { silentLog } from '#base/log.ts';
import type { CrewAnswer } from '#retrieval/indexer/crew.ts';
import { type Reading, readRecord } from '#retrieval/indexer/read-record.ts';
import type { FileRecord } from '#retrieval/indexer/record.ts';
import { encodeSegment } from '#retrieval/indexer/segment.ts';
import { createTermTable } from '#retrieval/term-table.ts';
import { createTermSplitter } from '#retrieval/terms.ts';
import { createParserPool } from '#syntax/parser.ts';
import { createFactReader } from '#syntax/read-facts.ts';
import { createDefineSource } from '#unity/defines.ts';
import type { Skipped } from '#workspace/walk.ts';
import type { ReadingSetup } from './reading-crew.ts';

/** A helper's entry: reads the files that it is sent the paths of. */
function createReader({
  root,
  libraries,
  wasm,
  parser,
  setting,
}: ReadingSetup): (paths: readonly string[]) => Promise<CrewAnswer> {
  const pool = createParserPool(createChosenBackend(createGrammarFiles(wasm), () => parser, silentLog));
  const reading: Reading = {
    files: createProjectFiles(root, libraries, 'blocking'),
    readFacts: createFactReader(pool),
    terms: createTermTable(),
    splitter: createTermSplitter(),
    overlays: new Map(),
    // Only assets are described by the names of others, and these are not read here.
    assets: { nameOf: () => undefined },
    defines: createDefineSource(setting.defining, setting.project),
  };
  return async (paths) => {
    const records: FileRecord[] = [];
    const skipped: Skipped[] = [];
    const gone: string[] = [];
    for (const path of paths) {
      const outcome = await readRecord(reading, path, undefined, neverAborted());
      if (outcome.type === 'read') records.push(outcome.record);
      else if (outcome.type === 'skipped') skipped.push({ path, reason: outcome.reason });
      else gone.push(path);
    }
    return { segment: encodeSegment({ records, removed: [] }, reading.terms), skipped, gone };
  };
}

if (parentPort !== null) {
  const port = parentPort;
  const read = createReader(workerData);
  port.on('message', (paths: readonly string[]) => {
    read(paths).then(
      (answer) => port.postMessage(answer),
      // Whoever asked reads the files itself and meets the same fault where it is reported.
      () => port.postMessage(undefined),
    );
  });
}
