import type { McpServerSetting } from '@scenewright/protocol';
import type { Environment } from '#adapters/user-folders.ts';
import type { ExternalTool, ExternalTools, ToolPermission } from '#ask/external-tools.ts';
import { failure, type Result, success } from '#base/failure.ts';
import { createRunningServer, type RunningServer } from './running-server.ts';
import { readMcpSetting } from './setting.ts';

/** The servers of the user's configuration, none of them started. Nothing in a project has a say. */
export async function openExternalTools(environment: Environment, version: string): Promise<Result<ExternalTools>> {
  const setting = await readMcpSetting(environment);
  return setting.ok ? success(createExternalTools(setting.value.servers ?? [], version)) : setting;
}

/** External tools over servers as a user names them. */
export function createExternalTools(settings: readonly McpServerSetting[], version: string): ExternalTools {
  const running = new Map<string, RunningServer>();
  const serverOf = (setting: McpServerSetting): RunningServer => {
    const known = running.get(setting.name) ?? createRunningServer(setting, version);
    running.set(setting.name, known);
    return known;
  };
  return {
    async list(signal) {
      const answers = await Promise.all(
        settings.map(async (setting) => ({ setting, found: await serverOf(setting).tools(signal) })),
      );
      return {
        tools: answers.flatMap(({ setting, found }) =>
          found.ok
            ? found.value
                .map(
                  (tool): ExternalTool => ({
                    ...tool,
                    server: setting.name,
                    permission: permissionOf(setting, tool.name),
                  }),
                )
                .filter(({ permission }) => permission !== 'never')
            : [],
        ),
        faults: answers.flatMap(({ setting, found }) => (found.ok ? [] : [{ server: setting.name, failure: found }])),
      };
    },
    async call(server, tool, args, signal) {
      const setting = settings.find(({ name }) => name === server);
      if (setting === undefined)
        return failure('no-server', `there is no server '${server}'`, 'Name one of the servers that are listed.');
      if (permissionOf(setting, tool) === 'never')
        return failure('not-permitted', `'${server}.${tool}' may never be called`, 'The user’s configuration says so.');
      return serverOf(setting).call(tool, args, signal);
    },
    async end() {
      await Promise.all([...running.values()].map((server) => server.end()));
    },
  };
}

function permissionOf(setting: McpServerSetting, tool: string): ToolPermission {
  const own = Object.entries(setting.tools ?? {}).find(([name]) => name === tool);
  return own?.[1] ?? setting.default ?? 'ask';
}
