// usage: node test/editors/pytest/main.mjs
// Drives the server with pytest-lsp, a client that is not ours, once as each of several editors announced themselves to it.
import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { drive } from '../drive.mjs';
import { pythonEnvironment } from '../programs.mjs';

const here = fileURLToPath(new URL('.', import.meta.url));

const requirements = join(here, 'requirements.txt');
const prepare = () => pythonEnvironment('pytest-lsp', requirements);

await drive({ id: 'pytest', name: 'pytest-lsp', seconds: 90, prepare }, async (context) => {
  const { program: programs, workplace, check, version, atEnd } = context;
  version(`pytest-lsp ${/^pytest-lsp==(.+)$/m.exec(readFileSync(requirements, 'utf8'))?.[1]}`);
  const child = spawn(
    join(programs, 'python'),
    ['-m', 'pytest', '-q', '-rA', '--tb=short', '--no-header', '--basetemp', join(workplace.folder, 'pytest'), here],
    {
      cwd: here,
      env: {
        ...workplace.env,
        PYTHONDONTWRITEBYTECODE: '1',
        SCENEWRIGHT_SERVER: JSON.stringify(workplace.server),
        SCENEWRIGHT_PROJECT: workplace.root,
      },
      stdio: ['ignore', 'pipe', 'inherit'],
    },
  );
  atEnd(async () => void child.kill('SIGKILL'));
  let told = '';
  child.stdout.setEncoding('utf8').on('data', (text) => {
    told += text;
  });
  const code = await new Promise((resolve) => child.once('close', resolve));
  for (const [, outcome, name] of told.matchAll(/^(PASSED|FAILED|ERROR) \S*test_\w+\.py::(\S+)/gm))
    check(name.replace(/^test_/, '').replaceAll('_', ' '), outcome === 'PASSED');
  check('pytest ends well', code === 0, code === 0 ? told.trim().split('\n').at(-1) : faultsOf(told));
});

/** What pytest says of failures, without the list of all tests. */
function faultsOf(told) {
  return /^=+ (?:FAILURES|ERRORS) =+$[\s\S]*?(?=^=+ (?:PASSES|short test summary))/m.exec(told)?.[0] ?? told;
}
