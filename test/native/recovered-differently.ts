/**
 * Texts with errors from which the shipped runtime recovers in another way than the native parser: its core is younger
 * (docs/decisions/parser.md). Only texts with errors may stand here, and only while they differ. The runtime of the
 * native parser's own version is held to the same trees here too.
 */
export const recoveredDifferently: ReadonlySet<string> = new Set([
  'com.neuecc.unirx/UnityEngineBridge/ScenePlaybackDetector.cs',
  'com.unity.render-pipelines.universal/Editor/ShaderGraph/Includes/ShaderPassDecal.hlsl',
]);
