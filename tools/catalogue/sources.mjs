// What the catalogue is made of. Every repository is a git directory below --source, under its folder's name.

/** The engine's published C# reference source, a tag for each surveyed version, oldest first. */
export const engine = {
  repository: 'Unity-Technologies+UnityCsReference',
  folders: ['Runtime', 'Editor', 'Modules', 'ModuleOverrides', 'External', 'artifacts'],
  versions: [
    { name: '2019.4', tag: '2019.4.41f2' },
    { name: '2021.3', tag: '2021.3.58f1' },
    { name: '2022.3', tag: '2022.3.76f1' },
    { name: '6000.0', tag: '6000.0.78f1' },
    { name: '6000.7', tag: '6000.7.0a1' },
  ],
};

/**
 * States of packages that are read instead of the newest mirrored one alone, together and oldest first: projects use an older
 * major version, later ones only forward to the engine, or were mirrored out of order. Packages that come with the editor are
 * no longer mirrored apart; those of Unity 6 lie as the package manager unpacked them in projects that are public with them.
 */
const pipelines = ['HEAD', '13.0.0/Unity-2022.1.0a12'];
const unpacked = (name) => ({
  repository: 'aRolf22+diplom_la_finale',
  commit: '1d62751a24a8d432b398d94173ce45f3ede4cf0c',
  folder: `Library/PackageCache/com.unity.${name}/`,
});
const states = {
  cinemachine: mirrored('cinemachine', ['2.10.7', 'HEAD']),
  textmeshpro: mirrored('textmeshpro', ['3.0.8', '3.2.0-pre.9']),
  ugui: [
    ...mirrored('ugui', ['1.0.0/Unity-2021.1.17f1']),
    {
      repository: 'Unity-Technologies+uGUI',
      commit: '789476d18b0def09a1d2138581398380c86c1c00',
      folder: 'com.unity.ugui/',
    },
  ],
  'render-pipelines.core': [...mirrored('render-pipelines.core', pipelines), unpacked('render-pipelines.core')],
  'render-pipelines.universal': [
    ...mirrored('render-pipelines.universal', pipelines),
    unpacked('render-pipelines.universal'),
  ],
  'render-pipelines.high-definition': [
    ...mirrored('render-pipelines.high-definition', pipelines),
    {
      repository: 'ummmmmmi+HDRP-Project',
      commit: '36b942ebf61b7a196c199356c5264fe02d59addf',
      folder: 'Packages/com.unity.render-pipelines.high-definition/',
    },
  ],
  shadergraph: [...mirrored('shadergraph', pipelines), unpacked('shadergraph')],
  visualeffectgraph: [...mirrored('visualeffectgraph', pipelines), unpacked('visualeffectgraph')],
};

/** Packages whose source is public, by name; where `states` says nothing else, their newest mirrored state is read. */
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
].map((name) => ({ name: `com.unity.${name}`, states: states[name] ?? mirrored(name, ['HEAD']) }));

function mirrored(name, commits) {
  return commits.map((commit) => ({ repository: `needle-mirror+com.unity.${name}`, commit, folder: '' }));
}
