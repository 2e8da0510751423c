import { expect, test } from 'vitest';
import { projectInfo } from './project.ts';

const urp = '{"dependencies":{"com.unity.render-pipelines.universal":"14.0.12"}}';
const assigned = 'm_CustomRenderPipeline: {fileID: 11400000, guid: 0, type: 2}';
const empty = 'm_CustomRenderPipeline: {fileID: 0}';

test.each([
  ['assigned for the whole project', assigned, '', urp, 'urp'],
  [
    'assigned in a quality level only',
    empty,
    '    customRenderPipeline: {fileID: 11400000, guid: 0, type: 2}',
    urp,
    'urp',
  ],
  ['installed but not assigned', empty, '    customRenderPipeline: {fileID: 0}', urp, 'built-in'],
  ['assigned without a known package', assigned, '', '{}', 'custom'],
  ['a manifest that is no JSON', assigned, '', '<<<<', 'custom'],
  ['no settings at all', '', '', '', 'built-in'],
])('pipeline: %s', (_, graphics, quality, manifest, pipeline) => {
  expect(projectInfo({ version: undefined, graphics, quality, manifest, lock: undefined }).pipeline).toBe(pipeline);
});

test.each([
  ['m_EditorVersion: 2022.3.62f1\n', '2022.3.62f1'],
  ['m_TuanjieVersion: 2022.3.2t3\n', '2022.3.2t3'],
  ['', undefined],
])('version of %j', (version, expected) => {
  expect(
    projectInfo({ version, graphics: undefined, quality: undefined, manifest: undefined, lock: undefined })
      .unityVersion,
  ).toBe(expected);
});
