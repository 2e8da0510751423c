import { stat } from 'node:fs/promises';
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Server } from '@modelcontextprotocol/sdk/server/index.js';
import { StdioServerTransport } from '@modelcontextprotocol/sdk/server/stdio.js';
import { findProject } from '#adapters/find-project.ts';
import { readMcpSetting } from '#adapters/mcp-client/setting.ts';
import { failure, type Result, success } from '#base/failure.ts';
import type { Log } from '#base/log.ts';
import type { Language } from '#features/context.ts';
import { createMcpProject } from '#mcp/project.ts';
import { createMcpServer } from '#mcp/server.ts';
import { tools } from '#tools/tools.ts';
import { openSession } from './session.ts';
import { version } from './version.ts';

/** Serve MCP on standard input and output until the input ends. What is not of the protocol goes to standard error. */
export async function startMcp(words: readonly string[], log: Log): Promise<void> {
  if (words.includes('--help')) {
    process.stdout.write(`${usage}\n`);
    return;
  }
  const asked = readWords(words);
  if (!asked.ok) {
    process.stderr.write(`scenewright: ${asked.message}. ${asked.hint}\n`);
    process.exitCode = 2;
    return;
  }
  const setting = await readMcpSetting(process.env);
  if (!setting.ok) log.warn(`${setting.message}. ${setting.hint}`);
  const language = languageOf(process.env);
  const root = asked.value ?? (await findProject(process.cwd()));
  const project = createMcpProject(
    async (progress) => {
      const found = root ?? (await rootOfClient(server));
      if (found === undefined) return noProject;
      const folder = await stat(found).catch(() => undefined);
      if (folder?.isDirectory() !== true)
        return failure('no-project', `'${found}' is no folder`, 'Name the folder that holds Assets/.');
      return success(await openSession({ root: found, environment: process.env, threaded: true, log, progress }));
    },
    language,
    log,
  );
  const server = createMcpServer({
    version,
    language,
    tools,
    mayAccept: setting.ok && setting.value.mayAccept === true,
    project,
    log,
  });
  // A client's folders can be asked for once it said that it has some.
  if (root === undefined) server.oninitialized = () => project.start();
  else project.start();
  const end = () => {
    setTimeout(() => process.exit(0), patience).unref();
    void project.end().finally(() => process.exit(0));
  };
  // The process belongs to its client: it goes with the pipe.
  process.stdin.once('end', end);
  process.stdin.once('close', end);
  process.stdout.on('error', end);
  process.once('SIGTERM', end);
  process.once('SIGINT', end);
  const transport = new StdioServerTransport();
  await server.connect(transport);
  server.onclose = end;
}

const usage = 'usage: scenewright mcp --stdio [--project DIR]';

/** So long storing the index may take when the client is gone, in milliseconds. */
const patience = 700;

const noProject = failure(
  'no-project',
  'no Unity project was named',
  'Start the server with --project DIR, in a project’s folder, or from a client that tells its folders.',
);

/** The project that the words name; `undefined` where they name none. */
function readWords(words: readonly string[]): Result<string | undefined> {
  let project: string | undefined;
  for (let at = 0; at < words.length; at++) {
    if (words[at] === '--stdio') continue;
    const value = words[++at];
    if (words[at - 1] !== '--project' || value === undefined)
      return failure('bad-usage', `'${words[at - 1]}' means nothing here`, usage);
    project = resolve(value);
  }
  return success(project);
}

/** The project in one of the folders that a client works on. */
async function rootOfClient(server: Server): Promise<string | undefined> {
  if (server.getClientCapabilities()?.roots === undefined) return undefined;
  const { roots } = await server.listRoots().catch(() => ({ roots: [] }));
  for (const { uri } of roots) {
    const found = uri.startsWith('file:') ? await findProject(fileURLToPath(uri)).catch(() => undefined) : undefined;
    if (found !== undefined) return found;
  }
  return undefined;
}

/** Titles are shown in the language of the user's system. */
function languageOf(environment: NodeJS.ProcessEnv): Language {
  const locale = environment['LC_ALL'] || environment['LC_MESSAGES'] || environment['LANG'] || '';
  return locale.toLowerCase().startsWith('zh') ? 'zh' : 'en';
}
