// Compiles and runs Java programs of the stages.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';

/** Compile all Java files of a folder into `out`, unless that was made of the same before. Throws with what javac says. */
export function compileJava({ java, folder, classpath, out }) {
  const sources = filesOf(folder).filter((path) => path.endsWith('.java'));
  const sum = createHash('sha256').update(classpath.join());
  for (const path of sources) sum.update(readFileSync(path));
  const madeOf = sum.digest('hex');
  const mark = `${out}.made-of`;
  if (existsSync(mark) && readFileSync(mark, 'utf8') === madeOf) return out;
  rmSync(out, { recursive: true, force: true });
  mkdirSync(out, { recursive: true });
  const javac = join(java.home, 'bin', process.platform === 'win32' ? 'javac.exe' : 'javac');
  const words = ['--release', '21', '-proc:none', '-nowarn', '-cp', classpath.join(delimiter), '-d', out, ...sources];
  const done = spawnSync(javac, words, { encoding: 'utf8', timeout: 120_000 });
  if (done.status !== 0) throw new Error(`javac: ${done.error?.message ?? done.stderr}`);
  writeFileSync(mark, madeOf);
  return out;
}

/** Run a program to its end; what it says is kept. */
export function runJava({ java, classpath, properties = {}, options = [], main, words = [], seconds = 120, env }) {
  const defined = Object.entries(properties).map(([name, value]) => `-D${name}=${value}`);
  const all = ['-XX:+UseSerialGC', '-Xmx1g', ...options, ...defined, '-cp', classpath.join(delimiter), main, ...words];
  return spawnSync(java.java, all, {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'pipe'],
    timeout: seconds * 1000,
    maxBuffer: 64 * 1024 * 1024,
    ...(env && { env }),
  });
}

/** All files below a folder. */
export function filesOf(folder) {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
}
