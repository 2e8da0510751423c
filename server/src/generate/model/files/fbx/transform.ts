import {
  determinant,
  identity,
  type Matrix,
  product,
  rotation,
  scaling,
  translation,
  unturned,
} from '#generate/model/files/read/matrix.ts';
import { type FbxNode, numberProperty, vectorProperty } from './node.ts';

const zero = [0, 0, 0] as const;
const one = [1, 1, 1] as const;

/** Orders of turning by `RotationOrder`; the first axis is turned about first (FBX SDK, FbxEuler::EOrder). */
const orders = [
  ['x', 'y', 'z'],
  ['x', 'z', 'y'],
  ['y', 'z', 'x'],
  ['y', 'x', 'z'],
  ['z', 'x', 'y'],
  ['z', 'y', 'x'],
] as const;
const [xyz] = orders;

/**
 * Where a model lies in its parent: translation, offset and pivot of rotation, its turns before and after, offset and pivot of
 * scaling (FBX SDK, "Computing transformation matrices").
 */
export function localMatrix(model: FbxNode): Matrix {
  const of = (name: string) => vectorProperty(model, name, zero);
  const order = orders[numberProperty(model, 'RotationOrder', 0)] ?? xyz;
  const rotationPivot = of('RotationPivot');
  const scalingPivot = of('ScalingPivot');
  return product(
    translation(of('Lcl Translation')),
    translation(of('RotationOffset')),
    translation(rotationPivot),
    euler(of('PreRotation'), xyz),
    euler(of('Lcl Rotation'), order),
    unturned(euler(of('PostRotation'), xyz)),
    translation(negative(rotationPivot)),
    translation(of('ScalingOffset')),
    translation(scalingPivot),
    scaling(vectorProperty(model, 'Lcl Scaling', one)),
    translation(negative(scalingPivot)),
  );
}

/** What moves a model's mesh but not its children. */
export function geometricMatrix(model: FbxNode): Matrix {
  return product(
    translation(vectorProperty(model, 'GeometricTranslation', zero)),
    euler(vectorProperty(model, 'GeometricRotation', zero), xyz),
    scaling(vectorProperty(model, 'GeometricScaling', one)),
  );
}

/** From the file's axes and units to ours: the settings name the axis that points right, up and to the viewer, and centimetres a unit. */
export function worldMatrix(settings: FbxNode | undefined): Matrix {
  const axis = (name: string, otherwise: number) => {
    const sign = numberProperty(settings, `${name}Sign`, 1) < 0 ? -1 : 1;
    const index = numberProperty(settings, name, otherwise);
    return [index === 0 ? sign : 0, index === 1 ? sign : 0, index === 2 ? sign : 0] as const;
  };
  const [right, up, front] = [axis('CoordAxis', 0), axis('UpAxis', 1), axis('FrontAxis', 2)];
  const unit = numberProperty(settings, 'UnitScaleFactor', 1);
  const metres = (unit > 0 ? unit : 1) / 100;
  const axes: Matrix = [right[0], up[0], front[0], right[1], up[1], front[1], right[2], up[2], front[2], 0, 0, 0];
  // Axes that name one direction twice say nothing.
  return product(scaling([metres, metres, metres]), determinant(axes) === 0 ? identity : axes);
}

function euler([x, y, z]: readonly [number, number, number], order: (typeof orders)[number]): Matrix {
  const degrees = { x, y, z };
  const [first, second, third] = order.map((axis) => rotation(axis, degrees[axis]));
  return product(...[third, second, first].filter((matrix) => matrix !== undefined));
}

function negative([x, y, z]: readonly [number, number, number]): readonly [number, number, number] {
  return [-x, -y, -z];
}
