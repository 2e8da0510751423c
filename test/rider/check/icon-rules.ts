import { type Element, parseXml, withDescendants } from './xml.ts';

/** A picture of the plugin and what the platform asks of its place. */
interface Place {
  readonly pattern: RegExp;
  readonly sizes: readonly number[];
  /** Bytes at most. */
  readonly limit: number;
}

/** The Marketplace's icon is 40 by 40 in at most 3 KB; icons of actions and tool windows are 16 and 13, 20 in the new look. */
const places: readonly Place[] = [
  { pattern: /^META-INF\/pluginIcon(?:_dark)?\.svg$/, sizes: [40], limit: 3072 },
  { pattern: /^icons\/.*\.svg$/, sizes: [13, 16, 20], limit: 3072 },
];

/** What is wrong with the icons among a jar's files: sizes, forms, a missing dark one, scripts or links inside. */
export function iconProblems(icons: ReadonlyMap<string, string>): readonly string[] {
  const missing = ['META-INF/pluginIcon.svg', 'META-INF/pluginIcon_dark.svg'].filter((path) => !icons.has(path));
  return [
    ...missing.map((path) => `${path} is missing`),
    ...[...icons].flatMap(([path, source]) => problemsOf(path, source).map((problem) => `${path}: ${problem}`)),
    ...[...icons.keys()]
      .filter((path) => !path.endsWith('_dark.svg') && !icons.has(path.replace(/\.svg$/, '_dark.svg')))
      .map((path) => `${path} has no dark form`),
  ];
}

function problemsOf(path: string, source: string): readonly string[] {
  const place = places.find(({ pattern }) => pattern.test(path));
  if (place === undefined) return ['lies where no icon is looked for'];
  const size = new TextEncoder().encode(source).length;
  const large = size > place.limit ? [`${size} bytes are more than ${place.limit}`] : [];
  try {
    return [...large, ...formProblems(parseXml(source), place)];
  } catch (error) {
    return [...large, `is no SVG: ${error instanceof Error ? error.message : String(error)}`];
  }
}

function formProblems(root: Element, { sizes }: Place): readonly string[] {
  const { width, height, viewBox } = root.attributes;
  const fits = sizes.some((size) => width === String(size) && height === String(size));
  const active = withDescendants(root).filter(
    ({ name, attributes }) =>
      ['script', 'image', 'foreignObject'].includes(name) ||
      Object.entries(attributes).some(
        ([key, value]) =>
          key.startsWith('on') || /^https?:/.test(key === 'xmlns' || key.startsWith('xmlns:') ? '' : value),
      ),
  );
  return [
    ...(root.name === 'svg' ? [] : ['is no SVG']),
    ...(fits ? [] : [`is ${width} by ${height}, not ${sizes.join(' or ')}`]),
    ...(viewBox !== undefined && !/^0 0 \d+ \d+$/.test(viewBox) ? [`has the view box ${viewBox}`] : []),
    ...active.map(({ name }) => `<${name}> runs or fetches something`),
  ];
}
