import type { ModelPart, Shape } from '#generate/model/program/program.ts';
import { cosine, sine } from '#generate/model/trigonometry.ts';

/** Metres: x right, y up, z front. */
export type Place = readonly [number, number, number];
export type Point = readonly [number, number];

interface Rounding {
  readonly bevel?: number | undefined;
  readonly turn?: Place;
}

interface Turned extends Rounding {
  readonly sides?: number;
  /** Radius of the upper end. */
  readonly top?: number;
}

const origin: Place = [0, 0, 0];

/** Names of parts that have more to say than a shape. */
interface PartOptions {
  /** Separate pieces; 1 by default. */
  readonly pieces?: number;
  readonly uv?: 'box' | 'cylinder';
  /** The coarsest level of detail that still has it. */
  readonly detail?: 0 | 1 | 2;
  readonly crease?: number;
}

/** A part of one material; several shapes are united. */
export function part(
  name: string,
  material: string,
  shape: Shape | readonly Shape[],
  options: PartOptions = {},
): ModelPart {
  return { name, material, shape: isMany(shape) ? union(shape) : shape, ...options };
}

function isMany(shape: Shape | readonly Shape[]): shape is readonly Shape[] {
  return Array.isArray(shape);
}

/** A box that stands on the middle of its base. */
export function block(size: Place, [x, y, z]: Place = origin, { bevel, turn }: Rounding = {}): Shape {
  return {
    op: 'box',
    size: [...size],
    ...rounded(bevel, Math.min(...size)),
    ...turned(turn),
    move: [x, y + size[1] / 2, z],
  };
}

/** A box about its own middle, which may be turned. */
export function brick(size: Place, at: Place, { bevel, turn }: Rounding = {}): Shape {
  return { op: 'box', size: [...size], ...rounded(bevel, Math.min(...size)), ...turned(turn), move: [...at] };
}

/** An upright cylinder or cone that stands on the middle of its base. */
export function rod(radius: number, height: number, [x, y, z]: Place = origin, options: Turned = {}): Shape {
  const { top, sides, bevel } = options;
  return {
    op: 'cylinder',
    radius,
    height,
    ...(top === undefined ? {} : { radiusTop: top }),
    ...(sides === undefined ? {} : { sides }),
    ...rounded(bevel, Math.min(height, 2 * Math.min(radius, top || radius))),
    move: [x, y + height / 2, z],
  };
}

/** A cylinder about its own middle that lies along an axis. */
export function axle(radius: number, length: number, at: Place, axis: 'x' | 'z', options: Turned = {}): Shape {
  const { top, sides, bevel } = options;
  return {
    op: 'cylinder',
    radius,
    height: length,
    ...(top === undefined ? {} : { radiusTop: top }),
    ...(sides === undefined ? {} : { sides }),
    ...rounded(bevel, Math.min(length, 2 * radius)),
    turn: axis === 'x' ? [0, 0, -90] : [90, 0, 0],
    move: [...at],
  };
}

/** A ball, or with three radii an ellipsoid, about its middle. */
export function ball(radius: number | Place, at: Place = origin, sides?: number): Shape {
  const round = sides === undefined ? {} : { sides };
  if (typeof radius === 'number') return { op: 'sphere', radius, ...round, move: [...at] };
  return { op: 'sphere', radius: 1, ...round, scale: [...radius], move: [...at] };
}

/** A body of revolution: radius and height from below. */
export function lathe(profile: readonly Point[], sides?: number, at: Place = origin): Shape {
  return {
    op: 'lathe',
    profile: profile.map(([radius, height]) => [radius, height]),
    ...(sides === undefined ? {} : { sides }),
    move: [...at],
  };
}

/** A tube through places. */
export function tube(
  path: readonly Place[],
  radius: number | readonly number[],
  sides?: number,
  options: { readonly closed?: boolean } = {},
): Shape {
  return {
    op: 'sweep',
    path: path.map(([x, y, z]) => [x, y, z]),
    radius: typeof radius === 'number' ? radius : [...radius],
    ...(sides === undefined ? {} : { sides }),
    ...options,
  };
}

/** A ring of round section about y. */
export function hoop(radius: number, thickness: number, at: Place = origin, corners = 24, sides = 8): Shape {
  const [x, y, z] = at;
  const path = circle(radius, corners).map(([a, b]): Place => [x + a, y, z + b]);
  return tube(path, thickness, sides, { closed: true });
}

interface Plate extends Rounding {
  readonly holes?: readonly (readonly Point[])[];
  readonly twist?: number;
  readonly taper?: number;
}

/** A prism over an outline of x and z, which stands at a height. */
export function slab(outline: readonly Point[], height: number, at: Place = origin, options: Plate = {}): Shape {
  const { holes, twist, taper, bevel, turn } = options;
  // Seen from above z runs down the page.
  const order = (points: readonly Point[]) => counterClockwise(points, -1).map(([x, z]): [number, number] => [x, z]);
  return {
    op: 'extrude',
    outline: order(outline),
    ...(holes === undefined ? {} : { holes: holes.map(order) }),
    height,
    ...(twist === undefined ? {} : { twist }),
    ...(taper === undefined ? {} : { taper }),
    ...rounded(bevel, height),
    ...turned(turn),
    move: [...at],
  };
}

/** A plate of an outline of x and y that is seen from the front; `z` of the place is its middle. */
export function front(outline: readonly Point[], depth: number, [x, y, z]: Place = origin, options: Plate = {}): Shape {
  const flipped = (points: readonly Point[]) => points.map(([a, b]): Point => [a, -b]);
  return slab(flipped(outline), depth, [x, y, z - depth / 2], {
    ...options,
    ...(options.holes === undefined ? {} : { holes: options.holes.map(flipped) }),
    turn: [90, 0, 0],
  });
}

/** A plate of an outline of z and y that is seen from the side; `x` of the place is its middle. */
export function side(outline: readonly Point[], width: number, [x, y, z]: Place = origin, options: Plate = {}): Shape {
  const flipped = (points: readonly Point[]) => points.map(([a, b]): Point => [a, -b]);
  return slab(flipped(outline), width, [x + width / 2, y, z], {
    ...options,
    ...(options.holes === undefined ? {} : { holes: options.holes.map(flipped) }),
    turn: [90, -90, 0],
  });
}

/** Several as one. */
export function union(of: readonly Shape[]): Shape {
  const [only] = of;
  if (only !== undefined && of.length === 1) return only;
  // A union holds 64 at most.
  if (of.length > 64)
    return union(Array.from({ length: Math.ceil(of.length / 64) }, (_, at) => union(of.slice(64 * at, 64 * at + 64))));
  return { op: 'union', of: [...of] };
}

/** The first without the others. */
export function without(from: Shape, ...cuts: readonly Shape[]): Shape {
  return { op: 'difference', of: [from, ...cuts] };
}

/** What the first and the others have in common. */
export function common(...of: readonly Shape[]): Shape {
  return { op: 'intersection', of: [...of] };
}

/** The convex skin about some. */
export function hull(...of: readonly Shape[]): Shape {
  return { op: 'hull', of: [...of] };
}

/** Copies about the vertical axis, the first where the shape is. */
export function ring(of: Shape, count: number): Shape {
  return count === 1 ? of : { op: 'ring', of, count };
}

/** Copies at equal steps. */
export function row(of: Shape, count: number, step: Place): Shape {
  return count === 1 ? of : { op: 'row', of, count, step: [...step] };
}

/** A shape that is turned and then moved as a whole. */
export function placed(shape: Shape, move: Place, turn?: Place, scale?: Place): Shape {
  return {
    op: 'union',
    of: [shape],
    ...(scale === undefined ? {} : { scale: [...scale] }),
    ...turned(turn),
    move: [...move],
  };
}

/** The same at both sides: `make` is given 1 for the right and -1 for the left. */
export function both(make: (side: 1 | -1) => Shape): readonly [Shape, Shape] {
  return [make(1), make(-1)];
}

/** What `make` gives for 0 to `count - 1`; `share` runs from 0 to 1. */
export function many<T>(count: number, make: (index: number, share: number) => T): readonly T[] {
  return Array.from({ length: count }, (_, index) => make(index, count === 1 ? 0.5 : index / (count - 1)));
}

/** Corners of a circle, or of an ellipse. */
export function circle(radius: number, corners: number, radiusZ = radius): readonly Point[] {
  return many(corners, (index): Point => {
    const angle = (360 * index) / corners;
    return [radius * cosine(angle), radiusZ * sine(angle)];
  });
}

/** Corners of a rectangle about its middle. */
export function rectangle(width: number, height: number, x = 0, y = 0): readonly Point[] {
  const [right, top] = [width / 2, height / 2];
  return [
    [x - right, y - top],
    [x + right, y - top],
    [x + right, y + top],
    [x - right, y + top],
  ];
}

/** Corners of a round arch over a rectangle, from its lower left; `height` is that of the crown. */
export function archway(width: number, height: number, corners = 12, bottom = 0): readonly Point[] {
  const radius = width / 2;
  const arc = many(
    corners + 1,
    (_, share): Point => [radius * cosine(180 * share), height - radius + radius * sine(180 * share)],
  );
  return [[-radius, bottom], [radius, bottom], ...arc];
}

function counterClockwise(points: readonly Point[], sign: 1 | -1): readonly Point[] {
  let area = 0;
  for (const [at, [x, y]] of points.entries()) {
    const [nextX, nextY] = points[(at + 1) % points.length] ?? [x, y];
    area += x * nextY - nextX * y;
  }
  return area * sign < 0 ? [...points].reverse() : points;
}

/** A bevel never takes more than a third of what is thinnest. */
function rounded(bevel: number | undefined, thinnest: number): { readonly bevel?: number } {
  return bevel === undefined ? {} : { bevel: Math.max(0.0005, Math.min(bevel, thinnest / 3)) };
}

function turned(turn: Place | undefined): { readonly turn?: [number, number, number] } {
  return turn === undefined ? {} : { turn: [...turn] };
}
