// The plugin as it is built, once for all stages, and what the checks read of it.
import { existsSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { client, compilePlugin, packPlugin } from '../../clients/rider/tools/plugin.mjs';
import { checks, dist } from './bundle.mjs';
import { filesOf } from './jvm.mjs';

let built;

/** Build the plugin, or answer what was built; a failure is told to every stage that asks. */
export async function buildPlugin() {
  built ??= make();
  return built;
}

async function make() {
  const out = join(dist, 'plugin');
  const compiled = compilePlugin(out);
  const { jar, zip } = packPlugin(out, compiled.classes);
  return { ...compiled, jar: readFileSync(jar), jarPath: jar, zip: readFileSync(zip), zipPath: zip };
}

/** The folder of the plugin's sources. */
export const sources = join(client, 'src', 'main', 'kotlin');

/** The classes of a folder or a jar's bytes, by name. */
export function classesOf(source) {
  const entries = entriesOf(source);
  return new Map([...entries].map(([name, read]) => [name, checks.readClassFile(read())]));
}

/** The classes of jars and folders, the first that has one; each is read when it is asked for. */
export function classesOfAll(places) {
  const entries = new Map(places.toReversed().flatMap((place) => [...entriesOf(place)]));
  const known = new Map();
  return {
    get(name) {
      if (!known.has(name)) known.set(name, entries.has(name) ? checks.readClassFile(entries.get(name)()) : undefined);
      return known.get(name);
    },
  };
}

/** How to read each class of a jar (its path or bytes) or a folder. */
function entriesOf(place) {
  if (typeof place !== 'string' || place.endsWith('.jar')) {
    const bytes = typeof place === 'string' ? readFileSync(place) : place;
    return new Map(
      checks
        .readZip(bytes)
        .filter(
          ({ path }) => path.endsWith('.class') && !path.startsWith('META-INF/') && !path.endsWith('module-info.class'),
        )
        .map((entry) => [nameOf(entry.path), () => entry.read()]),
    );
  }
  return new Map(
    filesOf(place)
      .filter((path) => path.endsWith('.class'))
      .map((path) => [nameOf(relative(place, path).split(sep).join('/')), () => readFileSync(path)]),
  );
}

function nameOf(path) {
  return path.slice(0, -'.class'.length).replaceAll('/', '.');
}

/** The Kotlin sources of the plugin. */
export function kotlinSources() {
  if (!existsSync(sources)) return [];
  return filesOf(sources)
    .filter((path) => path.endsWith('.kt'))
    .map((path) => ({ path: relative(sources, path).split(sep).join('/'), text: readFileSync(path, 'utf8') }));
}

/** The text of a file in a jar; throws where it is absent. */
export function textIn(jar, path) {
  const entry = checks.readZip(jar).find((each) => each.path === path);
  if (entry === undefined) throw new Error(`${path} is not in the jar`);
  return Buffer.from(entry.read()).toString('utf8');
}

/** The texts of the plugin in both languages. */
export function bundlesIn(jar) {
  return {
    english: checks.readBundle(textIn(jar, 'messages/ScenewrightBundle.properties')),
    chinese: checks.readBundle(textIn(jar, 'messages/ScenewrightBundle_zh_CN.properties')),
  };
}
