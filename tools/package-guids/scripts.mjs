/**
 * Which scripts can sit in assets: those that declare a class of the file's name which derives, through classes of the
 * packages, from one of the engine's asset or component classes. Types are told apart by their short names only, so a rare
 * script too many is kept.
 */
export function createScriptRule(checkouts) {
  const derived = new Map();
  const declared = new Map();
  for (const { scripts } of checkouts)
    for (const { path, text } of scripts)
      for (const { name, bases } of classesOf(text)) {
        for (const base of bases) derived.set(base, (derived.get(base) ?? new Set()).add(name));
        declared.set(path, (declared.get(path) ?? new Set()).add(name));
      }
  const wanted = new Set(roots);
  const open = [...roots];
  for (let base = open.pop(); base !== undefined; base = open.pop())
    for (const name of derived.get(base) ?? [])
      if (!wanted.has(name) && !leftOut.has(name)) {
        wanted.add(name);
        open.push(name);
      }
  return (path) => {
    const name = /([^/]+)\.cs$/.exec(path)?.[1];
    return wanted.has(name) && declared.get(path)?.has(name) === true;
  };
}

/** Classes of a script with the short names of their bases. Both branches of an `#if` count. */
export function classesOf(text) {
  const code = text.replace(/\/\*[\s\S]*?\*\/|\/\/.*|^[ \t]*#.*$/gm, '');
  return [...code.matchAll(header)].map(([, name, bases = '']) => ({ name, bases: baseNames(bases) }));
}

// A second `class` ends the bases: the other branch of an `#if` can follow without a brace between them.
const header = /\bclass\s+(\w+)\s*(?:<[^{};]*?>)?\s*(?::([^{;]*?))?(?=\bwhere\b|\bclass\b|[{;])/g;

function baseNames(list) {
  let names = list;
  for (let before = ''; before !== names; ) {
    before = names;
    names = names.replace(/<[^<>]*>/g, '');
  }
  return [...names.matchAll(/(?:\w+\.)*(\w+)/g)].map(([, name]) => name);
}

/** Classes of the engine whose objects are assets or components. */
const roots = [
  ...['MonoBehaviour', 'ScriptableObject', 'StateMachineBehaviour', 'ScriptableSingleton', 'NetworkBehaviour'],
  ...['AssetImporter', 'ScriptedImporter', 'PlayableAsset', 'TileBase', 'GridBrushBase', 'Light2DBase'],
  ...['RenderPipelineAsset', 'RenderPipelineGlobalSettings', 'VFXSpawnerCallbacks', 'ScriptablePacker'],
  ...['TextAsset', 'TextSettings', 'FontAsset', 'SpriteAsset', 'TextStyleSheet', 'UIDocument', 'PanelSettings'],
  // Window layouts are text assets that a project may carry.
  ...['EditorWindow', 'PlayModeView', 'ScriptableWizard'],
];

/** Scriptable objects that no file holds. */
const leftOut = new Set(['Editor', 'EditorTool', 'EndNameEditAction']);
