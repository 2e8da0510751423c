import type { Guid } from './guid.ts';

/** What a `.mat` saves for a property. */
export type SavedValue =
  | { readonly kind: 'texture'; readonly guid: Guid | undefined }
  | { readonly kind: 'number'; readonly value: number }
  | { readonly kind: 'color'; readonly value: readonly [number, number, number, number] };

/** A material as its file says it. */
export interface SavedMaterial {
  /** GUID of its shader. */
  readonly shader: Guid | undefined;
  readonly values: ReadonlyMap<string, SavedValue>;
}

const number = '(-?[\\d.]+(?:e[+-]?\\d+)?)';
const property = /^ {4}- (\w+):(.*)$/;
const colorPattern = new RegExp(`\\{r: ${number}, g: ${number}, b: ${number}, a: ${number}\\}`);

/** Read the saved properties of a `.mat`, line by line as Unity writes it (version 3 of m_SavedProperties). */
export function readSavedMaterial(text: string): SavedMaterial {
  const shader = /^ {2}m_Shader: \{[^}]*guid: ([\da-f]{32})/m.exec(text)?.[1];
  const values = new Map<string, SavedValue>();
  const lines = text.split('\n');
  for (const [at, line] of lines.entries()) {
    const [, name, rest = ''] = property.exec(line) ?? [];
    if (name === undefined) continue;
    const saved = savedValue(rest.trim(), lines[at + 1] ?? '');
    if (saved !== undefined) values.set(name, saved);
  }
  return { shader, values };
}

function savedValue(rest: string, next: string): SavedValue | undefined {
  if (rest === '') {
    const slot = /^ {8}m_Texture: \{(.*)\}/.exec(next)?.[1];
    return slot === undefined ? undefined : { kind: 'texture', guid: /guid: ([\da-f]{32})/.exec(slot)?.[1] };
  }
  const [, ...parts] = colorPattern.exec(rest) ?? [];
  const [r, g, b, a] = parts.map(Number);
  if (r !== undefined && g !== undefined && b !== undefined && a !== undefined)
    return { kind: 'color', value: [r, g, b, a] };
  const value = Number(rest);
  return Number.isFinite(value) ? { kind: 'number', value } : undefined;
}
