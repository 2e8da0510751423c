import { throwIfCancelled } from '#base/cancel.ts';
import { failure } from '#base/failure.ts';
import type { RegisteredTool, Tool } from './tool.ts';

/** Close a tool over the type of its arguments. */
export function register<Args>(tool: Tool<Args>): RegisteredTool {
  const { run, ...rest } = tool;
  return {
    ...rest,
    async call(ctx, args, signal) {
      throwIfCancelled(signal);
      const parsed = tool.args.safeParse(args ?? {});
      if (parsed.success) return run(ctx, parsed.data, signal);
      const [issue] = parsed.error.issues;
      const where = issue === undefined || issue.path.length === 0 ? 'the arguments' : `'${issue.path.join('.')}'`;
      return failure('bad-arguments', `${where}: ${issue?.message ?? 'unreadable'}`, `See the schema of ${tool.name}.`);
    },
  };
}
