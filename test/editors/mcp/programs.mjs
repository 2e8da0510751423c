// Gets other people's programs for MCP, exact versions, once, into the folder of caches. Their install scripts are not run.
import { cpSync, existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Unavailable } from '../drive.mjs';
import { cache, lastLine, onPath, run } from '../programs.mjs';

/** By npm's names. */
const versions = {
  '@modelcontextprotocol/inspector': '2.12.0',
  '@modelcontextprotocol/server-everything': '2026.8.31',
  '@modelcontextprotocol/server-filesystem': '2026.8.31',
};

/** Paths of the programs, and what they are. Throws `Unavailable`. */
export function getPrograms() {
  const place = join(cache, `mcp-${Object.values(versions).join('-')}`);
  if (!existsSync(join(place, 'complete'))) install(place);
  const bin = (name) => join(place, 'node_modules', '.bin', name);
  return {
    versions,
    inspector: bin('mcp-inspector'),
    everything: bin('mcp-server-everything'),
    filesystem: bin('mcp-server-filesystem'),
  };
}

function install(place) {
  if (onPath('npm') === undefined) throw new Unavailable('npm is absent');
  console.error('fetching the MCP inspector and two servers');
  const fresh = `${place}.new`;
  rmSync(fresh, { recursive: true, force: true });
  mkdirSync(fresh, { recursive: true });
  writeFileSync(join(fresh, 'package.json'), JSON.stringify({ private: true }));
  const words = ['install', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'];
  const named = Object.entries(versions).map(([name, version]) => `${name}@${version}`);
  const done = run('npm', [...words, ...named], { cwd: fresh, timeout: 300_000 });
  if (done.status !== 0) throw new Unavailable(`npm could not fetch them: ${lastLine(done)}`);
  cpSync(join(fresh, 'package.json'), join(fresh, 'complete'));
  rmSync(place, { recursive: true, force: true });
  renameSync(fresh, place);
}
