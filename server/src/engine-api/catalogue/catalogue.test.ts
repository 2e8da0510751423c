import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliDecompressSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { createByteReader } from './byte-reader.ts';
import { createApiCatalogue } from './catalogue.ts';
import { signature } from './format.ts';
import { memberSignature } from './signature.ts';
import { readTextTable } from './text-table.ts';

const packed = readFileSync(join(import.meta.dirname, '..', 'data', 'catalogue.bin.br'));
const bytes = brotliDecompressSync(packed);
const catalogue = createApiCatalogue(bytes);

describe('the catalogue that is shipped', () => {
  test('is large enough, and small enough', () => {
    expect(catalogue.counts.types).toBeGreaterThan(14_000);
    expect(catalogue.counts.members).toBeGreaterThan(115_000);
    expect(packed.length).toBeLessThan(4 * 1024 * 1024);
    expect(catalogue.versions).toEqual(['2019.4', '2021.3', '2022.3', '6000.0', '6000.7']);
  });

  test.each<[string, string, readonly string[]]>([
    [
      'UnityEngine.Rigidbody',
      'AddForce',
      [
        'public void AddForce(Vector3 force, ForceMode mode)',
        'public void AddForce(Vector3 force)',
        'public void AddForce(float x, float y, float z, ForceMode mode)',
        'public void AddForce(float x, float y, float z)',
      ],
    ],
    ['UnityEngine.Camera', 'main', ['public static Camera main { get; }']],
    [
      'UnityEngine.Vector3',
      'operator *',
      ['public static Vector3 operator *(Vector3 a, float d)', 'public static Vector3 operator *(float d, Vector3 a)'],
    ],
    [
      'UnityEngine.GameObject',
      'GetComponent',
      [
        'public T GetComponent<T>()',
        'public Component GetComponent(Type type)',
        'public Component GetComponent(string type)',
      ],
    ],
    [
      'UnityEngine.Physics',
      'IgnoreLayerCollision',
      [
        'public static void IgnoreLayerCollision(int layer1, int layer2, bool ignore)',
        'public static void IgnoreLayerCollision(int layer1, int layer2)',
      ],
    ],
    ['UnityEngine.ForceMode', 'Impulse', ['ForceMode.Impulse = 1']],
    ['UnityEngine.ParticleSystem.MainModule', 'duration', ['public float duration { get; set; }']],
    ['UnityEngine.Events.UnityEvent`1', 'Invoke', ['public void Invoke(T0 arg0)']],
    ['TMPro.TMP_Text', 'text', ['public string text { get; set; }']],
    ['UnityEngine.InputSystem.InputAction', 'ReadValue', ['public TValue ReadValue<TValue>()']],
    [
      'UnityEngine.Rendering.Universal.ScriptableRenderPass',
      'RecordRenderGraph',
      ['public void RecordRenderGraph(RenderGraph renderGraph, ContextContainer frameData)'],
    ],
    ['UnityEngine.UIElements.VisualElement', 'style', ['public IStyle style { get; }']],
    [
      'UnityEditor.AssetDatabase',
      'Refresh',
      ['public static void Refresh()', 'public static void Refresh(ImportAssetOptions options)'],
    ],
  ])('%s.%s', (type, name, signatures) => {
    const members = catalogue.members(type).filter((member) => member.name === name);
    expect(members.map(memberSignature)).toEqual(expect.arrayContaining([...signatures]));
  });

  test('a function of the mathematics package has its overloads', () => {
    const lerp = catalogue.members('Unity.Mathematics.math').filter(({ name }) => name === 'lerp');
    expect(lerp.map(memberSignature)).toContain('public static float3 lerp(float3 start, float3 end, float t)');
    expect(lerp.every(({ since, until }) => since === undefined && until === undefined)).toBe(true);
  });

  test.each<[string, string, object]>([
    [
      'UnityEngine.Rigidbody',
      'velocity',
      { obsolete: { since: '6000.0', replacement: 'linearVelocity', isError: false } },
    ],
    ['UnityEngine.Rigidbody', 'linearVelocity', { since: '6000.0' }],
    ['UnityEngine.Object', 'FindObjectsOfType', { obsolete: { since: '6000.0', replacement: 'FindObjectsByType' } }],
    ['UnityEngine.Transform', 'position', {}],
  ])('%s.%s has its dates', (type, name, dates) => {
    const member = catalogue.members(type).find((candidate) => candidate.name === name);
    expect({ since: member?.since, until: member?.until, obsolete: member?.obsolete }).toMatchObject({
      since: undefined,
      until: undefined,
      obsolete: undefined,
      ...dates,
    });
  });

  test('types by short name, namespaces, attributes, extensions', () => {
    expect(catalogue.typesNamed('Rigidbody')).toEqual(['UnityEngine.Rigidbody']);
    expect(catalogue.typesNamed('SerializeField')).toEqual(['UnityEngine.SerializeField']);
    expect(catalogue.typesNamed('Range')).toContain('UnityEngine.RangeAttribute');
    expect(catalogue.typesNamed('Rigidbodies')).toEqual([]);
    expect(catalogue.type('UnityEngine.RequireComponent')?.targets).toEqual(['Class']);
    expect(catalogue.hasNamespace('UnityEngine.Rendering')).toBe(true);
    expect(catalogue.hasNamespace('UnityEngine.Nowhere')).toBe(false);
    expect(catalogue.extensions('SetNormalizedTime').concat(catalogue.extensions('Q')).length).toBeGreaterThan(0);
    expect(catalogue.members('UnityEngine.Nothing')).toEqual([]);
    expect(['constructor', '__proto__', 'toString', ''].map((name) => catalogue.typesNamed(name).length)).toEqual([
      ...[0, 0, 0, 0],
    ]);
  });

  test('no sentence has been taken: texts are names, types and numbers', () => {
    const reader = createByteReader(bytes, signature.length);
    readTextTable(bytes, reader);
    reader.number();
    const start = reader.at;
    const count = reader.number();
    reader.at = start;
    const text = readTextTable(bytes, reader);
    const texts = Array.from({ length: count }, (_, index) => text(index));
    expect(texts).toContain('linearVelocity');
    expect(texts.filter((one) => /[a-z]+ [a-z]+ [a-z]+/.test(one.replace(/\([^()]*\)/g, '')))).toEqual([]);
  });
});
