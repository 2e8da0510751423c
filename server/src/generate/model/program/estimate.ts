import { usualSides } from '#generate/model/solid/operations/cylinder.ts';
import { fieldBounds } from '#generate/model/solid/operations/field.ts';
import { usualTubeSides } from '#generate/model/solid/operations/sweep.ts';
import type { Shape } from './program.ts';

/** About how many triangles the finest level of a shape has, rather too many than too few; cuts and displacement are seen while building. */
export function estimatedTriangles(shape: Shape): number {
  switch (shape.op) {
    case 'box':
      return shape.bevel === undefined ? 12 : 44;
    case 'cylinder':
      return (shape.bevel === undefined ? 4 : 8) * (shape.sides ?? usualSides);
    case 'sphere':
      return (shape.sides ?? usualSides) ** 2 / 2;
    case 'lathe':
      return 2 * (shape.profile.length + 2) * (shape.sides ?? usualSides);
    case 'extrude': {
      const corners = shape.outline.length + (shape.holes ?? []).reduce((sum, hole) => sum + hole.length, 0);
      const layers = Math.ceil(Math.abs(shape.twist ?? 0) / 12) + (shape.bevel === undefined ? 1 : 3);
      return 2 * corners * (layers + 1);
    }
    case 'sweep':
      return 2 * (2 * shape.path.length + 1) * (shape.sides ?? usualTubeSides);
    case 'field': {
      const { min, max } = fieldBounds(shape);
      const [x, y, z] = [max[0] - min[0], max[1] - min[1], max[2] - min[2]];
      // Half the box's surface, four triangles a cell.
      return (4 * (x * y + y * z + z * x)) / shape.cell ** 2;
    }
    case 'hull':
    case 'union':
    case 'difference':
    case 'intersection':
      return shape.of.reduce((sum, inner) => sum + estimatedTriangles(inner), 0);
    case 'row':
    case 'ring':
      return shape.count * estimatedTriangles(shape.of);
    case 'mirror':
      return 2 * estimatedTriangles(shape.of);
    case 'displace':
      return estimatedTriangles(shape.of);
  }
}
