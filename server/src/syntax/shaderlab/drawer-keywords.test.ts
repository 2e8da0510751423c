import { expect, test } from 'vitest';
import { drawerKeywords } from './drawer-keywords.ts';

test.each([
  ['Toggle', 'Toggle', ['_GLOW_ON']],
  ['Toggle(_Own)', 'Toggle', ['_Own']],
  ['Toggle (  _OWN )', 'Toggle', ['_OWN']],
  ['MaterialToggle', 'Toggle', ['_GLOW_ON']],
  ['ToggleOff', 'ToggleOff', ['_GLOW_OFF']],
  ['ToggleOff(_NO_GLOW)', 'ToggleOff', ['_NO_GLOW']],
  ['KeywordEnum(Low, Very  high,x)', 'KeywordEnum', ['_GLOW_LOW', '_GLOW_VERY__HIGH', '_GLOW_X']],
  ['KeywordEnum', 'KeywordEnum', []],
])('[%s]', (attribute, drawer, keywords) => {
  expect(drawerKeywords({ name: '_Glow', attributes: ['HDR', attribute] })).toEqual([{ drawer, keywords }]);
});

test.each(['ToggleUI', 'Enum(A, 0)', 'toggle', 'Toggle(A', 'MaterialEnum(A)', 'HDR'])(
  '[%s] switches none',
  (attribute) => {
    expect(drawerKeywords({ name: '_Glow', attributes: [attribute] })).toEqual([]);
  },
);
