/**
 * Types of the variables that `text` declares, by name: fields, parameters and locals with a written type, and `var`s
 * initialised by `new T(` or a generic call such as `GetComponent<T>()`. A name declared with two types is left out:
 * better no answer than a wrong one.
 */
export function declaredTypes(text: string): ReadonlyMap<string, string> {
  const types = new Map<string, string>();
  const ambiguous = new Set<string>();
  const declare = (name: string | undefined, type: string | undefined) => {
    if (name === undefined || type === undefined || notTypes.has(type)) return;
    const known = types.get(name);
    if (known !== undefined && known !== type) ambiguous.add(name);
    types.set(name, type);
  };
  for (const match of text.matchAll(written)) declare(match[2], match[1]);
  for (const match of text.matchAll(inferred)) declare(match[1], match[2] ?? match[3]);
  for (const name of ambiguous) types.delete(name);
  return types;
}

/** `Type name` before `;`, `=`, `,`, `)` or `in`; the type with namespace, type arguments and array left aside. */
const written = /\b(?:[A-Za-z_]\w*\.)*([A-Z]\w*)\??[ \t]+([a-zA-Z_]\w*)(?=\s*(?:[;=,)]|in\b))/g;
const inferred =
  /\bvar\s+([a-zA-Z_]\w*)\s*=\s*(?:new\s+([A-Z]\w*)\s*[({]|[\w.]*(?:GetComponent|AddComponent|Instantiate|FindObjectOfType)\w*<([A-Z]\w*)>\s*\()/g;
const notTypes: ReadonlySet<string> = new Set(['return', 'else', 'new', 'in', 'is', 'as']);
