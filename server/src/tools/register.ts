import type { z } from 'zod';
import { throwIfCancelled } from '#base/cancel.ts';
import { failure } from '#base/failure.ts';
import { property } from '#base/property.ts';
import { plainSchemaOf } from './input-schema.ts';
import { settledPaths } from './settled-paths.ts';
import type { RegisteredTool, Tool } from './tool.ts';

/** Close a tool over the type of its arguments. */
export function register<Args>(tool: Tool<Args>): RegisteredTool {
  const { run, ...rest } = tool;
  return {
    ...rest,
    async call(ctx, args, signal) {
      throwIfCancelled(signal);
      const settled = await settledPaths(ctx, plain(args), signal);
      if (!settled.ok) return settled;
      const parsed = tool.args.safeParse(settled.value);
      if (parsed.success) return run(ctx, parsed.data, signal);
      const [issue] = parsed.error.issues;
      const where = issue === undefined || issue.path.length === 0 ? 'the arguments' : `'${issue.path.join('.')}'`;
      return failure(
        'bad-arguments',
        `${where}: ${issue?.message ?? 'unreadable'}`,
        `${tool.name} takes ${needsOf(tool.args)}.`,
      );
    },
  };
}

function plain(args: unknown): Readonly<Record<string, unknown>> {
  return typeof args === 'object' && args !== null ? { ...args } : {};
}

/** The arguments that a call cannot do without, for a model that left one out: `"path" (Project path of a .mat file.)`. */
function needsOf(args: z.ZodType): string {
  const { properties, required = [] } = plainSchemaOf({ args }, false);
  return required.map((name) => `"${name}" (${textOf(property(properties[name], 'description'))})`).join(', ');
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : 'see the schema';
}
