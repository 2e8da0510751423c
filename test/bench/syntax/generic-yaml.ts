import { parseDocument } from 'yaml';

/** One object of a Unity file, read by a general YAML library: every scalar is text, as in YAML's failsafe schema. */
export interface GenericObject {
  readonly fileId: string;
  readonly stripped: boolean;
  readonly body: Readonly<Record<string, unknown>>;
}

/** Objects of a file by id; an object that the library cannot read is left out. */
export function readGeneric(text: string): ReadonlyMap<string, GenericObject> {
  const objects = new Map<string, GenericObject>();
  for (const part of text.split(/^--- /m).slice(1)) {
    const header = /^!u!\d+ &(-?\d+)( stripped)?\s*$/m.exec(part.slice(0, part.indexOf('\n')));
    if (header?.[1] === undefined || objects.has(header[1])) continue;
    const body = readBody(part.slice(part.indexOf('\n') + 1));
    if (body !== undefined) objects.set(header[1], { fileId: header[1], stripped: header[2] !== undefined, body });
  }
  return objects;
}

function readBody(text: string): Readonly<Record<string, unknown>> | undefined {
  const document = parseDocument(text, { schema: 'failsafe', uniqueKeys: false });
  // Unity writes some multi-line texts further left than YAML allows.
  if (document.errors.length > 0) return undefined;
  const value: unknown = document.toJS();
  const inner = isRecord(value) ? Object.values(value)[0] : undefined;
  return isRecord(inner) ? inner : undefined;
}

/** Unity's property paths of all places below `value` that name `guid`; a reference counts as one place. */
export function pathsOfGuid(value: unknown, guid: string, path = ''): readonly string[] {
  if (typeof value === 'string') return value.includes(guid) ? [path] : [];
  if (Array.isArray(value))
    return value.flatMap((item, index) => pathsOfGuid(item, guid, `${path}.Array.data[${index}]`));
  if (!isRecord(value)) return [];
  if (value['guid'] === guid && value['fileID'] !== undefined) return [path];
  return Object.entries(value).flatMap(([key, item]) => pathsOfGuid(item, guid, path === '' ? key : `${path}.${key}`));
}

/** The `fileID` and `guid` of a reference. */
export function referenceOf(
  value: unknown,
): { readonly fileId: string; readonly guid: string | undefined } | undefined {
  if (!isRecord(value) || typeof value['fileID'] !== 'string') return undefined;
  return { fileId: value['fileID'], guid: typeof value['guid'] === 'string' ? value['guid'] : undefined };
}

export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
