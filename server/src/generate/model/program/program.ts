import { z } from 'zod';

/** Raised when the same program begins to give other bytes. */
export const modelVersion = 1;

/** Metres. */
const length = z.number().min(0.0005).max(100);
const coordinate = z.number().min(-100).max(100);
const degrees = z.number().min(-3600).max(3600);
const vector = z.tuple([coordinate, coordinate, coordinate]);
const point = z.tuple([coordinate, coordinate]);
const sides = z.int().min(3).max(96).optional().describe('Of the finest level; coarser ones have fewer.');
const bevel = length.optional().describe('Width of bevelled edges.');

const placed = {
  scale: z.tuple([z.number(), z.number(), z.number()]).optional(),
  turn: z.tuple([degrees, degrees, degrees]).optional().describe('Degrees about x, then y, then z, after scaling.'),
  move: vector.optional().describe('After turning.'),
};

/** What every shape may carry: how it is scaled, turned and moved, in this order. */
export interface Placed {
  readonly scale?: readonly [number, number, number] | undefined;
  readonly turn?: readonly [number, number, number] | undefined;
  readonly move?: readonly [number, number, number] | undefined;
}

/** A ball or a capsule of a field. */
const blob = z.object({
  from: vector,
  to: vector.optional().describe('Makes a capsule between two places.'),
  radius: length,
  radiusTo: length.optional(),
  cut: z.boolean().optional().describe('Takes away instead of adding.'),
});
export type Blob = z.infer<typeof blob>;

/**
 * A solid, about its own origin: x right, y up, z front. Boxes, cylinders (upright) and spheres are centred; a lathe and an
 * extrusion stand on their origin and grow upwards.
 */
export const shape: z.ZodType<Shape> = z.lazy(() => z.discriminatedUnion('op', options));

const options = [
  z.object({ op: z.literal('box'), size: z.tuple([length, length, length]), bevel, ...placed }),
  z.object({
    op: z.literal('cylinder'),
    radius: length,
    radiusTop: z.number().min(0).max(100).optional(),
    height: length,
    sides,
    bevel,
    ...placed,
  }),
  z.object({ op: z.literal('sphere'), radius: length, sides, ...placed }),
  z.object({
    op: z.literal('lathe'),
    profile: z
      .array(z.tuple([z.number().min(0).max(100), coordinate]))
      .min(2)
      .max(64)
      .describe(
        'Radius and height, from below; a ring of its own when it ends where it began, else joined to the axis.',
      ),
    sides,
    degrees: z.number().min(1).max(360).optional(),
    ...placed,
  }),
  z.object({
    op: z.literal('extrude'),
    outline: z.array(point).min(3).max(128).describe('x and z, counter-clockwise when seen from above.'),
    holes: z.array(z.array(point).min(3).max(64)).max(16).optional(),
    height: length,
    twist: degrees.optional(),
    taper: z.number().min(0).max(10).optional().describe('Size of the top, 1 for equal.'),
    bevel,
    ...placed,
  }),
  z.object({
    op: z.literal('sweep'),
    path: z.array(vector).min(2).max(64),
    radius: z.union([length, z.array(length).min(2).max(64)]).describe('One, or one for each place of the path.'),
    sides,
    closed: z.boolean().optional(),
    ...placed,
  }),
  z.object({
    op: z.literal('hull'),
    of: z
      .array(z.lazy(() => shape))
      .min(1)
      .max(64),
    ...placed,
  }),
  z.object({
    op: z.literal('union'),
    of: z
      .array(z.lazy(() => shape))
      .min(1)
      .max(64),
    ...placed,
  }),
  z.object({
    op: z.literal('difference'),
    of: z
      .array(z.lazy(() => shape))
      .min(2)
      .max(64)
      .describe('The first without the others.'),
    ...placed,
  }),
  z.object({
    op: z.literal('intersection'),
    of: z
      .array(z.lazy(() => shape))
      .min(2)
      .max(64),
    ...placed,
  }),
  z.object({
    op: z.literal('row'),
    of: z.lazy(() => shape),
    count: z.int().min(1).max(64),
    step: vector.describe('From each copy to the next; the first stays in place.'),
    ...placed,
  }),
  z.object({
    op: z.literal('ring'),
    of: z.lazy(() => shape),
    count: z.int().min(1).max(64),
    degrees: z.number().min(1).max(360).optional().describe('Of the arc about y; the full circle by default.'),
    ...placed,
  }),
  z.object({ op: z.literal('mirror'), of: z.lazy(() => shape), axis: z.enum(['x', 'y', 'z']), ...placed }),
  z.object({
    op: z.literal('field'),
    blobs: z.array(blob).min(1).max(64),
    blend: z.number().min(0).max(10).describe('How far blobs flow into each other.'),
    cell: length.describe('Size of the finest detail.'),
    noise: z
      .object({ size: length, height: z.number().min(0).max(10), seed: z.int().min(0).max(0xffffffff) })
      .optional(),
    ...placed,
  }),
  z.object({
    op: z.literal('displace'),
    of: z.lazy(() => shape),
    size: length.describe('Of the bumps.'),
    height: z.number().min(0).max(10),
    seed: z.int().min(0).max(0xffffffff),
    cell: length.describe('Length of edges before they are moved.'),
    ...placed,
  }),
] as const;

type Vector = [number, number, number];
type WithPlace<T> = T & Placed;
/** A solid; see the schema for what each holds. */
export type Shape =
  | WithPlace<{ op: 'box'; size: Vector; bevel?: number | undefined }>
  | WithPlace<{
      op: 'cylinder';
      radius: number;
      radiusTop?: number | undefined;
      height: number;
      sides?: number | undefined;
      bevel?: number | undefined;
    }>
  | WithPlace<{ op: 'sphere'; radius: number; sides?: number | undefined }>
  | WithPlace<{ op: 'lathe'; profile: [number, number][]; sides?: number | undefined; degrees?: number | undefined }>
  | WithPlace<{
      op: 'extrude';
      outline: [number, number][];
      holes?: [number, number][][] | undefined;
      height: number;
      twist?: number | undefined;
      taper?: number | undefined;
      bevel?: number | undefined;
    }>
  | WithPlace<{
      op: 'sweep';
      path: Vector[];
      radius: number | number[];
      sides?: number | undefined;
      closed?: boolean | undefined;
    }>
  | WithPlace<{ op: 'hull' | 'union' | 'difference' | 'intersection'; of: Shape[] }>
  | WithPlace<{ op: 'row'; of: Shape; count: number; step: Vector }>
  | WithPlace<{ op: 'ring'; of: Shape; count: number; degrees?: number | undefined }>
  | WithPlace<{ op: 'mirror'; of: Shape; axis: 'x' | 'y' | 'z' }>
  | WithPlace<{
      op: 'field';
      blobs: Blob[];
      blend: number;
      cell: number;
      noise?: { size: number; height: number; seed: number } | undefined;
    }>
  | WithPlace<{ op: 'displace'; of: Shape; size: number; height: number; seed: number; cell: number }>;

/** The shape of an operation. */
export type ShapeOf<Operation extends Shape['op']> = Extract<Shape, { readonly op: Operation }>;

/** A named piece of a model, of one material. */
export const part = z.object({
  name: z.string().regex(/^[A-Za-z][\w ]{0,39}$/),
  material: z
    .string()
    .regex(/^[a-z][\w-]{0,39}$/)
    .describe('A key of `materials`.'),
  shape,
  uv: z.enum(['box', 'cylinder']).optional().describe('How textures are laid on: from six sides, or around y.'),
  crease: z
    .number()
    .min(0)
    .max(180)
    .optional()
    .describe('Degrees between faces from which an edge is sharp; 40 by default.'),
  pieces: z.int().min(1).max(4096).optional().describe('Of how many separate pieces it consists; 1 by default.'),
  detail: z.int().min(0).max(2).optional().describe('The coarsest level of detail that still has it; 2 by default.'),
});
export type ModelPart = z.infer<typeof part>;

/** A whole model. Materials are prompts or specs of generated materials. */
export const modelProgram = z.object({
  version: z.literal(modelVersion).default(modelVersion),
  name: z.string().min(1).max(60),
  parts: z.array(part).min(1).max(48),
  size: z
    .tuple([length, length, length])
    .optional()
    .describe('Width, height and depth: the whole is stretched until its box is this.'),
  materials: z
    .record(z.string().regex(/^[a-z][\w-]{0,39}$/), z.string().min(1).max(200))
    .describe('Prompts of materials by key.'),
  colliders: z
    .enum(['box', 'parts', 'sphere', 'capsule', 'none'])
    .optional()
    .describe('One box, a box for each part, …; chosen by the shape when absent.'),
});
export type ModelProgram = z.infer<typeof modelProgram>;
