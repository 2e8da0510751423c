// Finds a JDK that can run the Kotlin compiler and what it makes.
import { existsSync, readdirSync, readFileSync, realpathSync } from 'node:fs';
import { homedir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { Missing } from './missing.mjs';

/** The plugin's class files are for this version of Java, that of the oldest supported IDE. */
export const oldestJava = 21;

/** Where Java programs lie: `java` and the folder of the JDK. Throws `Missing`. */
export function findJava(environment = process.env) {
  const seen = [];
  for (const home of homes(environment)) {
    const version = versionOf(home);
    if (version === undefined) continue;
    if (version >= oldestJava) return { home, java: programIn(home), version };
    seen.push(`${home} (${version})`);
  }
  const found = seen.length === 0 ? 'none was found' : `found were only ${seen.join(', ')}`;
  throw new Missing(`a JDK ${oldestJava} or newer is needed, and ${found}; install one or name it in JAVA_HOME`);
}

function homes(environment) {
  const named = environment.JAVA_HOME ? [environment.JAVA_HOME] : [];
  const onPath = (environment.PATH ?? '')
    .split(delimiter)
    .map((folder) => join(folder, program))
    .filter((path) => existsSync(path))
    .map((path) => dirname(dirname(realpathSync(path))));
  return [...named, ...onPath, ...usualFolders().flatMap(jdksIn)];
}

const program = process.platform === 'win32' ? 'java.exe' : 'java';

function programIn(home) {
  return join(home, 'bin', program);
}

function usualFolders() {
  const own = homedir();
  return [
    '/usr/lib/jvm',
    '/Library/Java/JavaVirtualMachines',
    join(own, '.jdks'),
    join(own, '.sdkman', 'candidates', 'java'),
    'C:\\Program Files\\Java',
    'C:\\Program Files\\Eclipse Adoptium',
  ];
}

/** The JDKs of a folder, in the order of their names; those of macOS lie two folders deeper. */
function jdksIn(folder) {
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .sort()
    .flatMap((name) => [join(folder, name), join(folder, name, 'Contents', 'Home')])
    .filter((home) => existsSync(programIn(home)));
}

/** The major version that the JDK's `release` file tells. */
function versionOf(home) {
  const release = join(home, 'release');
  if (!existsSync(release) || !existsSync(programIn(home))) return undefined;
  const major = /^JAVA_VERSION="(\d+)/m.exec(readFileSync(release, 'utf8'))?.[1];
  return major === undefined ? undefined : Number(major);
}
