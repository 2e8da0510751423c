/** A project of the Universal Render Pipeline with one script, as a fixture. */
export const universal =
  '//- ProjectSettings/GraphicsSettings.asset\nm_CustomRenderPipeline: {fileID: 11400000, guid: 12345678123456781234567812345678, type: 2}\n//- Packages/manifest.json\n{"dependencies":{"com.unity.render-pipelines.universal":"14.0.8"}}\n//- Assets/A.cs\nclass A { }';
