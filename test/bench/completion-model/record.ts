import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { openLocalModel } from 'scenewright/src/adapters/model/llama/open-local-model.ts';
import { neverAborted } from 'scenewright/src/base/cancel.ts';
import { linePositions } from 'scenewright/src/features/completion/evaluation/positions.ts';

/** What a model answered at a place. */
export interface Recorded {
  readonly path: string;
  readonly before: string;
  readonly hidden: string;
  readonly after: string;
  readonly raw: string;
  readonly end: 'stop' | 'length';
}

/** Where things lie. */
export interface Recording {
  readonly project: string;
  readonly model: string;
  readonly threads: number;
  readonly entry: URL;
}

const maximumTokens = 64;

/** Ask at some lines of the project's scripts, inside them and at their starts. */
export async function recordAnswers({ project, model, threads, entry }: Recording): Promise<readonly Recorded[]> {
  const files = readdirSync(project, { recursive: true, withFileTypes: true })
    .filter((file) => file.isFile() && file.name.endsWith('.cs'))
    .map((file) => join(file.parentPath, file.name))
    .sort()
    .map((path) => ({ path: relative(project, path).split(sep).join('/'), text: readFileSync(path, 'utf8') }));
  const positions = [...linePositions(files, 'inside', 0.07, 21), ...linePositions(files, 'start', 0.05, 22)];
  const opened = openLocalModel({ type: 'file', path: model, contextTokens: 2048, threads }, { entry });
  const rows: Recorded[] = [];
  for (const { path, before, hidden, after } of positions) {
    const request = {
      path,
      before: before.slice(-1500),
      after: after.slice(0, 500),
      context: [],
      maximumTokens,
      temperature: 0,
    };
    let raw = '';
    let end: 'stop' | 'length' = 'stop';
    for await (const part of opened.infill(request, neverAborted())) {
      if (part.type === 'text') raw += part.text;
      if (part.type === 'end') end = part.reason;
      if (part.type === 'failed') throw new Error(part.failure.message);
    }
    rows.push({ path, before, hidden, after, raw, end });
  }
  opened.end();
  return rows;
}
