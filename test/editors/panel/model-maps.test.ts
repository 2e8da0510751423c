import { mapsByMaterial } from 'scenewright-vscode/webview/model-maps.ts';
import { expect, test } from 'vitest';

const file = (name: string, role: string) => ({ path: `Assets/Generated/${name}`, role, base64: `bytes of ${name}` });
const rows = (maps: ReturnType<typeof mapsByMaterial>) =>
  [...maps].map(([material, pngs]) => [material, Object.fromEntries(pngs)] as const);

test('maps go to the material that ends their name, the longest that does', () => {
  const files = [
    file('Table_wood_Albedo.png', 'albedo'),
    file('Table_dark_wood_Albedo.png', 'albedo'),
    file('Table_dark_wood_Mask.png', 'mask'),
    file('Table_legs-own_Albedo.jpg', 'albedo'),
  ];
  expect(rows(mapsByMaterial(files, ['wood', 'dark_wood', 'legs-own', 'glass']))).toEqual([
    ['wood', { albedo: 'bytes of Table_wood_Albedo.png' }],
    ['dark_wood', { albedo: 'bytes of Table_dark_wood_Albedo.png', mask: 'bytes of Table_dark_wood_Mask.png' }],
    ['legs-own', { albedo: 'bytes of Table_legs-own_Albedo.jpg' }],
  ]);
});

test.each([
  ['a view of the model', { path: 'turntable', role: 'turntable', base64: '' }, ['turntable', '']],
  ['a mesh', file('Table_wood.glb', 'mesh'), ['wood']],
  ['a map of no material', file('Table_Albedo.png', 'albedo'), ['Table', 'wood']],
  ['a map of a material without a name', file('Table__Albedo.png', 'albedo'), ['']],
])('%s is no map of a material', (_, each, materials) => {
  expect(mapsByMaterial([each], materials).size).toBe(0);
});
