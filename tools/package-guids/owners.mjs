import { compareVersions } from './checkouts.mjs';

/**
 * One owner and one path for each GUID of `assets` (`{ guid, path, name, version }`). A package that has the GUID in its
 * newest version comes before one that had it once, a living package before a retired one, then names decide. The path is
 * that of the owner's newest version which has the GUID.
 */
export function chooseOwners(assets) {
  const newest = new Map();
  for (const { name, version } of assets)
    if (!newest.has(name) || compareVersions(version, newest.get(name)) > 0) newest.set(name, version);
  const isCurrent = ({ name, version }) => version === newest.get(name);
  const order = (a, b) =>
    Number(isCurrent(b)) - Number(isCurrent(a)) ||
    Number(retired.has(a.name)) - Number(retired.has(b.name)) ||
    compare(a.name, b.name) ||
    compareVersions(b.version, a.version) ||
    compare(a.path, b.path);
  const owners = new Map();
  for (const asset of assets) {
    const owner = owners.get(asset.guid);
    if (owner === undefined || order(asset, owner) < 0) owners.set(asset.guid, asset);
  }
  return [...owners.values()].map(({ guid, path, name }) => ({ guid, root: `Packages/${name}`, path }));
}

/** Packages that became part of another one or got another name. */
const retired = new Set([
  'com.unity.2d.ik',
  'com.unity.2d.path',
  'com.unity.barracuda',
  'com.unity.graphtools.foundation',
  'com.unity.platforms',
  'com.unity.quicksearch',
  'com.unity.render-pipelines.lightweight',
  'com.unity.rendering.hybrid',
  'com.unity.sentis',
  'com.unity.textmeshpro',
  'com.unity.ui',
  'com.unity.ui.builder',
  'com.unity.xr.arsubsystems',
]);

function compare(a, b) {
  return a < b ? -1 : a > b ? 1 : 0;
}
