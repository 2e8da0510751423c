import type { Guid } from './guid.ts';

/** Assets of Unity's packages by GUID: stable across package versions since 2019 (measured on public projects). */
export const wellKnownGuids: ReadonlyMap<Guid, string> = new Map([
  ['933532a4fcc9baf4fa0491de14d08ed7', 'Packages/com.unity.render-pipelines.universal/Shaders/Lit.shader'],
  ['8d2bb70cbf9db8d4da26e15b26e74248', 'Packages/com.unity.render-pipelines.universal/Shaders/SimpleLit.shader'],
  ['0ca6dca7396eb48e5849247ffd444914', 'Packages/com.unity.render-pipelines.universal/Shaders/BakedLit.shader'],
  ['650dd9526735d5b46b79224bc6e94025', 'Packages/com.unity.render-pipelines.universal/Shaders/Unlit.shader'],
  ['ee7e4c9a5f6364b688a332c67fc32cca', 'Packages/com.unity.render-pipelines.universal/Shaders/ComplexLit.shader'],
  [
    'b7839dad95683814aa64166edc107ae2',
    'Packages/com.unity.render-pipelines.universal/Shaders/Particles/ParticlesLit.shader',
  ],
  [
    '69c1f799e772cb6438f56c23efccb782',
    'Packages/com.unity.render-pipelines.universal/Shaders/Terrain/TerrainLit.shader',
  ],
  ['31321ba15b8f8eb4c954353edc038b1d', 'Packages/com.unity.render-pipelines.universal/Runtime/Materials/Lit.mat'],
  [
    'a97c105638bdf8b4a8650670310a4cd3',
    'Packages/com.unity.render-pipelines.universal/Runtime/Materials/Sprite-Lit-Default.mat',
  ],
  [
    '9dfc825aed78fcd4ba02077103263b40',
    'Packages/com.unity.render-pipelines.universal/Runtime/Materials/Sprite-Unlit-Default.mat',
  ],
  [
    'a79441f348de89743a2939f4d699eac1',
    'Packages/com.unity.render-pipelines.universal/Runtime/UniversalAdditionalCameraData.cs',
  ],
  [
    '474bcb49853aa07438625e644c072ee6',
    'Packages/com.unity.render-pipelines.universal/Runtime/UniversalAdditionalLightData.cs',
  ],
  [
    'bf2edee5c58d82540a51f03df9d42094',
    'Packages/com.unity.render-pipelines.universal/Runtime/Data/UniversalRenderPipelineAsset.cs',
  ],
  [
    'f971995892640ec4f807ef396269e91e',
    'Packages/com.unity.render-pipelines.universal/Runtime/UniversalRendererData.cs',
  ],
  ['d0353a89b1f911e48b9e16bdc9f2e058', 'Packages/com.unity.render-pipelines.universal/Editor/AssetVersion.cs'],
  [
    '6e4ae4064600d784cac1e41a9e6f2e59',
    'Packages/com.unity.render-pipelines.high-definition/Runtime/Material/Lit/Lit.shader',
  ],
  [
    '756bac9090102564582875f4c7e30202',
    'Packages/com.unity.render-pipelines.high-definition/Runtime/Material/Lit/LitTessellation.shader',
  ],
  [
    '81d02e8644315b742b154842a3a2f98c',
    'Packages/com.unity.render-pipelines.high-definition/Runtime/Material/LayeredLit/LayeredLit.shader',
  ],
  [
    'c4edd00ff2db5b24391a4fcb1762e459',
    'Packages/com.unity.render-pipelines.high-definition/Runtime/Material/Unlit/Unlit.shader',
  ],
  [
    '6510c57cccce5674092bdc0dd1ae98c1',
    'Packages/com.unity.render-pipelines.high-definition/Runtime/Material/AxF/AxF.shader',
  ],
  [
    '1d64af84bdc970c4fae0c1e06dd95b73',
    'Packages/com.unity.render-pipelines.high-definition/Runtime/Material/Decal/Decal.shader',
  ],
  ['fe87c0e1cc204ed48ad3b37840f39efc', 'Packages/com.unity.ugui/Runtime/UI/Core/Image.cs'],
  ['5f7201a12d95ffc409449d95f23cf332', 'Packages/com.unity.ugui/Runtime/UI/Core/Text.cs'],
  ['4e29b1a8efbd4b44bb3f3716e73f07ff', 'Packages/com.unity.ugui/Runtime/UI/Core/Button.cs'],
  ['d199490a83bb2b844b9695cbf13b01ef', 'Packages/com.unity.ugui/Runtime/UI/Core/InputField.cs'],
  ['f4688fdb7df04437aeb418b961361dc5', 'Packages/com.unity.textmeshpro/Scripts/Runtime/TextMeshProUGUI.cs'],
  ['625f186215c104763be7675aa2d941aa', 'Packages/com.unity.shadergraph/Editor/Importers/ShaderGraphImporter.cs'],
  ['60072b568d64c40a485e0fc55012dc9f', 'Packages/com.unity.shadergraph/Editor/Importers/ShaderSubGraphImporter.cs'],
  [
    '8404be70184654265930450def6a9037',
    'Packages/com.unity.inputsystem/InputSystem/Editor/AssetImporter/InputActionImporter.cs',
  ],
  ['715df9372183c47e389bb6e19fbc3b52', 'Packages/com.unity.cloud.gltfast/Editor/Scripts/GltfImporter.cs'],
]);
