// Compiles Kotlin as the plugin is compiled: for the oldest supported IDE, against what it brings.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { oldestJava } from './java.mjs';

/** The code is refused by the compiler; the message is the compiler's own. */
export class CompileError extends Error {}

/**
 * Compile all Kotlin and Java files of some folders into the folder `out`, unless that was made of the same before.
 * `libraries` are paths of jars and class folders; of the class folder `friend` the code sees what is internal.
 */
export function compileKotlin({ java, compiler, folders, libraries, out, moduleName, friend }) {
  const sources = folders.flatMap(filesOf).filter((path) => /\.(?:kt|java)$/.test(path));
  const javaSources = sources.filter((path) => path.endsWith('.java'));
  const options = [
    ...['-no-stdlib', '-no-reflect', '-module-name', moduleName],
    ...['-jvm-target', String(oldestJava), `-Xjdk-release=${oldestJava}`],
    // As the IDE itself is compiled: interfaces get no DefaultImpls.
    '-jvm-default=no-compatibility',
    ...['-language-version', '2.2', '-api-version', '2.2'],
    ...(friend === undefined ? [] : [`-Xfriend-paths=${friend}`]),
    // An IDE of a newer build deprecates what the oldest one needs.
    ...['-Werror', '-Xwarning-level=DEPRECATION:disabled'],
  ];
  const mark = `${out}.made-of`;
  const madeOf = digest([...sources, ...libraries.flatMap(classFiles)], options);
  if (existsSync(mark) && existsSync(out) && readFileSync(mark, 'utf8') === madeOf) return;
  rmSync(out, { recursive: true, force: true });
  rmSync(mark, { force: true });
  mkdirSync(out, { recursive: true });
  const classpath = [compiler['kotlin-stdlib.jar'], ...libraries].join(delimiter);
  const program = [
    ...['-Xmx1500m', '-XX:+UseSerialGC', '--enable-native-access=ALL-UNNAMED'],
    // From 23 on Java warns of what the compiler does with memory.
    ...(java.version >= 23 ? ['--sun-misc-unsafe-memory-access=allow'] : []),
    ...['-cp', Object.values(compiler).join(delimiter), 'org.jetbrains.kotlin.cli.jvm.K2JVMCompiler'],
  ];
  const words = [...program, ...options, '-cp', classpath, '-d', out, ...sources];
  run(java.java, words);
  if (javaSources.length > 0) {
    const wordsOfJava = [
      '--release',
      String(oldestJava),
      '-proc:none',
      '-nowarn',
      '-cp',
      [out, classpath].join(delimiter),
    ];
    run(join(java.home, 'bin', 'javac'), [...wordsOfJava, '-d', out, ...javaSources]);
  }
  writeFileSync(mark, madeOf);
}

function run(command, words) {
  const done = spawnSync(command, words, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'], timeout: 600_000 });
  if (done.status !== 0) throw new CompileError(done.error?.message ?? `${done.stdout}${done.stderr}`.trim());
}

/** The jar itself, or the classes of a folder. */
function classFiles(library) {
  return library.endsWith('.jar') ? [library] : filesOf(library);
}

function filesOf(folder) {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
}

function digest(files, options) {
  const sum = createHash('sha256').update(options.join('\n'));
  for (const file of files) sum.update(`${file}\n`).update(readFileSync(file));
  return sum.digest('hex');
}
