/** The text of an assembly definition. Every other one names assemblies by GUID, as projects mix both. */
export function writeAssembly({ name, references, isEditor, byGuid }) {
  const definition = {
    name,
    rootNamespace: name.replace(/\.Editor$/, ''),
    references: references.map((assembly) => (byGuid ? `GUID:${assembly.guid}` : assembly.name)),
    includePlatforms: isEditor ? ['Editor'] : [],
    excludePlatforms: [],
    allowUnsafeCode: false,
    overrideReferences: false,
    precompiledReferences: [],
    autoReferenced: true,
    defineConstraints: [],
    versionDefines: [],
    noEngineReferences: false,
  };
  return `${JSON.stringify(definition, undefined, 4)}\n`;
}
