/**
 * The objects that names of files speak of, as `{ word, files, projects }`: those of more projects first, then those of
 * more files. Names are cut at capitals, digits and signs. Two words that the dictionary knows as one object count as
 * that; a word counts once for a name.
 */
export function countWords(projects, dictionary, leftOut) {
  const found = new Map();
  for (const { project, names } of projects)
    for (const name of names)
      for (const word of objectsOf(name, dictionary, leftOut)) {
        const row = found.get(word) ?? { word, files: 0, projects: [] };
        row.files++;
        if (row.projects.at(-1) !== project) row.projects.push(project);
        found.set(word, row);
      }
  return [...found.values()].sort(
    (a, b) => b.projects.length - a.projects.length || b.files - a.files || (a.word < b.word ? -1 : 1),
  );
}

/** Objects that one name speaks of. */
export function objectsOf(name, { isObject, singular }, leftOut) {
  const words = name
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .replace(/([A-Z])([A-Z][a-z])/g, '$1 $2')
    .toLowerCase()
    .split(/[^a-z]+/)
    .filter((word) => word.length > 2)
    .map(singular);
  const objects = new Set();
  for (let at = 0; at < words.length; at++) {
    const [word, next] = [words[at], words[at + 1]];
    const pair = `${word}_${next}`;
    if (next !== undefined && isObject(pair) && !leftOut.has(pair)) {
      objects.add(pair.replace('_', ' '));
      at++;
    } else if (!leftOut.has(word) && isObject(word)) objects.add(word);
  }
  return objects;
}
