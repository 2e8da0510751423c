import { z } from 'zod';
import { commands as commandTable } from './commands.ts';
import { requests as requestTable } from './requests.ts';
import { settingsSchema } from './settings.ts';

/** The protocol's tables as plain JSON schemas, for documentation and clients in other languages. */
export const requests = Object.entries(requestTable).map(([method, { description, params, result }]) => ({
  method,
  description,
  params: schemaOf(params),
  result: schemaOf(result),
}));

export const commands = Object.entries(commandTable).map(([id, { title, args }]) => ({
  id,
  title,
  args: schemaOf(args),
}));

export const settings = schemaOf(settingsSchema);

function schemaOf(schema: z.ZodType): unknown {
  const { $schema: _dialect, ...rest } = z.toJSONSchema(schema, { io: 'input' });
  return rest;
}
