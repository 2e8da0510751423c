import type { JsonValue } from '#syntax/json/json-value.ts';
import { booleanUnder, member, numberUnder, textsUnder, textUnder } from '#syntax/json/read-value.ts';
import { floatText } from './float-text.ts';

/** How one class of graph property is declared in ShaderLab. */
export interface PropertyType {
  /** The type as ShaderLab writes it: `Range(0, 1)`. */
  word(value: JsonValue): string;
  /** The default as ShaderLab writes it. */
  defaultValue(value: JsonValue): string;
  /** Attributes beside those that all properties may have. */
  attributes(value: JsonValue): readonly string[];
  /** Materials never hold it, whatever the property says. */
  readonly neverExposed?: true;
}

/** By class without its ending `ShaderProperty`; names of old packages stand beside those of today. */
export const propertyTypes: Readonly<Record<string, PropertyType>> = {
  Vector1: float(),
  Float: float(),
  Vector2: vector(),
  Vector3: vector(),
  Vector4: vector(),
  Color: {
    word: () => 'Color',
    defaultValue: (value) => tuple(value, ['r', 'g', 'b', 'a']),
    attributes: (value) => [
      ...(numberUnder(value, 'm_ColorMode') === 1 ? ['HDR'] : []),
      ...(booleanUnder(value, 'isMainColor') === true ? ['MainColor'] : []),
    ],
  },
  Boolean: {
    word: () => 'Float',
    defaultValue: (value) => (booleanUnder(value, 'm_Value') === true ? '1' : '0'),
    attributes: () => ['ToggleUI'],
  },
  Texture2D: texture2d(),
  Texture: texture2d(),
  Texture3D: texture('3D', 'white'),
  Texture2DArray: texture('2DArray', ''),
  Cubemap: texture('CUBE', ''),
  VirtualTexture: { word: () => 'VirtualTexture', defaultValue: () => '', attributes: () => [] },
  Matrix2: hidden('Matrix2'),
  Matrix3: hidden('Matrix3'),
  Matrix4: hidden('Matrix4'),
  Gradient: hidden('Gradient'),
  SamplerState: hidden('SamplerState'),
};

/** A class that this table does not know. */
export function otherType(name: string): PropertyType {
  return { word: () => name, defaultValue: () => '', attributes: () => [] };
}

function float(): PropertyType {
  return {
    word(value) {
      const range = member(value, 'm_RangeValues');
      const bounds = ['x', 'y'].map((key) => floatText(numberUnder(range, key) ?? (key === 'x' ? 0 : 1)));
      return { 1: `Range(${bounds.join(', ')})`, 2: 'Int' }[floatKind(value)] ?? 'Float';
    },
    defaultValue(value) {
      const written = numberUnder(value, 'm_Value') ?? 0;
      return floatText(floatKind(value) === 2 ? Math.trunc(written) : written);
    },
    attributes(value) {
      if (floatKind(value) === 1) return sliderAttributes(value);
      return floatKind(value) === 3 ? [enumAttribute(value)] : [];
    },
  };
}

/** 0 plain, 1 slider, 2 integer, 3 enum. */
function floatKind(value: JsonValue): number {
  return numberUnder(value, 'm_FloatType') ?? 0;
}

function sliderAttributes(value: JsonValue): readonly string[] {
  const kind = numberUnder(value, 'm_SliderType') ?? 0;
  if (kind === 1) return [`PowerSlider(${floatText(numberUnder(value, 'm_SliderPower') ?? 3)})`];
  return kind === 2 ? ['IntRange'] : [];
}

function enumAttribute(value: JsonValue): string {
  const names = textsUnder(value, 'm_EnumNames');
  const kind = numberUnder(value, 'm_EnumType') ?? 0;
  if (kind === 1) return `Enum(${textUnder(value, 'm_CSharpEnumString')})`;
  if (kind === 2) return `KeywordEnum(${names.join(', ')})`;
  const values = (member(value, 'm_EnumValues')?.node.children ?? []).map(({ value: entry }) => String(entry));
  return `Enum(${names.map((name, index) => `${name}, ${values[index] ?? index}`).join(', ')})`;
}

function vector(): PropertyType {
  return { word: () => 'Vector', defaultValue: (value) => tuple(value, ['x', 'y', 'z', 'w']), attributes: () => [] };
}

function tuple(value: JsonValue, keys: readonly string[]): string {
  const parts = member(value, 'm_Value');
  return `(${keys.map((key) => floatText(numberUnder(parts, key) ?? 0)).join(', ')})`;
}

/** By `m_DefaultType`. */
const textureDefaults = ['white', 'black', 'grey', 'bump', 'linearGrey', 'red'];
const normalMap = 3;

function texture2d(): PropertyType {
  return {
    word: () => '2D',
    defaultValue: (value) => `"${textureDefaults[numberUnder(value, 'm_DefaultType') ?? 0] ?? ''}" {}`,
    attributes: (value) => [
      ...fixedTexture(value),
      ...(numberUnder(value, 'm_DefaultType') === normalMap ? ['Normal'] : []),
      ...(booleanUnder(value, 'isMainTexture') === true ? ['MainTexture'] : []),
      ...(booleanUnder(value, 'useTilingAndOffset') === true ? [] : ['NoScaleOffset']),
    ],
  };
}

function texture(word: string, empty: string): PropertyType {
  return {
    word: () => word,
    defaultValue: () => `"${empty}" {}`,
    attributes: (value) => [
      ...fixedTexture(value),
      'NoScaleOffset',
      ...(booleanUnder(value, 'isHDR') === true ? ['HDR'] : []),
    ],
  };
}

function fixedTexture(value: JsonValue): readonly string[] {
  return booleanUnder(value, 'm_Modifiable') === false ? ['NonModifiableTextureData'] : [];
}

function hidden(name: string): PropertyType {
  return { ...otherType(name), neverExposed: true };
}
