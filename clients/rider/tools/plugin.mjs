// Makes the plugin: class files, the jar, and the zip that an IDE installs.
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { findJava } from './java.mjs';
import { compileKotlin } from './kotlin.mjs';
import { Missing } from './missing.mjs';
import { getParts } from './parts.mjs';
import { zipOf } from './zip.mjs';

export const client = join(dirname(fileURLToPath(import.meta.url)), '..');
const root = join(client, '..', '..');
const server = join(root, 'server');
const sources = join(client, 'src', 'main', 'kotlin');
const resources = join(client, 'src', 'main', 'resources');

/** The folder in the zip, and of the installed plugin. */
const pluginFolder = 'scenewright-rider';

/** Compile the stubs of the IDE and the plugin against them; folders of classes below `out`. */
export function compilePlugin(out, { stubs = join(client, 'stubs'), plugin = sources } = {}) {
  const java = findJava();
  const { compiler, libraries } = getParts();
  const stubClasses = join(out, 'stubs');
  const classes = join(out, 'classes');
  // The compiler's jar holds the core of the IDE itself, and the libraries are those that an IDE brings.
  const platform = [
    compiler['kotlin-compiler.jar'],
    compiler['kotlinx-coroutines-core-jvm.jar'],
    compiler['annotations-13.0.jar'],
    ...Object.values(libraries),
  ];
  compileKotlin({
    java,
    compiler,
    folders: [stubs],
    libraries: platform,
    out: stubClasses,
    moduleName: 'rider-stubs',
  });
  compileKotlin({
    java,
    compiler,
    folders: [plugin],
    libraries: [stubClasses, ...platform],
    out: classes,
    moduleName: 'scenewright-rider',
  });
  return { java, stubClasses, classes, platform, compiler, libraries };
}

/** Compile the tests of the part that knows no IDE; run `mainOfTests` of the class path that is answered. */
export function compileTests(out, { java, compiler, libraries, classes }) {
  const testClasses = join(out, 'test-classes');
  const others = [classes, compiler['kotlin-test.jar'], ...Object.values(libraries)];
  compileKotlin({
    java,
    compiler,
    folders: [join(client, 'src', 'test', 'kotlin')],
    libraries: others,
    out: testClasses,
    moduleName: 'scenewright-rider-tests',
    friend: classes,
  });
  return [testClasses, ...others, compiler['kotlin-stdlib.jar']];
}

export const mainOfTests = 'com.scenewright.rider.core.MainKt';

/** Pack compiled classes with the resources and the built server into `out`: the paths of the jar and the zip. */
export function packPlugin(out, classes) {
  const { version } = readJson(join(server, 'package.json'));
  const jar = zipOf([
    ...entriesOf(classes, ''),
    ...entriesOf(resources, '').map((entry) =>
      entry.name === 'META-INF/plugin.xml'
        ? { ...entry, content: Buffer.from(completeDescriptor(entry.content.toString('utf8'), version)) }
        : entry,
    ),
  ]);
  mkdirSync(out, { recursive: true });
  const jarPath = join(out, `${pluginFolder}.jar`);
  writeFileSync(jarPath, jar);
  const zipPath = join(out, `${pluginFolder}-${version}.zip`);
  writeFileSync(
    zipPath,
    zipOf([
      { name: `${pluginFolder}/lib/${pluginFolder}.jar`, content: jar },
      { name: `${pluginFolder}/LICENSE`, content: readFileSync(join(root, 'LICENSE')) },
      ...serverEntries(`${pluginFolder}/server/`),
    ]),
  );
  return { jar: jarPath, zip: zipPath };
}

/** What Gradle's plugin adds to the descriptor: the version, the oldest build, what is new. */
export function completeDescriptor(descriptor, version) {
  const properties = readFileSync(join(client, 'gradle.properties'), 'utf8');
  const sinceBuild = /^pluginSinceBuild=(.*)$/m.exec(properties)?.[1];
  if (sinceBuild === undefined) throw new Error('gradle.properties names no pluginSinceBuild');
  const added = [
    `  <version>${version}</version>`,
    `  <idea-version since-build="${sinceBuild}"/>`,
    `  <change-notes><![CDATA[${changeNotes()}]]></change-notes>`,
  ];
  return descriptor.replace('</idea-plugin>', `${added.join('\n')}\n</idea-plugin>`);
}

/** The newest part of the changelog as plain HTML. */
function changeNotes() {
  const [, newest = ''] = readFileSync(join(root, 'CHANGELOG.md'), 'utf8').split(/^## .*$/m);
  const items = newest
    .split('\n')
    .filter((line) => line.startsWith('- '))
    .map((line) => line.slice(2).replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('`', ''));
  return `<ul>${items.map((item) => `<li>${item}</li>`).join('')}</ul>`;
}

/** The server as the plugin runs it. Node has to know that it is made of ES modules. */
function serverEntries(prefix) {
  if (!existsSync(join(server, 'dist', 'main.js'))) throw new Missing('the server is not built: npm run build');
  const { name, version, type, engines } = readJson(join(server, 'package.json'));
  const manifest = `${JSON.stringify({ name, version, type, engines }, undefined, 2)}\n`;
  return [
    ...entriesOf(join(server, 'bin'), `${prefix}bin/`),
    ...entriesOf(join(server, 'dist'), `${prefix}dist/`),
    { name: `${prefix}package.json`, content: Buffer.from(manifest) },
  ];
}

function entriesOf(folder, prefix) {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .map((path) => ({
      name: prefix + relative(folder, path).split(sep).join('/'),
      content: readFileSync(path),
    }));
}

function readJson(path) {
  return JSON.parse(readFileSync(path, 'utf8'));
}
