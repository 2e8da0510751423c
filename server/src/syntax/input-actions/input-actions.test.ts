import { expect, test } from 'vitest';
import { inputFacts } from './facts.ts';

const asset = `{
  "name": "Controls",
  "maps": [
    {
      "name": "Player", "id": "1",
      "actions": [
        { "name": "Move", "type": "Value", "id": "a1", "expectedControlType": "Vector2" },
        { "name": "Jump", "type": "Button", "id": "a2", "expectedControlType": "Button" },
        { "name": "Old", "id": "a3", "expectedControlLayout": "Key" },
        { "name": "Look", "id": "a4", "passThrough": true }
      ],
      "bindings": [
        { "name": "WASD", "path": "2DVector", "action": "Move", "isComposite": true },
        { "name": "up", "path": "<Keyboard>/w", "action": "Move", "isPartOfComposite": true },
        { "name": "", "path": "<Gamepad>/leftStick", "action": "Move" },
        { "name": "", "path": "<Keyboard>/space", "action": "a2" },
        { "name": "", "path": "", "action": "Jump" },
        { "name": "", "path": "<Mouse>/delta", "action": "Gone" }
      ]
    },
    { "name": "UI", "actions": [], "bindings": [] },
    { "id": "no name" }
  ],
  "controlSchemes": [{ "name": "Gamepad", "bindingGroup": "Gamepad" }]
}`;

test('maps, actions and control schemes', () => {
  const { input, problems } = inputFacts(asset);
  expect(problems).toEqual([]);
  expect(input).toEqual({
    maps: [
      {
        name: 'Player',
        actions: [
          { name: 'Move', type: 'Value', control: 'Vector2', bindings: ['<Keyboard>/w', '<Gamepad>/leftStick'] },
          { name: 'Jump', type: 'Button', control: 'Button', bindings: ['<Keyboard>/space'] },
          { name: 'Old', type: 'Button', control: 'Key', bindings: [] },
          { name: 'Look', type: 'PassThrough', control: '', bindings: [] },
        ],
      },
      { name: 'UI', actions: [] },
    ],
    controlSchemes: ['Gamepad'],
  });
});

test('symbols and terms stand at the names', () => {
  const { symbols, terms } = inputFacts(asset);
  expect(symbols.map(({ kind, container, signature }) => `${kind} ${container}: ${signature}`)).toEqual([
    'asset : Action map "Player"',
    'event Player: Value Vector2 Move',
    'event Player: Button Jump',
    'event Player: Button Key Old',
    'event Player: PassThrough Look',
    'asset : Action map "UI"',
  ]);
  for (const { name, nameSpan } of symbols) expect(asset.slice(nameSpan.start, nameSpan.end)).toBe(name);
  for (const { name, offset } of terms ?? []) expect(asset.startsWith(name, offset)).toBe(true);
  expect(terms?.map(({ kind, name, detail }) => [kind, name, detail].join(' '))).toEqual([
    'inputActionMap Player ',
    'inputAction Move Player',
    'inputAction Jump Player',
    'inputAction Old Player',
    'inputAction Look Player',
    'inputActionMap UI ',
    'controlScheme Gamepad ',
  ]);
});

test.each([
  ['', 1],
  ['{}', 0],
  ['{"maps": {"name": "x"}, "controlSchemes": "y"}', 0],
  ['{"maps": [{"name": "A", "actions": [{"name": 1}]}, null, 2]}', 0],
  ['\ufeff{"maps": []}\r\n', 0],
])('%j gives facts, not an error', (text, problems) => {
  expect(inputFacts(text).problems.length).toBe(problems);
});

test('every prefix can be read', () => {
  for (let end = 0; end < asset.length; end++) expect(inputFacts(asset.slice(0, end)).problems.length).toBe(1);
});
