import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';

/** The oldest Node.js that the server runs on. */
const oldest = [20, 19] as const;

/** What runs the server. */
export type Runtime =
  | {
      readonly type: 'found';
      readonly command: string;
      readonly environment: Readonly<Record<string, string>>;
    }
  /** None is new enough; `found` says what there is. */
  | { readonly type: 'none'; readonly found: string }
  /** The setting names none. */
  | { readonly type: 'bad-setting'; readonly path: string };

/** Choose what runs the server: the setting's Node.js, else the editor's own, else that in `PATH`. */
export async function chooseRuntime(setting: string): Promise<Runtime> {
  if (setting !== '') {
    const version = await versionOf(setting);
    return version !== undefined && isEnough(version)
      ? { type: 'found', command: setting, environment: {} }
      : { type: 'bad-setting', path: setting };
  }
  const own = process.versions.node;
  // Electron's program is a Node.js when it is told so.
  if (isEnough(own)) {
    const environment: Readonly<Record<string, string>> =
      process.versions['electron'] === undefined ? {} : { ELECTRON_RUN_AS_NODE: '1' };
    return { type: 'found', command: process.execPath, environment };
  }
  const inPath = await versionOf('node');
  if (inPath !== undefined && isEnough(inPath)) return { type: 'found', command: 'node', environment: {} };
  return { type: 'none', found: inPath === undefined ? own : `${own}, ${inPath}` };
}

/** Whether a path is there at all; what lies there is seen when it is started. */
export function isThere(path: string): boolean {
  return existsSync(path);
}

function isEnough(version: string): boolean {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  return major > oldest[0] || (major === oldest[0] && minor >= oldest[1]);
}

function versionOf(command: string): Promise<string | undefined> {
  return new Promise((resolve) => {
    execFile(command, ['--version'], { timeout: 5000 }, (error, output) => {
      const version = /^v(\d+\.\d+\.\d+)/.exec(output)?.[1];
      resolve(error === null ? version : undefined);
    });
  });
}
