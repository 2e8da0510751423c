import { z } from 'zod';

/** A type of the meta model. */
export type ModelType =
  | { readonly kind: 'base'; readonly name: string }
  | { readonly kind: 'reference'; readonly name: string }
  | { readonly kind: 'array'; readonly element: ModelType }
  | { readonly kind: 'map'; readonly value: ModelType }
  | { readonly kind: 'and' | 'or' | 'tuple'; readonly items: readonly ModelType[] }
  | { readonly kind: 'literal'; readonly value: { readonly properties: readonly ModelProperty[] } }
  | { readonly kind: 'stringLiteral' | 'integerLiteral' | 'booleanLiteral'; readonly value: string | number | boolean };

/** A property of a structure. */
export interface ModelProperty {
  readonly name: string;
  readonly type: ModelType;
  readonly optional?: boolean | undefined;
}

const type: z.ZodType<ModelType> = z.lazy(() =>
  z.discriminatedUnion('kind', [
    z.object({ kind: z.literal('base'), name: z.string() }),
    z.object({ kind: z.literal('reference'), name: z.string() }),
    z.object({ kind: z.literal('array'), element: type }),
    z.object({ kind: z.literal('map'), value: type }),
    z.object({ kind: z.enum(['and', 'or', 'tuple']), items: z.array(type) }),
    z.object({ kind: z.literal('literal'), value: z.object({ properties: z.array(property) }) }),
    z.object({
      kind: z.enum(['stringLiteral', 'integerLiteral', 'booleanLiteral']),
      value: z.union([z.string(), z.number(), z.boolean()]),
    }),
  ]),
);
const property = z.object({ name: z.string(), type, optional: z.boolean().optional() });
const direction = z.enum(['clientToServer', 'serverToClient', 'both']);
// A list of parameters is possible in the schema of the model, and used by no method.
const message = { method: z.string(), messageDirection: direction, params: type.optional() };
const metaModel = z.object({
  metaData: z.object({ version: z.string() }),
  requests: z.array(z.object({ ...message, result: type, partialResult: type.optional(), errorData: type.optional() })),
  notifications: z.array(z.object(message)),
  structures: z.array(
    z.object({
      name: z.string(),
      properties: z.array(property),
      extends: z.array(type).optional(),
      mixins: z.array(type).optional(),
    }),
  ),
  enumerations: z.array(
    z.object({
      name: z.string(),
      type: z.object({ kind: z.literal('base'), name: z.string() }),
      values: z.array(z.object({ value: z.union([z.string(), z.number()]) })),
      supportsCustomValues: z.boolean().optional(),
    }),
  ),
  typeAliases: z.array(z.object({ name: z.string(), type })),
});

/** The machine-readable description of LSP, as far as it is used here. */
export type MetaModel = z.infer<typeof metaModel>;

/** Read a meta model; throws where the text is none. */
export function parseMetaModel(text: string): MetaModel {
  return metaModel.parse(JSON.parse(text));
}
