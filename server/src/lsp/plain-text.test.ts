import { expect, test } from 'vitest';
import { plainText } from './plain-text.ts';

test.each([
  ['```csharp\nint a\n```\nWhat it **is**.', 'int a\nWhat it is.'],
  ['See [the page](https://a.b/c_d).', 'See the page.'],
  ['2 \\* 3 &lt; 7', '2 * 3 < 7'],
  ['`code`', '`code`'],
])('%j without marks', (markdown, text) => {
  expect(plainText(markdown)).toBe(text);
});
