import { z } from 'zod';
import { commands } from './commands.ts';
import { modelSetting } from './model-setting.ts';
import { initializationOptions, requests, status } from './requests.ts';
import { generated, generatedFile, historyRow, sceneObject, searchRow } from './results.ts';
import { settingsSchema } from './settings.ts';

export type JsonSchema = z.core.JSONSchema.BaseSchema;

/** The protocol for clients in languages that want a class for each type. */
export interface ClassTables {
  /** Schemas that are referred to as `#/$defs/NAME`. */
  readonly named: Readonly<Record<string, JsonSchema>>;
  readonly requests: readonly {
    readonly method: string;
    readonly description: string;
    readonly params: JsonSchema;
    readonly result: JsonSchema;
  }[];
  readonly commands: readonly { readonly id: string; readonly title: string; readonly args: JsonSchema }[];
  readonly settings: JsonSchema;
  readonly status: JsonSchema;
  readonly initializationOptions: JsonSchema;
}

/** Types that requests share, by the names that their classes get. */
const shared: Readonly<Record<string, z.ZodType>> = {
  SearchRow: searchRow,
  GeneratedFile: generatedFile,
  Generated: generated,
  HistoryRow: historyRow,
  SceneObject: sceneObject,
  ModelSetting: modelSetting,
};

/** The tables of the protocol as JSON schemas, types that are shared once. */
export function classTables(): ClassTables {
  const named: Record<string, JsonSchema> = {};
  const names = z.registry<{ id: string }>();
  for (const [id, schema] of Object.entries(shared)) names.add(schema, { id });
  const schemaOf = (schema: z.ZodType): JsonSchema => {
    // A schema that has a name is written out where it stands alone.
    const { $defs, properties } = z.toJSONSchema(z.object({ schema }), {
      io: 'input',
      metadata: names,
      override({ zodSchema, jsonSchema }) {
        const description = z.globalRegistry.get(zodSchema)?.description;
        if (description !== undefined) jsonSchema.description = description;
      },
    });
    for (const [name, each] of Object.entries($defs ?? {})) named[name] = objectOf(each);
    return objectOf(properties?.['schema']);
  };
  return {
    requests: Object.entries(requests).map(([method, { description, params, result }]) => ({
      method,
      description,
      params: schemaOf(params),
      result: schemaOf(result),
    })),
    commands: Object.entries(commands).map(([id, { title, args }]) => ({ id, title: title.en, args: schemaOf(args) })),
    settings: schemaOf(settingsSchema),
    status: schemaOf(status),
    initializationOptions: schemaOf(initializationOptions),
    named,
  };
}

/** `true` allows everything, as no rule at all does. */
function objectOf(schema: JsonSchema | boolean | undefined): JsonSchema {
  return typeof schema === 'object' ? schema : {};
}
