import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readDocFile } from './doc-file.ts';

const text = `<?xml version="1.0" encoding="utf-8" standalone="yes"?>
<!-- A comment with <member name="T:Not.Real"> is rare enough. -->
<doc>
  <members>
    <assembly><name>Engine.PhysicsModule</name></assembly>
    <member name="T:Engine.Body">
      <summary><para>A thing that
        falls.</para></summary>
    </member>
    <member name="M:Engine.Body.Push(Engine.Vector3,Engine.Mode)">
      <summary>
        <para>Pushes &lt;it&gt; as <see cref="T:Engine.Mode"/> says &amp; more.</para>
      </summary>
      <param name="force">How much.</param>
      <param name="mode"></param>
      <returns>Whether <paramref name="force"/> was enough.</returns>
    </member>
    <member name="M:Engine.Body.Push(System.Single)"><summary>Other.</summary></member>
    <member name="P:Engine.Body.mass"><summary>Weight<br/>in kilograms.</summary><remarks>Never zero.</remarks></member>
    <member name="P:Engine.Body.empty"></member>
  </members>
</doc>`;

test.each([
  ['T:Engine.Body', { summary: 'A thing that falls.', parameters: [] }],
  [
    'M:Engine.Body.Push(Engine.Vector3,Engine.Mode)',
    {
      summary: 'Pushes <it> as Engine.Mode says & more.',
      parameters: [{ name: 'force', text: 'How much.' }],
      returns: 'Whether force was enough.',
    },
  ],
  ['M:Engine.Body.Push(System.Single)', { summary: 'Other.', parameters: [] }],
  ['P:Engine.Body.mass', { summary: 'Weight in kilograms.', remarks: 'Never zero.', parameters: [] }],
  ['P:Engine.Body.empty', undefined],
  ['T:Engine.Nothing', undefined],
])('%s', (id, expected) => {
  expect(readDocFile(text).find(id, id)).toEqual(expected);
});

test('an overload that is not there has the text of the first one', () => {
  expect(readDocFile(text).find('M:Engine.Body.Push(System.Int32)', 'M:Engine.Body.Push')?.summary).toMatch(/^Pushes/);
});

test('a corrupt file tells what can be told apart, and nothing else', () => {
  const cut = text.slice(0, text.indexOf('as <see'));
  expect(readDocFile(cut).find('T:Engine.Body', 'T:Engine.Body')?.summary).toBe('A thing that falls.');
  expect(readDocFile(cut).find('P:Engine.Body.mass', 'P:Engine.Body.mass')).toBeUndefined();
  expect(readDocFile('MZ\0\0 not XML at all').size).toBe(0);
});

test('no part of a file makes it throw', () => {
  fc.assert(
    fc.property(fc.nat(text.length), fc.nat(text.length), fc.string(), (start, end, middle) => {
      const file = readDocFile(text.slice(0, start) + middle + text.slice(end));
      for (const id of ['T:Engine.Body', 'P:Engine.Body.mass', 'M:Engine.Body.Push']) file.find(id, id);
    }),
    { numRuns: 200 },
  );
});
