/** What stands for the names in a template; a name without a value is a thing that the request does not say. */
export type Values = ReadonlyMap<string, string | number | boolean>;

const gap = /\{([a-zA-Z]+)\}/g;
const onlyGap = /^\{([a-zA-Z]+)\}$/;

/** The names that a template may use. */
export const gapNames = ['prompt', 'image', 'imageUri', 'imageType', 'seed', 'faces', 'textured', 'model'] as const;

/**
 * JSON with `values` in place of `{prompt}` and its kin. A text that is nothing but a name becomes its value, a number or
 * whether as such; where the name has no value, its member or element is left out. Other braces stay, and what a value holds
 * is not looked at again.
 */
export function fillIn(template: Readonly<Record<string, unknown>>, values: Values): Readonly<Record<string, unknown>> {
  const filled = (value: unknown): unknown => {
    if (typeof value === 'string') return filledText(value, values);
    if (Array.isArray(value)) return value.map(filled).filter((inner) => inner !== undefined);
    return typeof value === 'object' && value !== null ? filledObject(value) : value;
  };
  const filledObject = (object: object): Readonly<Record<string, unknown>> =>
    Object.fromEntries(
      Object.entries(object).flatMap(([name, value]) => {
        const inner = filled(value);
        return inner === undefined ? [] : [[name, inner]];
      }),
    );
  return filledObject(template);
}

/** A text with `values` in it; `undefined` where it is nothing but a name without a value. */
export function filledText(text: string, values: Values): string | number | boolean | undefined {
  const only = onlyGap.exec(text)?.[1];
  if (only !== undefined && isGap(only)) return values.get(only);
  return text.replace(gap, (whole, name) => (isGap(name) ? `${values.get(name) ?? ''}` : whole));
}

function isGap(name: string): boolean {
  return gapNames.some((known) => known === name);
}
