import type { TermFact, TermKind } from '#syntax/symbol.ts';
import { readFields, type YamlField } from './fields.ts';
import { scalarText } from './scalar.ts';
import type { YamlDocument } from './scanner.ts';

/** One kind of name that documents of a class define. */
interface TermSource {
  readonly kind: TermKind;
  /** Matches the property path of the name; a group, where there is one, is the index in its list. */
  readonly path: RegExp;
  /** Parts the names of a value that holds several. */
  readonly separator?: string;
  /** More about the name, from the fields of the same list entry by their last part. */
  readonly detail?: (entry: ReadonlyMap<string, string>, index: string) => string | undefined;
}

/** Types of animator parameters by Unity's number. */
const parameterTypes: Readonly<Record<string, string>> = { 1: 'Float', 3: 'Int', 4: 'Bool', 9: 'Trigger' };

/** Names that documents define, by class id. MonoBehaviours are those of Addressables; others have no such paths. */
const sources: Readonly<Record<number, readonly TermSource[]>> = {
  13: [{ kind: 'inputAxis', path: /^m_Axes\.Array\.data\[(\d+)\]\.m_Name$/ }],
  78: [
    { kind: 'tag', path: /^tags\.Array\.data\[(\d+)\]$/ },
    { kind: 'layer', path: /^layers\.Array\.data\[(\d+)\]$/, detail: (_, index) => index },
    // Before Unity 5 layers were keys of their own.
    { kind: 'layer', path: /^(?:Builtin|User) Layer (\d+)$/, detail: (_, index) => index },
    { kind: 'sortingLayer', path: /^m_SortingLayers\.Array\.data\[(\d+)\]\.name$/ },
    { kind: 'renderingLayer', path: /^m_RenderingLayers\.Array\.data\[(\d+)\]$/, detail: (_, index) => index },
  ],
  91: [
    {
      kind: 'animatorParameter',
      path: /^m_AnimatorParameters\.Array\.data\[(\d+)\]\.m_Name$/,
      detail: (entry) => parameterTypes[entry.get('m_Type') ?? ''],
    },
    { kind: 'animatorLayer', path: /^m_AnimatorLayers\.Array\.data\[(\d+)\]\.m_Name$/ },
  ],
  1102: [{ kind: 'animatorState', path: /^m_Name$/ }],
  1045: [
    {
      kind: 'scene',
      path: /^m_Scenes\.Array\.data\[(\d+)\]\.path$/,
      detail: (entry) => (entry.get('enabled') === '0' ? 'disabled' : undefined),
    },
  ],
  129: [{ kind: 'define', path: /^scriptingDefineSymbols\.(\w+)$/, separator: ';', detail: (_, group) => group }],
  114: [
    {
      kind: 'address',
      path: /^m_SerializeEntries\.Array\.data\[(\d+)\]\.m_Address$/,
      detail: (entry) => entry.get('m_GUID'),
    },
    { kind: 'addressLabel', path: /^m_LabelTable\.m_LabelNames\.Array\.data\[(\d+)\]$/ },
  ],
};

/** A cheap sign that a MonoBehaviour is worth reading: most are not. */
const addressableKeys = ['\n  m_SerializeEntries:', '\n  m_LabelTable:'];
const monoBehaviour = 114;
/** Settings and controllers stay far below this; a longer document is something else. */
const maximumDocument = 4 * 1024 * 1024;

/** Names that the documents define for code and people to refer to by text, in order. Offsets count bytes. */
export function termsOf(buffer: Buffer, documents: readonly YamlDocument[]): readonly TermFact[] {
  const hasAddresses = addressableKeys.some((key) => buffer.includes(key));
  return documents.flatMap((document) => {
    const wanted = sources[document.classId];
    if (wanted === undefined || (document.classId === monoBehaviour && !hasAddresses)) return [];
    if (document.stripped || document.end - document.start > maximumDocument) return [];
    return documentTerms(buffer, document, wanted);
  });
}

function documentTerms(buffer: Buffer, document: YamlDocument, wanted: readonly TermSource[]): readonly TermFact[] {
  const text = buffer.toString('utf8', document.start, document.end);
  const fields = readFields(text);
  const entries = listEntries(fields);
  return fields.flatMap((field) => {
    const source = wanted.find((candidate) => candidate.path.test(field.path));
    if (source === undefined) return [];
    const { separator } = source;
    const value = scalarText(field.value);
    const names = (separator === undefined ? [value] : value.split(separator)).filter((name) => name !== '');
    const index = source.path.exec(field.path)?.[1] ?? '';
    const detail = source.detail?.(entries.get(entryPath(field.path)) ?? new Map(), index);
    const offset = document.start + Buffer.byteLength(text.slice(0, field.offset));
    return names.map((name) => ({ kind: source.kind, name, offset, ...(detail === undefined ? {} : { detail }) }));
  });
}

/** The plain fields of each list entry by their last part, under the entry's path. */
function listEntries(fields: readonly YamlField[]): ReadonlyMap<string, ReadonlyMap<string, string>> {
  const entries = new Map<string, Map<string, string>>();
  for (const { path, value } of fields) {
    const entry = entryPath(path);
    const key = path.slice(entry.length + 1);
    if (entry === '' || key === '' || key.includes('.')) continue;
    const known = entries.get(entry) ?? new Map<string, string>();
    known.set(key, scalarText(value));
    entries.set(entry, known);
  }
  return entries;
}

/** The part of a path up to its last index. */
function entryPath(path: string): string {
  return path.slice(0, path.lastIndexOf(']') + 1);
}
