import { withProject } from '@scenewright/test/kit/project.ts';
import { expect, test } from 'vitest';
import { Cancelled, neverAborted } from '#base/cancel.ts';
import { explain } from './explain.ts';

const source = `//- Assets/A.cs
using UnityEngine;
class A : MonoBehaviour
{
    Rigidbody body;
    void Start() { body = GetComponent<Rigidbody>(); }
    void FixedUpdate() { body.Add$0Force(Vector3.up); }
}
//- Assets/B.cs
using UnityEngine;
class B : MonoBehaviour
{
    void Hit(Rigidbody other) { other.AddForce(Vector3.down, ForceMode.Impulse); }
}
`;

test('a member: all forms, and uses of other files with their places', async () => {
  await withProject(source, async (ctx, { fixture }) => {
    const offset = fixture.cursor?.offset ?? 0;
    const parts: string[] = [];
    const answer = await explain(
      ctx,
      'Assets/A.cs',
      { start: offset, end: offset },
      (part) => parts.push(part),
      neverAborted(),
    );
    expect(answer?.markdown).toContain('**All forms**');
    expect(answer?.markdown).toContain('public void AddForce(float x, float y, float z)');
    expect(answer?.markdown).toContain('**In this project**');
    expect(answer?.sources.map(({ path }) => path)).toEqual(['Assets/A.cs', 'Assets/B.cs']);
    expect(parts.join('')).toBe(answer?.markdown);
  });
});

test('an event function: its place in the order', async () => {
  await withProject(source.replace('$0', '').replace('FixedUpdate', 'Fixed$0Update'), async (ctx, { fixture }) => {
    const offset = fixture.cursor?.offset ?? 0;
    const answer = await explain(ctx, 'Assets/A.cs', { start: offset, end: offset }, () => {}, neverAborted());
    expect(answer?.markdown).toMatch(
      /\*\*Order:\*\* .*Awake → OnEnable → Start → \*\*FixedUpdate\*\* → OnTriggerEnter/,
    );
  });
});

test('a selection: each name once, what is not known left out', async () => {
  await withProject(source.replace('$0', ''), async (ctx, { fixture }) => {
    const text = fixture.files.get('Assets/A.cs') ?? '';
    const start = text.indexOf('void FixedUpdate');
    const answer = await explain(ctx, 'Assets/A.cs', { start, end: text.length }, () => {}, neverAborted());
    expect(answer?.markdown.match(/^\*(?:UnityEngine|Unity event)[^*]*\*/gm)).toEqual([
      '*Unity event function of MonoBehaviour · physics step*',
      '*UnityEngine.Rigidbody.AddForce*',
      '*UnityEngine.Vector3*',
      '*UnityEngine.Vector3.up*',
    ]);
  });
});

test('nothing is said of a place that means nothing, and it can be cancelled', async () => {
  await withProject(source, async (ctx, { fixture }) => {
    const offset = fixture.cursor?.offset ?? 0;
    expect(await explain(ctx, 'Assets/A.cs', { start: 0, end: 0 }, () => {}, neverAborted())).toBeUndefined();
    expect(await explain(ctx, 'Assets/None.cs', { start: 0, end: 0 }, () => {}, neverAborted())).toBeUndefined();
    const cancelled = explain(ctx, 'Assets/A.cs', { start: offset, end: offset }, () => {}, AbortSignal.abort());
    await expect(cancelled).rejects.toThrow(Cancelled);
  });
});
