// Gets what the plugin is compiled with, once, into a folder of caches outside the tree: the Kotlin compiler from npm, lsp4j
// and gson from Maven's central repository. Each file is checked against its digest.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { Missing } from './missing.mjs';

/** What is downloaded once. */
export const cache = join(
  process.env.XDG_CACHE_HOME || join(process.env.HOME || homedir(), '.cache'),
  'scenewright-ci',
  'rider',
);

const compilerVersion = '2.4.20';

const compilerFiles = {
  'kotlin-compiler.jar': '038d406cc51d5fe3f6b5a16366a3f083b783bceb9e576e3103e695c3ce04e0fa',
  'kotlin-stdlib.jar': '2226de463d309d4a5500a481320b3dea515a6981dcae1def531fbc158884e25f',
  'kotlin-reflect.jar': 'b4aac2a4686ffdc110602ce153e4a90ffd7f37fa86fcca9d3b3aa39c08f8c2fc',
  'kotlin-script-runtime.jar': 'fc5a19df78be445d84e8352e0d01098a6a8181324aa50c6f7bf850338e81e1b4',
  'kotlin-test.jar': 'fa281d657898a34f6b0c7383f374f0a0161e61b6cea0095f135d917721d63f22',
  'kotlinx-coroutines-core-jvm.jar': '9860906a1937490bf5f3b06d2f0e10ef451e65b95b269f22daf68a3d1f5065c5',
  'annotations-13.0.jar': 'ace2a10dc8e2d5fd34925ecac03e4988b2c0f851650c94b8cef49ba1bd111478',
};

/** The versions that IDEs of the oldest supported build bring. */
const libraries = [
  { group: 'org.eclipse.lsp4j', name: 'org.eclipse.lsp4j', version: '0.24.0' },
  { group: 'org.eclipse.lsp4j', name: 'org.eclipse.lsp4j.jsonrpc', version: '0.24.0' },
  { group: 'com.google.code.gson', name: 'gson', version: '2.13.2' },
];

const libraryFiles = {
  'org.eclipse.lsp4j-0.24.0.jar': '2caea31ffa2abd13c6f5d13489be071ad08f108eae83a34473ac72d96cf72922',
  'org.eclipse.lsp4j.jsonrpc-0.24.0.jar': '7721572e849d4f359b46ede55d5604b982ff498d0d92ebc70e18029f59823c08',
  'gson-2.13.2.jar': 'dd0ce1b55a3ed2080cb70f9c655850cda86c206862310009dcb5e5c95265a5e0',
};

/** The compiler and the libraries of the IDE: absolute paths of jars, by file name. Throws `Missing`. */
export function getParts() {
  return { compiler: get('kotlin', compilerVersion, compilerFiles, getCompiler), libraries: getLibraries() };
}

function getLibraries() {
  const versions = libraries.map(({ version }) => version).join('-');
  return getJars('libraries', versions, libraries, libraryFiles);
}

/**
 * Exactly these libraries of Maven's central repository, `wanted` as `{group, name, version}`: absolute paths of jars by file
 * name. `files` are the digests. Throws `Missing`.
 */
export function getJars(name, version, wanted, files) {
  return get(name, version, files, (place) => getFromMaven(place, wanted));
}

/** The folder of a download, made whole or not at all. */
function get(name, version, files, download) {
  const place = join(cache, `${name}-${version}`);
  if (!existsSync(place)) {
    console.error(`getting ${name} ${version}`);
    mkdirSync(cache, { recursive: true });
    const made = mkdtempSync(`${place}-`);
    try {
      download(made);
      check(made, files);
      if (!existsSync(place)) renameSync(made, place);
    } finally {
      rmSync(made, { recursive: true, force: true });
    }
  } else check(place, files);
  return Object.fromEntries(Object.keys(files).map((file) => [file, join(place, file)]));
}

function check(place, files) {
  for (const [file, expected] of Object.entries(files)) {
    const path = join(place, file);
    if (!existsSync(path)) throw new Missing(`${file} is not among what was downloaded into ${place}`);
    const actual = createHash('sha256').update(readFileSync(path)).digest('hex');
    if (actual !== expected) throw new Missing(`${path} is not the file that is pinned: its SHA-256 is ${actual}`);
  }
}

function getCompiler(place) {
  const words = ['install', '--prefix', join(place, 'npm'), '--ignore-scripts', '--no-audit', '--no-fund', '--no-save'];
  runTool('npm', [...words, `kotlin-compiler@${compilerVersion}`], 'the Kotlin compiler comes from npm');
  const lib = join(place, 'npm', 'node_modules', 'kotlin-compiler', 'lib');
  for (const file of Object.keys(compilerFiles)) renameSync(join(lib, file), join(place, file));
  rmSync(join(place, 'npm'), { recursive: true });
}

function getFromMaven(place, wanted) {
  const dependencies = wanted.flatMap(({ group, name, version }) => [
    '<dependency>',
    `<groupId>${group}</groupId><artifactId>${name}</artifactId><version>${version}</version>`,
    '</dependency>',
  ]);
  const project = join(place, 'pom.xml');
  writeFileSync(
    project,
    [
      '<project xmlns="http://maven.apache.org/POM/4.0.0"><modelVersion>4.0.0</modelVersion>',
      '<groupId>com.scenewright</groupId><artifactId>rider-parts</artifactId><version>1</version>',
      '<dependencies>',
      ...dependencies,
      '</dependencies></project>',
    ].join('\n'),
  );
  runTool(
    'mvn',
    [
      ...['--batch-mode', '--quiet', '--file', project],
      'org.apache.maven.plugins:maven-dependency-plugin:3.8.1:copy-dependencies',
      ...['-DexcludeTransitive=true', `-DoutputDirectory=${place}`],
    ],
    'Java libraries come from Maven’s central repository',
  );
  rmSync(project);
}

function runTool(command, words, why) {
  const done = spawnSync(command, words, {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'pipe'],
    timeout: 300_000,
    // Programs of npm and Maven are scripts there.
    shell: process.platform === 'win32',
  });
  if (done.error?.code === 'ENOENT') throw new Missing(`${command} is not installed: ${why}`);
  if (done.status !== 0)
    throw new Missing(`${command} failed (${why}): ${done.error?.message ?? `${done.stdout}\n${done.stderr}`.trim()}`);
}
