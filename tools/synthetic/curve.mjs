import { float, vector3 } from './yaml.mjs';

/** The lines of an animation curve below its key: `[time, value]` rows, values numbers or lists of three. */
export function curveLines(indent, keys) {
  const write = (value) => (Array.isArray(value) ? vector3(value) : float(value));
  const flat = Array.isArray(keys[0]?.[1]);
  const zero = write(flat ? [0, 0, 0] : 0);
  const third = flat ? '{x: 0.33333334, y: 0.33333334, z: 0.33333334}' : '0.33333334';
  const rows = keys.map(
    ([time, value]) => `${indent}- serializedVersion: 3
${indent}  time: ${float(time)}
${indent}  value: ${write(value)}
${indent}  inSlope: ${zero}
${indent}  outSlope: ${zero}
${indent}  tangentMode: ${flat ? 0 : 136}
${indent}  weightedMode: 0
${indent}  inWeight: ${third}
${indent}  outWeight: ${third}
`,
  );
  return `${indent}serializedVersion: 2
${indent}m_Curve:${rows.length === 0 ? ' []' : ''}
${rows.join('')}${indent}m_PreInfinity: 2
${indent}m_PostInfinity: 2
${indent}m_RotationOrder: 4
`;
}
