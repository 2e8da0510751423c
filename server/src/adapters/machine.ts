import { readFile } from 'node:fs/promises';
import { arch, availableParallelism, freemem, homedir, hostname, platform, release, totalmem, userInfo } from 'node:os';
import { codeOf } from '#base/system-error.ts';
import type { Machine } from '#cli/report/machine.ts';
import { userConfigurationPath } from './user-configuration.ts';
import type { Environment } from './user-folders.ts';

/** What a support report tells of this machine. */
export async function readMachine(environment: Environment): Promise<Machine> {
  return {
    system: `${platform()} ${release()} ${arch()}`,
    node: process.version,
    v8: process.versions.v8,
    processors: availableParallelism(),
    memory: { total: totalmem(), free: freemem() },
    personal: { home: homedir(), user: userName(environment), host: hostname() },
    environment: Object.fromEntries(
      Object.entries(environment).flatMap(([name, value]) =>
        value !== undefined && name.startsWith('SCENEWRIGHT_') ? [[name, value]] : [],
      ),
    ),
    configuration: await readConfiguration(userConfigurationPath(environment)),
  };
}

async function readConfiguration(path: string): Promise<Machine['configuration']> {
  try {
    return { text: await readFile(path, 'utf8') };
  } catch (error) {
    return codeOf(error) === 'ENOENT' ? undefined : { code: codeOf(error) };
  }
}

/** An account without an entry in the system's table has no name. */
function userName(environment: Environment): string {
  try {
    return userInfo().username;
  } catch {
    return environment['USER'] ?? environment['USERNAME'] ?? '';
  }
}
