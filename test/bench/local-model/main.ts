import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { openLocalModel } from '../../../server/src/adapters/model/llama/open-local-model.ts';
import { tinyGguf } from '../../kit/tiny-gguf.ts';
import type { Row } from '../row.ts';
import { measureFaults } from './faults.ts';
import { measureModel } from './measure.ts';

/** Where the parts lie. */
export interface LocalModelPlaces {
  /** The script of the model's process, beside the package. */
  readonly entry: URL;
  /** Where files may be written. */
  readonly folder: string;
  readonly threads?: number;
  /** A real model. */
  readonly model?: string;
}

/** Figures of the tiny model and of the real one, and what becomes of files that are no models. */
export async function measureModels({ entry, folder, threads, model }: LocalModelPlaces): Promise<readonly Row[]> {
  const tiny = join(folder, 'tiny.gguf');
  writeFileSync(tiny, tinyGguf({ chatTemplate }));
  const open = (path: string, contextTokens: number) =>
    openLocalModel({ type: 'file', path, contextTokens, ...(threads === undefined ? {} : { threads }) }, { entry });
  const rows = [...(await measureModel('tiny', open(tiny, 2048))), ...(await measureFaults(folder, open))];
  return model === undefined ? rows : [...rows, ...(await measureModel('real', open(model, 4096)))];
}

const chatTemplate = "{% for m in messages %}{{ m['role'] + ': ' + m['content'] + '\\n' }}{% endfor %}assistant: ";
