import { fromPanel } from 'scenewright-vscode/src/panel/from-panel.ts';
import { isToPanel } from 'scenewright-vscode/src/panel/to-panel.ts';
import { expect, test } from 'vitest';

const id = 'material-0123456789ab';
const wish = { kind: 'material', prompt: 'wet brick', seeds: [0, 1], size: 256 };

test.each([
  { type: 'ready', shown: [] },
  { type: 'ready', shown: [id] },
  { type: 'make', run: 1, wish, keep: [] },
  {
    type: 'make',
    run: 1,
    wish: { ...wish, spec: { family: 'brick' }, target: 'Assets/Art', replace: true },
    keep: [id],
  },
  { type: 'make', run: 1, wish: { ...wish, prompt: '' }, keep: [] },
  { type: 'make', run: 1, wish: { ...wish, kind: 'model', format: 'glb', image: 'Assets/Chair.png' }, keep: [] },
  { type: 'enlarge', run: 2, id, size: 1024 },
  { type: 'accept', run: 2, id, size: 4096 },
  { type: 'cancel', run: 2 },
  { type: 'reject', id },
  { type: 'undo', id },
  { type: 'content', id },
  { type: 'history' },
  { type: 'open', path: 'Assets/Generated/Brick.mat' },
  { type: 'open', path: 'Packages/own.package/Brick.mat' },
])('the page may send $type', (message) => {
  expect(fromPanel.safeParse(message)).toEqual({ success: true, data: message });
});

test.each<[string, unknown]>([
  ['nothing', undefined],
  ['no object', 'accept'],
  ['an unknown type', { type: 'execute', command: 'rm' }],
  ['an id that is a path', { type: 'reject', id: '../../etc' }],
  ['an id that is too short', { type: 'undo', id: 'a' }],
  ['a run that is no number', { type: 'cancel', run: '1' }],
  ['a run of 0', { type: 'cancel', run: 0 }],
  ['no seeds', { type: 'make', run: 1, wish: { ...wish, seeds: [] }, keep: [] }],
  ['more seeds than there are places', { type: 'make', run: 1, wish: { ...wish, seeds: [0, 1, 2, 3, 4] }, keep: [] }],
  ['a seed below 0', { type: 'make', run: 1, wish: { ...wish, seeds: [-1] }, keep: [] }],
  ['a size that fills the memory', { type: 'accept', run: 1, id, size: 65_536 }],
  ['a kind that is not made', { type: 'make', run: 1, wish: { ...wish, kind: 'virus' }, keep: [] }],
  ['a format that is not written', { type: 'make', run: 1, wish: { ...wish, format: 'exe' }, keep: [] }],
  ['a prompt that is too long', { type: 'make', run: 1, wish: { ...wish, prompt: 'x'.repeat(4001) }, keep: [] }],
  ['a spec that is no object', { type: 'make', run: 1, wish: { ...wish, spec: ['brick'] }, keep: [] }],
  ['a file out of the project', { type: 'open', path: 'Assets/../../secret' }],
  ['an absolute file', { type: 'open', path: '/etc/passwd' }],
  ['a file of Windows', { type: 'open', path: 'Assets\\..\\..\\secret' }],
  ['a file beside the assets', { type: 'open', path: 'ProjectSettings/ProjectVersion.txt' }],
])('the page may not send %s', (_, message) => {
  expect(fromPanel.safeParse(message).success).toBe(false);
});

test.each<[unknown, boolean]>([
  [{ type: 'ended', run: 1, milliseconds: 3 }, true],
  [{ type: 'toString' }, false],
  [{ type: 7 }, false],
  [{}, false],
  [null, false],
  ['ended', false],
])('%j is a message of the extension: %s', (message, expected) => {
  expect(isToPanel(message)).toBe(expected);
});
