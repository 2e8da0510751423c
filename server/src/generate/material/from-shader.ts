import type { ShaderFact, ShaderPropertyFact } from '#syntax/shaderlab/shader-facts.ts';
import type { Guid } from '#unity/guid.ts';
import type { Four, MaterialContent, TextureSlot } from '#unity/serializer/material.ts';

/** A material's content with what could not be taken over. */
export interface MaterialDraft {
  readonly content: MaterialContent;
  readonly warnings: readonly string[];
}

/** How materials refer to a shader. */
export interface ShaderReference {
  readonly guid: Guid;
  readonly fileId: string;
}

/** A material that holds every property of the shader at the shader's own default. */
export function materialFromShader(shader: ShaderFact, { guid, fileId }: ShaderReference, name: string): MaterialDraft {
  const draft: Draft = { textures: {}, ints: {}, floats: {}, colors: {}, keywords: new Set(), warnings: [] };
  for (const property of shader.properties) readers[bucketOf(property)](property, draft);
  const { textures, ints, floats, colors, warnings } = draft;
  const content = {
    name,
    shader: { guid, fileId },
    keywords: [...draft.keywords].sort(),
    textures,
    ints,
    floats,
    colors,
  };
  return { content, warnings };
}

interface Draft {
  readonly textures: Record<string, TextureSlot>;
  readonly ints: Record<string, number>;
  readonly floats: Record<string, number>;
  readonly colors: Record<string, Four>;
  readonly keywords: Set<string>;
  readonly warnings: string[];
}

type Bucket = 'texture' | 'integer' | 'float' | 'color';

/** Where a ShaderLab type is saved. The legacy `Int` is a float in disguise; only `Integer` is one. */
const buckets: Readonly<Record<string, Bucket>> = {
  '2d': 'texture',
  '3d': 'texture',
  cube: 'texture',
  '2darray': 'texture',
  cubearray: 'texture',
  any: 'texture',
  rect: 'texture',
  integer: 'integer',
  int: 'float',
  float: 'float',
  range: 'float',
  color: 'color',
  vector: 'color',
};

function bucketOf(property: ShaderPropertyFact): Bucket {
  return buckets[property.type] ?? 'float';
}

const readers: Readonly<Record<Bucket, (property: ShaderPropertyFact, draft: Draft) => void>> = {
  texture(property, draft) {
    draft.textures[property.name] = {};
  },
  integer(property, draft) {
    draft.ints[property.name] = Math.trunc(numberOf(property, draft));
  },
  float(property, draft) {
    const value = clamp(numberOf(property, draft), property.range);
    draft.floats[property.name] = value;
    for (const keyword of keywordsOf(property, value)) draft.keywords.add(keyword);
  },
  color(property, draft) {
    const parts = property.defaultValue.replace(/[()]/g, '').split(',').map(Number);
    if (parts.length < 2 || parts.some(Number.isNaN)) {
      draft.warnings.push(`${property.name}: the default '${property.defaultValue}' is no vector; zero is used`);
    }
    const at = (index: number, absent: number) => (Number.isFinite(parts[index]) ? (parts[index] ?? absent) : absent);
    draft.colors[property.name] = [at(0, 0), at(1, 0), at(2, 0), at(3, property.type === 'color' ? 1 : 0)];
  },
};

function numberOf(property: ShaderPropertyFact, draft: Draft): number {
  const value = Number(property.defaultValue);
  if (property.defaultValue.trim() !== '' && Number.isFinite(value)) return value;
  draft.warnings.push(`${property.name}: the default '${property.defaultValue}' is no number; 0 is used`);
  return 0;
}

function clamp(value: number, range: readonly [number, number] | undefined): number {
  return range === undefined ? value : Math.min(Math.max(value, range[0]), range[1]);
}

/** Keywords that Unity's own drawers switch on for a value: `[Toggle]`, `[Toggle(NAME)]`, `[KeywordEnum(A, B)]`. */
function keywordsOf(property: ShaderPropertyFact, value: number): readonly string[] {
  return property.attributes.flatMap((attribute) => {
    const match = /^(Toggle|ToggleOff|KeywordEnum)\s*(?:\(([^)]*)\))?$/.exec(attribute);
    const names = (match?.[2] ?? '')
      .split(',')
      .map((part) => part.trim())
      .filter((part) => part !== '');
    const upper = property.name.toUpperCase();
    switch (match?.[1]) {
      case 'Toggle':
        return value === 0 ? [] : [names[0] ?? `${upper}_ON`];
      case 'ToggleOff':
        return value === 0 ? [names[0] ?? `${upper}_OFF`] : [];
      case 'KeywordEnum': {
        const chosen = names[Math.trunc(value)];
        return chosen === undefined ? [] : [`${upper}_${chosen.replace(/\s+/g, '_').toUpperCase()}`];
      }
      default:
        return [];
    }
  });
}
