// Packages of Debian's unstable branch beside the system's own.
import { existsSync, mkdirSync, mkdtempSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Unavailable } from './drive.mjs';
import { cache, lastLine, onPath, run } from './programs.mjs';

/** Neovim, Helix and lsp-mode, fetched together: they share most of what they need. */
export function debian() {
  return unstable('debian', ['neovim', 'hx', 'elpa-lsp-mode']);
}

/**
 * Packages of Debian's unstable branch, unpacked with all they need into a folder of their own; apt keeps its state there too.
 * Unstable moves, so no version is pinned: what was fetched once is kept.
 */
function unstable(name, packages) {
  const place = join(cache, name);
  if (existsSync(join(place, 'complete'))) return place;
  for (const command of ['apt-get', 'dpkg-deb'])
    if (onPath(command) === undefined)
      throw new Unavailable(`${command} is absent: the packages of Debian cannot be fetched`);
  const source = debianMirror();
  if (source === undefined) throw new Unavailable('this machine knows no mirror of Debian');
  console.error(`fetching ${packages.join(', ')} from Debian unstable`);
  mkdirSync(cache, { recursive: true });
  const state = mkdtempSync(`${place}-`);
  try {
    fetch(state, source, packages);
    writeFileSync(join(state, 'complete'), '');
    rmSync(place, { recursive: true, force: true });
    renameSync(state, place);
  } finally {
    rmSync(state, { recursive: true, force: true });
  }
  return place;
}

/** Fetch packages and all that they need, and unpack them into `root` of a folder. */
function fetch(state, source, packages) {
  for (const folder of ['state/lists/partial', 'archives/partial', 'root'])
    mkdirSync(join(state, folder), { recursive: true });
  writeFileSync(join(state, 'status'), '');
  const signed = existsSync(keyring) ? `[signed-by=${keyring}] ` : '';
  writeFileSync(join(state, 'sources.list'), `deb ${signed}${source} sid main\n`);
  writeFileSync(
    join(state, 'apt.conf'),
    Object.entries({
      'Dir::Etc::sourcelist': join(state, 'sources.list'),
      'Dir::Etc::sourceparts': '/dev/null',
      'Dir::State': join(state, 'state'),
      'Dir::State::status': join(state, 'status'),
      'Dir::Cache': state,
      'Dir::Cache::archives': join(state, 'archives'),
      'APT::Install-Recommends': '0',
      'APT::Sandbox::User': 'root',
      'Debug::NoLocking': '1',
    })
      .map(([key, value]) => `${key} "${value}";\n`)
      .join(''),
  );
  const env = { ...process.env, APT_CONFIG: join(state, 'apt.conf'), DEBIAN_FRONTEND: 'noninteractive' };
  const updated = run('apt-get', ['update', '-qq'], { env, timeout: 120_000 });
  if (updated.status !== 0) throw new Unavailable(`apt-get update: ${lastLine(updated)}`);
  const fetched = run('apt-get', ['install', '-y', '-qq', '--download-only', ...packages], { env, timeout: 300_000 });
  if (fetched.status !== 0)
    throw new Unavailable(`apt-get could not fetch ${packages.join(', ')}: ${lastLine(fetched)}`);
  for (const file of readdirSync(join(state, 'archives')).filter((each) => each.endsWith('.deb'))) {
    const unpacked = run('dpkg-deb', ['-x', join(state, 'archives', file), join(state, 'root')], { timeout: 60_000 });
    if (unpacked.status !== 0) throw new Unavailable(`${file} cannot be unpacked: ${lastLine(unpacked)}`);
  }
  for (const used of ['archives', 'state', 'pkgcache.bin', 'srcpkgcache.bin'])
    rmSync(join(state, used), { recursive: true, force: true });
}

/** Where Debian puts the keys of its archive. */
const keyring = '/usr/share/keyrings/debian-archive-keyring.gpg';

/** The mirror that this machine's own apt uses, so that none is named here. */
function debianMirror() {
  const format = '$(ORIGIN) $(COMPONENT) $(REPO_URI)';
  const { stdout } = run('apt-get', ['indextargets', '--format', format, 'Created-By: Packages'], { timeout: 30_000 });
  const main = (stdout ?? '')
    .split('\n')
    .map((line) => line.split(' '))
    .find(
      ([origin, component, uri]) =>
        origin === 'Debian' && component === 'main' && uri !== undefined && !uri.includes('security'),
    );
  return main?.[2];
}
