import * as z from 'zod/mini';

/** Parameters of a spec that can be set without JSON. */
export interface Adjustable {
  readonly key: string;
  readonly type: 'share' | 'color';
  readonly from: number;
  readonly to: number;
  /** Whether the spec may leave it out; the material's own holds then. */
  readonly isOptional: boolean;
}

const share = (key: string, from = 0, to = 1, isOptional = false): Adjustable => ({
  key,
  type: 'share',
  from,
  to,
  isOptional,
});
const color = (key: string, isOptional: boolean): Adjustable => ({ key, type: 'color', from: 0, to: 0, isOptional });

const ofMaterials = [
  color('color', true),
  color('accent', true),
  share('roughness', 0, 1, true),
  share('scale', 0.2, 4),
  ...['age', 'wet', 'moss', 'rust', 'snow', 'dirt'].map((key) => share(key)),
] as const;
const ofPanels = [
  color('color', false),
  color('accent', false),
  share('radius', 0, 0.4),
  share('border', 0, 0.15),
] as const;
const ofIcons = [color('color', false)] as const;

const record = z.record(z.string(), z.unknown());
type Parameters = Readonly<Record<string, unknown>>;

/** What can be adjusted of parameters. */
export function adjustablesOf(parameters: Parameters): readonly Adjustable[] {
  switch (parameters['form']) {
    case undefined:
      // Programs of models are edited as JSON alone.
      return 'family' in parameters ? ofMaterials : [];
    case 'tile':
      return ofMaterials;
    case 'panel':
      return ofPanels;
    case 'icon':
      return ofIcons;
    default:
      return [];
  }
}

/** The value of a parameter, where the spec has one. */
export function settingOf(parameters: Parameters, key: string): unknown {
  return (materialOf(parameters) ?? parameters)[key];
}

/** The parameters with one set, or left to the material itself. */
export function withValue(parameters: Parameters, key: string, value: unknown): Parameters {
  const material = materialOf(parameters);
  if (material !== undefined) return { ...parameters, material: withValue(material, key, value) };
  const { [key]: _, ...others } = parameters;
  return value === undefined ? others : { ...parameters, [key]: value };
}

/** Read what somebody typed. */
export function parametersOf(
  text: string,
): { readonly ok: true; readonly value: Parameters } | { readonly ok: false; readonly why: string } {
  try {
    const parsed = record.safeParse(JSON.parse(text));
    return parsed.success
      ? { ok: true, value: parsed.data }
      : { ok: false, why: parsed.error.issues[0]?.message ?? '' };
  } catch (error) {
    return { ok: false, why: error instanceof Error ? error.message : String(error) };
  }
}

/** A tile's material. */
function materialOf(parameters: Parameters): Parameters | undefined {
  return record.safeParse(parameters['material']).data;
}
