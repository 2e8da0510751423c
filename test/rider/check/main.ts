export { archiveProblems, ourJar } from './archive-rules.ts';
export { keyProblems, languageProblems, readBundle } from './bundles.ts';
export { readClassFile } from './class-file.ts';
export { descriptorProblems, keysOfDescriptor } from './descriptor-rules.ts';
export { iconProblems } from './icon-rules.ts';
export { linkageProblems, unprovenSurface, unusedSurface, usedSurface } from './linkage.ts';
export { keysAsked, keysNamed, untranslated } from './source-texts.ts';
export { parseXml } from './xml.ts';
export { readZip } from './zip.ts';
