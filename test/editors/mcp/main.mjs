// usage: node test/editors/mcp/main.mjs
// Other people's MCP client against our server, and our client against other people's servers and one that misbehaves.
import { spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Unavailable, unavailableCode } from '../drive.mjs';
import { createWorkplace, program } from '../workplace.mjs';
import { loadClient } from './client.mjs';
import { getPrograms } from './programs.mjs';

const here = fileURLToPath(new URL('.', import.meta.url));
const never = new AbortController().signal;
const programs = prepare();
const workplace = createWorkplace('mcp');
let failed = 0;
try {
  console.log(
    `version ${Object.entries(programs.versions)
      .map(([name, version]) => `${name.split('/')[1]} ${version}`)
      .join(', ')}`,
  );
  withInspector();
  const { createExternalTools, openExternalTools } = await loadClient(workplace.folder);
  await withConfiguration(openExternalTools);
  await withEverything(createExternalTools);
  await withFilesystem(createExternalTools);
  await withMisbehaving(createExternalTools);
} catch (error) {
  check('the checks come to their end', false, error?.stack ?? error);
}
workplace.dispose();
process.exit(failed === 0 ? 0 : 1);

/** A client of another make lists and calls what our server offers. */
function withInspector() {
  const before = filesOf(workplace.root);
  const { tools } = ask('tools/list');
  const names = (tools ?? []).map(({ name }) => name);
  check('the inspector lists tools', names.includes('search') && names.includes('scene_outline'), names.join(' '));
  check('landing is not among them', !names.includes('accept_staged'));
  check(
    'every tool says what it does to the project',
    tools?.every(({ annotations }) => annotations?.destructiveHint === false),
  );
  const found = call('search', 'query=player takes damage');
  check('search finds a method', textOf(found).includes('Assets/Scripts/Combat/Health.cs:'), textOf(found));
  check(
    'in Chinese too',
    textOf(call('search', 'query=受到伤害扣除生命值')).includes('Assets/Scripts/Combat/Health.cs:'),
  );
  const outline = textOf(call('scene_outline', 'path=Assets/Scenes/Island.unity'));
  check('an outline has the objects of a scene', outline.includes('Lighthouse 灯塔'), outline);
  const wrong = call('scene_outline', 'path=Assets/None.unity');
  check('a failure is an answer with a hint', wrong.isError === true && textOf(wrong).includes('search finds them'));
  const { resources } = ask('resources/list');
  check(
    'the inspector lists resources',
    resources?.some(({ uri }) => uri === 'scenewright://scene/Assets/Scenes/Island.unity'),
  );
  const guid = /guid: ([0-9a-f]{32})/.exec(
    readFileSync(workplace.inProject('Assets/Materials/Sea.mat.meta'), 'utf8'),
  )?.[1];
  const asset = ask('resources/read', '--uri', `scenewright://asset/${guid}`).contents?.[0]?.text ?? '';
  check('an asset tells who uses it', asset.includes('used by Assets/Scenes/Island.unity World/Sea'), asset);
  check('templates', ask('resources/templates/list').resourceTemplates?.length === 2);
  check('prompts', ask('prompts/list').prompts?.length > 3);
  const prompt = ask(
    'prompts/get',
    '--prompt-name',
    'review_scene',
    '--prompt-args',
    'path=Assets/Scenes/Island.unity',
  );
  check('a prompt takes arguments', JSON.stringify(prompt).includes('Assets/Scenes/Island.unity'));
  check('no file of the project was touched', filesOf(workplace.root) === before);
}

/** Servers of the user's configuration, and of no other. */
async function withConfiguration(openExternalTools) {
  const folder = join(workplace.env.XDG_CONFIG_HOME, 'scenewright');
  mkdirSync(folder, { recursive: true });
  const servers = [{ name: 'everything', command: programs.everything, args: ['stdio'], tools: { echo: 'always' } }];
  writeFileSync(join(folder, 'config.json'), JSON.stringify({ mcp: { servers } }));
  const opened = await openExternalTools(workplace.env, '0');
  const listed = opened.ok ? await opened.value.list(never) : undefined;
  const echo = listed?.tools.find(({ name }) => name === 'echo');
  check('a server is taken from the configuration', echo?.permission === 'always', JSON.stringify(listed?.faults));
  if (opened.ok) await opened.value.end();
}

async function withEverything(createExternalTools) {
  const external = createExternalTools([{ name: 'everything', command: programs.everything, args: ['stdio'] }], '0');
  const { tools, faults } = await external.list(never);
  check(
    `server-everything offers ${tools.length} tools`,
    tools.length > 5 && faults.length === 0,
    JSON.stringify(faults),
  );
  const echo = await external.call('everything', 'echo', { message: '你好' }, never);
  check('echo', echo.ok && echo.value.text.includes('你好'), JSON.stringify(echo));
  const image = tools.find(({ name }) => /tiny-?image/i.test(name))?.name ?? 'getTinyImage';
  const picture = await external.call('everything', image, {}, never);
  check(
    'a picture is left out with a note',
    picture.ok && picture.value.text.includes('an image is left out'),
    JSON.stringify(picture).slice(0, 300),
  );
  const wrong = await external.call('everything', 'echo', {}, never);
  check(
    'bad arguments are its error',
    wrong.ok ? wrong.value.isError : wrong.code === 'server-refuses',
    JSON.stringify(wrong),
  );
  const long = tools.find(({ name }) => /long-?running/i.test(name))?.name;
  const stop = new AbortController();
  setTimeout(() => stop.abort(), 500);
  const started = performance.now();
  const cancelled = await external
    .call('everything', long, { duration: 20, steps: 4 }, stop.signal)
    .catch(({ name }) => name);
  check(
    'a long call is cancelled',
    cancelled === 'Cancelled' && performance.now() - started < 3000,
    JSON.stringify(cancelled),
  );
  await external.end();
}

async function withFilesystem(createExternalTools) {
  const folder = workplace.inProject('Assets/Scripts/Combat');
  const settings = { name: 'files', command: programs.filesystem, args: [folder], tools: { write_file: 'never' } };
  const external = createExternalTools([settings], '0');
  const { tools, faults } = await external.list(never);
  check(
    `server-filesystem offers ${tools.length} tools`,
    tools.length > 5 && faults.length === 0,
    JSON.stringify(faults),
  );
  check('a tool that may never be called is not listed', !tools.some(({ name }) => name === 'write_file'));
  const listed = await external.call('files', 'list_directory', { path: folder }, never);
  check('it lists a folder', listed.ok && listed.value.text.includes('Health.cs'), JSON.stringify(listed));
  const outside = await external.call('files', 'list_directory', { path: '/' }, never);
  check('its refusal is an error of the tool', outside.ok && outside.value.isError, JSON.stringify(outside));
  const written = await external.call('files', 'write_file', { path: join(folder, 'New.cs'), content: 'x' }, never);
  check('nor can it be called', written.code === 'not-permitted' && !workplace.exists('Assets/Scripts/Combat/New.cs'));
  await external.end();
}

async function withMisbehaving(createExternalTools) {
  const open = (how, seconds = 2) =>
    createExternalTools(
      [{ name: 'bad', command: process.execPath, args: [join(here, 'misbehaving.mjs'), how], timeoutSeconds: seconds }],
      '0',
    );
  for (const [how, code] of [
    ['dies', 'server-ended'],
    ['garbage', 'server-garbage'],
  ]) {
    const external = open(how);
    const { faults } = await external.list(never);
    check(
      `a server that ${how}: ${faults[0]?.failure.message}`,
      faults[0]?.failure.code === code,
      JSON.stringify(faults),
    );
    await external.end();
  }
  const stalled = open('stalls');
  const stop = AbortSignal.timeout(700);
  const given = await stalled.list(stop).catch(({ name }) => name);
  check('waiting for a server that stalls can be cancelled', given === 'Cancelled', JSON.stringify(given));
  const external = open('fine');
  const { tools } = await external.list(never);
  check(
    'schemas that are none do no harm',
    tools.length === 4 && tools.every(({ inputSchema }) => inputSchema.type === 'object'),
  );
  const stall = await external.call('bad', 'stall', {}, never);
  check('a call that stalls has a limit', stall.code === 'server-stalls', JSON.stringify(stall));
  const huge = await external.call('bad', 'huge', {}, never);
  check('a huge answer is cut', huge.ok && huge.value.text.length < 25_000, JSON.stringify(huge).slice(0, 200));
  const picture = await external.call('bad', 'picture', {}, never);
  check('a huge picture is left out', picture.ok && picture.value.text.length < 100);
  await external.end();
}

/** One question by the inspector's command line; its JSON. */
function ask(method, ...words) {
  const server = [process.execPath, program, 'mcp', '--stdio', '--project', workplace.root];
  const done = spawnSync(programs.inspector, ['--cli', ...server, '--method', method, ...words], {
    cwd: workplace.folder,
    env: workplace.env,
    encoding: 'utf8',
    timeout: 60_000,
  });
  try {
    return JSON.parse(done.stdout);
  } catch {
    check(`the inspector answers ${method}`, false, `${done.stdout}${done.stderr}${done.error ?? ''}`);
    return {};
  }
}

function call(name, ...args) {
  return ask('tools/call', '--tool-name', name, ...args.flatMap((arg) => ['--tool-arg', arg]));
}

function textOf({ content }) {
  return (content ?? []).map(({ text }) => text).join('\n');
}

function filesOf(folder) {
  return readdirSync(folder, { recursive: true })
    .filter((path) => !path.startsWith('Library'))
    .map((path) => `${path} ${statSync(join(folder, path)).mtimeMs}`)
    .sort()
    .join('\n');
}

function check(what, ok, detail = '') {
  const told = ok || detail === '' ? '' : `\n      ${String(detail).split('\n').slice(0, 20).join('\n      ')}`;
  console.log(`${ok ? 'ok   ' : 'FAIL '} ${what}${told}`);
  if (!ok) failed++;
}

function prepare() {
  try {
    return getPrograms();
  } catch (error) {
    if (!(error instanceof Unavailable)) throw error;
    console.log(`UNAVAILABLE MCP: ${error.message}`);
    return process.exit(unavailableCode);
  }
}
