import type { ShaderPropertyFact } from './shader-facts.ts';

/** Keywords that an attribute of a property switches, for the values of the property. */
export interface DrawerKeywords {
  readonly drawer: 'Toggle' | 'ToggleOff' | 'KeywordEnum';
  /** One keyword, on for all values but 0 (`Toggle`) or for 0 (`ToggleOff`); one for each value of a `KeywordEnum`. */
  readonly keywords: readonly string[];
}

/** What Unity's own drawers make of a property's attributes, in their order. */
export function drawerKeywords({ name, attributes }: DrawnProperty): readonly DrawerKeywords[] {
  return attributes.flatMap((attribute) => attributeKeywords(name, attribute) ?? []);
}

/** What of a property decides over keywords. */
export type DrawnProperty = Pick<ShaderPropertyFact, 'name' | 'attributes'>;

/** What Unity's own drawers make of one attribute of the property `name`; `undefined` when it switches no keyword. */
export function attributeKeywords(name: string, attribute: string): DrawerKeywords | undefined {
  const [, drawer, list = ''] = drawerPattern.exec(attribute) ?? [];
  const names = list
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part !== '');
  switch (drawer) {
    case 'Toggle':
      return { drawer, keywords: [names[0] ?? upperCase(`${name}_ON`)] };
    case 'ToggleOff':
      return { drawer, keywords: [names[0] ?? upperCase(`${name}_OFF`)] };
    case 'KeywordEnum':
      return { drawer, keywords: names.map((part) => upperCase(`${name}_${part}`)) };
    default:
      return undefined;
  }
}

/** Unity finds `Toggle` under its class's name too. */
const drawerPattern = /^(?:Material)?(Toggle|ToggleOff|KeywordEnum) ?(?:\(([^)]*)\))?$/;

function upperCase(name: string): string {
  return name.replaceAll(' ', '_').toUpperCase();
}
