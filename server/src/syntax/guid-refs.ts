/** GUIDs with how often each occurs, in order of first use. */
export type GuidCounts = readonly (readonly [guid: string, count: number])[];

/**
 * The forms in which text assets name a GUID: `guid: …` (YAML and the YAML-like text inside shader graphs), `"guid": "…"`,
 * `guid=…` (UXML, USS), `GUID:…` (assembly definitions), `m_AssetGUID: …` (Addressables).
 */
const forms = /(?:\bguid:\s*|\\?"guid\\?":\s*\\?"|\bguid=|\bGUID:|\bm_AssetGUID:\s*)([0-9a-f]{32})(?![0-9a-zA-Z_])/g;

/** GUIDs that `text` refers to, in order. */
export function guidsIn(text: string): readonly string[] {
  return Array.from(text.matchAll(forms), (match) => match[1] ?? '');
}

const builtIn = /^0{16}.0{15}$/;

/** Count GUIDs; built-in ones are left out. */
export function countGuids(guids: readonly string[]): GuidCounts {
  const counts = new Map<string, number>();
  for (const guid of guids) if (!builtIn.test(guid)) counts.set(guid, (counts.get(guid) ?? 0) + 1);
  return [...counts];
}
