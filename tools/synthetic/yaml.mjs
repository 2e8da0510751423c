/** The first two lines of every text asset. */
export const yamlHeader = '%YAML 1.1\n%TAG !u! tag:unity3d.com,2011:\n';

/** No object. */
export const none = { fileId: '0' };

/** An object of the same file. */
export function local(fileId) {
  return { fileId };
}

/** The four lines that open nearly every object. */
export const prologue = `  m_ObjectHideFlags: 0
  m_CorrespondingSourceObject: {fileID: 0}
  m_PrefabInstance: {fileID: 0}
  m_PrefabAsset: {fileID: 0}
`;

/** The same for an object that its asset hides. */
export const hiddenPrologue = prologue.replace('Flags: 0', 'Flags: 1');

/**
 * A line `key: {fileID: …}`, `key` with its indentation. Unity breaks a reference before `type` once the line is longer
 * than 80 characters.
 */
export function referenceLine(key, reference) {
  if (reference.guid === undefined) return `${key}: {fileID: ${reference.fileId}}\n`;
  return `${broken(`${key}: {fileID: ${reference.fileId}, guid: ${reference.guid},`)} type: ${reference.type}}\n`;
}

/** A line `- {fileID: …}` of a list. */
export function referenceItem(indent, reference) {
  if (reference.guid === undefined) return `${indent}- {fileID: ${reference.fileId}}\n`;
  return `${broken(`${indent}- {fileID: ${reference.fileId}, guid: ${reference.guid},`)} type: ${reference.type}}\n`;
}

/** A number as Unity prints floats. */
export function float(value) {
  return String(Number(Math.fround(value).toPrecision(7))).replace(/e([+-])(\d)$/, 'e$10$2');
}

export function vector3([x, y, z]) {
  return `{x: ${float(x)}, y: ${float(y)}, z: ${float(z)}}`;
}

export function quaternion([x, y, z, w]) {
  return `{x: ${float(x)}, y: ${float(y)}, z: ${float(z)}, w: ${float(w)}}`;
}

export function color([r, g, b, a]) {
  return `{r: ${float(r)}, g: ${float(g)}, b: ${float(b)}, a: ${float(a)}}`;
}

/** A rotation about the vertical axis as `[quaternion, Euler angles]`. */
export function turn(degrees) {
  const half = (degrees / 360) * Math.PI;
  return [
    [0, Math.sin(half), 0, Math.cos(half)],
    [0, degrees, 0],
  ];
}

function broken(start) {
  if (start.length <= 80) return start;
  const indent = /^ *(?:- )?/.exec(start)[0].length;
  return `${start}\n${' '.repeat(indent + 1)}`;
}
