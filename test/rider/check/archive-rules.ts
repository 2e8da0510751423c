import type { ZipEntry } from './zip.ts';

/** What a plugin's zip and its jar have inside, and what they were made of. */
export interface Archive {
  readonly size: number;
  readonly zip: readonly ZipEntry[];
  readonly jar: readonly ZipEntry[];
  /** Classes of the stubs, with dots. */
  readonly stubs: ReadonlySet<string>;
}

/** Megabytes that a plugin may have. */
const largest = 15;

/** What must not be in the zip, or must. */
export function archiveProblems({ size, zip, jar, stubs }: Archive): readonly string[] {
  const paths = zip.map(({ path }) => path);
  const libraries = paths.filter((path) => path.endsWith('.jar') && path !== ourJar);
  const classes = jar.filter(({ path }) => path.endsWith('.class')).map(({ path }) => classOf(path));
  return [
    ...(size > largest * 1024 * 1024 ? [`${(size / 1024 / 1024).toFixed(1)} MB are more than ${largest}`] : []),
    ...(paths.includes(ourJar) ? [] : [`${ourJar} is missing`]),
    ...[`${folder}/server/bin/scenewright.js`, `${folder}/server/dist/main.js`, `${folder}/server/package.json`]
      .filter((path) => !paths.includes(path))
      .map((path) => `${path} is missing`),
    ...paths.filter((path) => !path.startsWith(`${folder}/`)).map((path) => `${path} lies outside ${folder}/`),
    ...paths.filter((path) => path.split('/').includes('..')).map((path) => `${path} leaves its folder`),
    ...paths
      .filter((path) => /\.(?:map|kt|ts|log|node|exe|dll|so|dylib)$/.test(path))
      .map((path) => `${path} does not belong`),
    ...libraries.map((path) => `${path} is a library, which the IDE brings itself`),
    ...classes.filter((name) => stubs.has(name)).map((name) => `the class ${name} is a stub`),
    ...classes
      .filter((name) => !stubs.has(name) && !name.startsWith('com.scenewright.rider.'))
      .map((name) => `the class ${name} is not ours`),
    ...twice(paths).map((path) => `${path} stands twice in the zip`),
    ...twice(jar.map(({ path }) => path)).map((path) => `${path} stands twice in the jar`),
    ...[...zip, ...jar]
      .filter(({ stamp }) => stamp !== zip[0]?.stamp)
      .map(({ path }) => `${path} has a time of its own`),
  ];
}

const folder = 'scenewright-rider';

/** Where the plugin's classes are in the zip. */
export const ourJar = `${folder}/lib/${folder}.jar`;

function classOf(path: string): string {
  return path.slice(0, -'.class'.length).replaceAll('/', '.');
}

function twice(paths: readonly string[]): readonly string[] {
  return paths.filter((path, at) => paths.indexOf(path) !== at);
}
