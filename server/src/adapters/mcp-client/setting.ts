import { type McpSetting, mcpSetting } from '@scenewright/protocol';
import { readUserConfiguration, userConfigurationPath } from '#adapters/user-configuration.ts';
import type { Environment } from '#adapters/user-folders.ts';
import { failure, type Result, success } from '#base/failure.ts';

/** The `mcp` of the user's configuration file; nothing is allowed and no server named where there is none. */
export async function readMcpSetting(environment: Environment): Promise<Result<McpSetting>> {
  const configuration = await readUserConfiguration(environment);
  if (!configuration.ok) return configuration;
  const parsed = mcpSetting.safeParse(configuration.value['mcp'] ?? {});
  if (parsed.success) return success(parsed.data);
  const [issue] = parsed.error.issues;
  return failure(
    'bad-configuration',
    `'mcp' is malformed${issue === undefined ? '' : ` at ${['mcp', ...issue.path].join('.')}: ${issue.message}`}`,
    `Mend ${userConfigurationPath(environment)}; see docs/features/mcp.md.`,
  );
}
