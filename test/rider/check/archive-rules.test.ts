import { expect, it } from 'vitest';
import { type Archive, archiveProblems, ourJar } from './archive-rules.ts';
import type { ZipEntry } from './zip.ts';

const zip = [
  ourJar,
  'scenewright-rider/server/bin/scenewright.js',
  'scenewright-rider/server/dist/main.js',
  'scenewright-rider/server/package.json',
].map(entry);
const sound: Archive = {
  size: 1000,
  zip,
  jar: ['com/scenewright/rider/A.class', 'META-INF/plugin.xml'].map(entry),
  stubs: new Set(['com.intellij.Stub']),
};

it('finds nothing to say of a sound zip', () => {
  expect(archiveProblems(sound)).toEqual([]);
});

it.each<[string, Partial<Archive>, string]>([
  ['one too large', { size: 16 * 1024 * 1024 }, '16.0 MB are more than 15'],
  ['no jar', { zip: zip.slice(1) }, `${ourJar} is missing`],
  ['no server', { zip: zip.slice(0, 1) }, 'server/dist/main.js is missing'],
  ['a stub', { jar: [...sound.jar, entry('com/intellij/Stub.class')] }, 'the class com.intellij.Stub is a stub'],
  ['a foreign class', { jar: [...sound.jar, entry('kotlin/Unit.class')] }, 'the class kotlin.Unit is not ours'],
  ['a library', { zip: [...zip, entry('scenewright-rider/lib/gson-2.13.2.jar')] }, 'is a library'],
  ['a source', { zip: [...zip, entry('scenewright-rider/server/dist/main.ts')] }, 'does not belong'],
  ['a program', { zip: [...zip, entry('scenewright-rider/server/node.exe')] }, 'does not belong'],
  ['a file outside', { zip: [...zip, entry('README.md')] }, 'lies outside'],
  ['a path that climbs', { zip: [...zip, entry('scenewright-rider/../a.txt')] }, 'leaves its folder'],
  ['a file twice', { zip: [...zip, entry(ourJar)] }, 'stands twice'],
  ['a time of its own', { zip: [...zip, { ...entry('scenewright-rider/a.txt'), stamp: 7 }] }, 'a time of its own'],
])('tells of %s', (_, changed, problem) => {
  expect(archiveProblems({ ...sound, ...changed }).join('\n')).toContain(problem);
});

function entry(path: string): ZipEntry {
  return { path, size: 0, stamp: 33, read: () => new Uint8Array() };
}
