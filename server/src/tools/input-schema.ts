import { z } from 'zod';
import type { RegisteredTool } from './tool.ts';

/** A JSON schema of an object, without a choice at its top. */
export interface PlainSchema {
  readonly [key: string]: unknown;
  readonly type: 'object';
  readonly properties: Record<string, object>;
  readonly required?: string[];
}

/**
 * The schema of a tool's arguments as models read it: always a plain object, since some services refuse choices at its top;
 * with a `cursor` where answers come page by page.
 */
export function plainSchemaOf({ args }: Pick<RegisteredTool, 'args'>, isPaged = true): PlainSchema {
  const { properties, required } = partsOf(objectSchema.parse(z.toJSONSchema(args, { io: 'input' })));
  return {
    type: 'object',
    properties: { ...properties, ...(isPaged ? { cursor } : {}) },
    ...(required.length === 0 ? {} : { required: [...required] }),
  };
}

const cursor = { type: 'string', description: 'Where the next page begins, as the page before says.' };

const plainObject = z.object({
  properties: z.record(z.string(), z.record(z.string(), z.unknown())).default({}),
  required: z.array(z.string()).default([]),
});
const objectSchema = z.union([
  z.object({ anyOf: z.array(plainObject).min(1) }),
  z.object({ oneOf: z.array(plainObject).min(1) }),
  plainObject,
]);

/** Of a choice between objects: all properties, and what all of them require. */
function partsOf(schema: z.infer<typeof objectSchema>): z.infer<typeof plainObject> {
  const choices = 'anyOf' in schema ? schema.anyOf : 'oneOf' in schema ? schema.oneOf : [schema];
  const [first, ...others] = choices;
  return {
    properties: Object.assign({}, ...choices.map(({ properties }) => properties)),
    required: (first?.required ?? []).filter((name) => others.every(({ required }) => required.includes(name))),
  };
}
