/** Strata of Unity's YAML: class lines, keys of the engine's own serialized classes, keys of scripts, asset ids. */
export const yamlStrata = [
  { name: 'yaml-class', quota: 5, perWord: 1 },
  { name: 'yaml-property', quota: 12, perWord: 1 },
  { name: 'yaml-script-field', quota: 4 },
  { name: 'yaml-guid', quota: 6 },
];

/** Positions in a scene, prefab or other asset; the class in whose document a key stands comes with it. */
export function yamlPositions(text) {
  let className = '';
  return text.split('\n').flatMap((line, index) => {
    const top = /^([A-Z]\w+):\s*$/.exec(line)?.[1];
    if (top !== undefined) {
      className = top;
      return [{ stratum: 'yaml-class', line: index + 1, column: 1, word: top, note: top }];
    }
    const guid = /guid: ([0-9a-f]{32})/.exec(line);
    if (guid?.[1] !== undefined && !/^0{16}/.test(guid[1])) {
      return [{ stratum: 'yaml-guid', line: index + 1, column: guid.index + 7, word: guid[1], note: className }];
    }
    const key = /^ {2}(\w+):/.exec(line)?.[1];
    if (key === undefined) return [];
    const stratum =
      className !== 'MonoBehaviour' ? 'yaml-property' : key.startsWith('m_') ? undefined : 'yaml-script-field';
    return stratum === undefined ? [] : [{ stratum, line: index + 1, column: 3, word: key, note: className }];
  });
}
