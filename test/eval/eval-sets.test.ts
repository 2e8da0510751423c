import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

describe('positions for hover', () => {
  const positions = rowsOf('hover/positions.jsonl');
  const engine = positions.filter((row) => row['expect'] !== 'silence');
  const silent = positions.filter((row) => row['expect'] === 'silence');
  const inShaders = positions.filter((row) => /\.(shader|hlsl|cginc)$/.test(String(row['path'])));

  it('has the promised sizes', () => {
    expect(positions.length).toBeGreaterThanOrEqual(400);
    expect(silent.length).toBeGreaterThanOrEqual(80);
    expect(inShaders.length).toBeGreaterThanOrEqual(60);
    expect(engine.length / positions.length).toBeGreaterThan(0.5);
  });

  it('names each position once', () => {
    expect(new Set(positions.map((row) => row['id'])).size).toBe(positions.length);
    expect(new Set(positions.map((row) => [row['path'], row['line'], row['column']].join(':'))).size).toBe(
      positions.length,
    );
  });

  it.each(positions)('$id is well formed', (row) => {
    expect(Object.keys(row)).toEqual(['id', 'project', 'path', 'line', 'column', 'word', 'expect']);
    expect(row['id']).toMatch(/^h\d{3}$/);
    expect(row['project']).toMatch(/^(UnityPlayground|BoatAttack|game-programming-patterns-demo)$/);
    expect(row['path']).toMatch(/^(Assets|Packages)\/.*\.(cs|shader|hlsl|unity|prefab|mat)$/);
    expect(row['line']).toBeGreaterThan(0);
    expect(row['column']).toBeGreaterThan(0);
    expect(row['word']).toMatch(/^\w+$/);
    expect(row['expect']).toMatch(expectation);
  });

  it.each(engine)('$id expects what its word names', (row) => {
    const named = String(row['expect']);
    const last = named.startsWith('yaml:asset:') ? row['word'] : named.split(/[.:=]/).at(-1);
    expect([row['word'], `${row['word']}Attribute`]).toContain(last);
  });
});

const expectation = new RegExp(
  `^(${[
    'silence',
    '(UnityEngine|UnityEditor|UnityEditorInternal|Unity|TMPro|Cinemachine)(\\.\\w+)+',
    '(event|hlsl|builtin|semantic|pragma|shaderlab|property-type|drawer):[\\w.]+',
    'tag:\\w+(=\\w+)?',
    'yaml:(class:\\w+|property:\\w+\\.\\w+|asset:Assets/.+)',
  ].join('|')})$`,
);

function rowsOf(path: string): readonly Readonly<Record<string, unknown>>[] {
  const lines = readFileSync(new URL(path, import.meta.url), 'utf8')
    .trimEnd()
    .split('\n');
  return lines.map((line) => JSON.parse(line));
}
