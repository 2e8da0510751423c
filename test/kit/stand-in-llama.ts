import { cpSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { bundle } from './project.ts';

/** A copy of the program's model process. */
export interface ModelProgram {
  readonly folder: string;
  readonly entry: URL;
  dispose(): void;
}

/** The model's process in a folder of its own, beside a package that stands in for the real one or beside none at all. */
export function modelProgram(withPackage: boolean): ModelProgram {
  const folder = mkdtempSync(join(tmpdir(), 'scenewright-model-'));
  for (const name of readdirSync(bundle)) if (name.endsWith('.js')) cpSync(join(bundle, name), join(folder, name));
  writeFileSync(join(folder, 'package.json'), '{"type":"module"}');
  if (withPackage) {
    const place = join(folder, 'node_modules', 'node-llama-cpp');
    mkdirSync(place, { recursive: true });
    writeFileSync(join(place, 'package.json'), '{"name":"node-llama-cpp","type":"module","main":"index.js"}');
    cpSync(join(dirname(fileURLToPath(import.meta.url)), 'stand-in-llama', 'index.js'), join(place, 'index.js'));
  }
  return {
    folder,
    entry: pathToFileURL(join(folder, 'model-process.js')),
    dispose: () => rmSync(folder, { recursive: true, force: true }),
  };
}
