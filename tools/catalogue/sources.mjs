// What the catalogue is made of. Every repository is a git directory below --source, under its folder's name.

/** The engine's published C# reference source, a tag for each surveyed version, oldest first. */
export const engine = {
  repository: 'Unity-Technologies+UnityCsReference',
  folders: ['Runtime', 'Editor', 'Modules', 'ModuleOverrides', 'artifacts'],
  versions: [
    { name: '2019.4', tag: '2019.4.41f2' },
    { name: '2021.3', tag: '2021.3.58f1' },
    { name: '2022.3', tag: '2022.3.76f1' },
    { name: '6000.0', tag: '6000.0.78f1' },
    { name: '6000.7', tag: '6000.7.0a1' },
  ],
};

/**
 * States of packages that are read instead of the newest alone, together: an older major version that projects use, or one
 * before the package only forwarded to the engine or was mirrored out of order.
 */
const tags = {
  cinemachine: ['2.10.7', 'HEAD'],
  textmeshpro: ['3.0.8', '3.2.0-pre.9'],
  ugui: ['1.0.0/Unity-2021.1.17f1'],
};

/** Packages whose source is public, by name; their newest mirrored state is read. */
export const packages = [
  '2d.animation',
  '2d.common',
  '2d.ik',
  '2d.pixel-perfect',
  '2d.spriteshape',
  '2d.tilemap.extras',
  'addressables',
  'ai.navigation',
  'animation.rigging',
  'behavior',
  'burst',
  'charactercontroller',
  'cinemachine',
  'collections',
  'editorcoroutines',
  'entities',
  'entities.graphics',
  'inputsystem',
  'localization',
  'mathematics',
  'ml-agents',
  'mobile.notifications',
  'netcode',
  'netcode.gameobjects',
  'physics',
  'postprocessing',
  'probuilder',
  'properties',
  'purchasing',
  'recorder',
  'render-pipelines.core',
  'render-pipelines.high-definition',
  'render-pipelines.universal',
  'scriptablebuildpipeline',
  'sentis',
  'services.analytics',
  'services.authentication',
  'services.core',
  'settings-manager',
  'shadergraph',
  'splines',
  'terrain-tools',
  'test-framework',
  'testframework.graphics',
  'textmeshpro',
  'timeline',
  'transport',
  'ugui',
  'visualeffectgraph',
  'visualscripting',
  'xr.arfoundation',
  'xr.arsubsystems',
  'xr.core-utils',
  'xr.hands',
  'xr.interaction.toolkit',
  'xr.openxr',
  'xr.management',
].map((name) => ({
  name: `com.unity.${name}`,
  repository: `needle-mirror+com.unity.${name}`,
  commits: tags[name] ?? ['HEAD'],
}));
