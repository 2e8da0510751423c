import { settingsCount } from './settings.mjs';

/**
 * How many assets of each kind a project of `files` files has; each has a `.meta` file beside it, so the shares of assets
 * add up to one half. What is left over becomes textures, models and sounds.
 */
export function shares(files) {
  const of = (share) => Math.max(1, Math.round(files * share));
  return {
    script: of(0.15),
    scene: of(0.01),
    prefab: of(0.05),
    material: of(0.04),
    shader: of(0.01),
    include: of(0.005),
    graph: of(0.003),
    asset: of(0.015),
    controller: of(0.003),
    clip: of(0.006),
    style: of(0.002),
    document: of(0.003),
    input: of(0.0005),
    note: of(0.002),
  };
}

/** How many textures, models and sounds bring a project with `assets` other assets and `folders` folders to `files`. */
export function binaryCounts(files, assets, folders) {
  const left = Math.max(10, Math.round((files - settingsCount() - folders) / 2) - assets);
  const model = Math.max(2, Math.round(left * 0.2));
  const sound = Math.max(2, Math.round(left * 0.12));
  return { texture: left - model - sound, model, sound };
}

/** How many features a project has: about one for every 350 files. */
export function featureCount(files) {
  return Math.max(2, Math.round(files / 350));
}

/** Sizes over the files of a kind: `[share of files, size]` rows. Lines of scripts, bytes of the others. */
export const scriptLines = [
  [0, 20],
  [0.2, 36],
  [0.45, 70],
  [0.7, 115],
  [0.88, 190],
  [1, 310],
];
export const sceneBytes = [
  [0, 20_000],
  [0.25, 45_000],
  [0.5, 75_000],
  [0.75, 130_000],
  [0.9, 260_000],
  [0.97, 520_000],
  [1, 1_450_000],
];
export const prefabBytes = [
  [0, 4000],
  [0.3, 8000],
  [0.6, 14_000],
  [0.85, 29_000],
  [0.96, 70_000],
  [1, 200_000],
];
