// What the table of shader library names is made of. Every repository is a git directory below --source, under its folder's name.

/** Shader sources by the pipeline that has them. Of one name the first source that declares it counts in its pipeline. */
export const sources = [
  { pipeline: 'built-in', repository: 'TwoTailsGames+Unity-Built-in-Shaders', folder: 'CGIncludes/', name: '' },
  {
    pipeline: 'core',
    repository: 'needle-mirror+com.unity.render-pipelines.core',
    folder: '',
    name: 'Packages/com.unity.render-pipelines.core/',
  },
  {
    pipeline: 'urp',
    repository: 'needle-mirror+com.unity.render-pipelines.universal',
    folder: '',
    name: 'Packages/com.unity.render-pipelines.universal/',
  },
  {
    pipeline: 'hdrp',
    repository: 'needle-mirror+com.unity.render-pipelines.high-definition',
    folder: '',
    name: 'Packages/com.unity.render-pipelines.high-definition/',
  },
];
