import type { FileFacts } from '#syntax/facts.ts';
import type { SymbolFact, TermFact } from '#syntax/symbol.ts';
import { ussSources } from './uss.ts';
import { readXml, type XmlAttribute, type XmlElement } from './xml.ts';

/** Facts of a UXML file. */
export function uxmlFacts(text: string): Omit<FileFacts, 'kind' | 'guidRefs'> {
  const { elements, problems } = readXml(text);
  const containers = containersOf(elements);
  const named = elements.flatMap((element, index) => {
    const name = attribute(element, 'name');
    return name === undefined || name.value === '' ? [] : [{ element, name, container: containers[index] ?? '' }];
  });
  const classes = elements.flatMap((element) => attribute(element, 'class')?.value.split(/\s+/) ?? []);
  return {
    symbols: named.map(({ element, name, container }) => nameSymbol(element, name, container)),
    problems,
    terms: named.flatMap(({ element, name }) => nameTerm(element, name)),
    ui: {
      names: named.map(({ element, name }) => [name.value, element.type]),
      classes: unique(classes.filter((name) => name !== '')),
      types: unique(elements.map(({ type }) => type)),
      variables: [],
      sources: elements.flatMap(({ attributes }) => attributes.flatMap(sourcesOf)),
    },
  };
}

/** Names in a container beyond this depth are left out of it, so that its length stays in bounds. */
const maximumDepth = 16;

/** For each element the dotted names of those that enclose it. */
function containersOf(elements: readonly XmlElement[]): readonly string[] {
  const paths: { readonly path: string; readonly depth: number }[] = [];
  return elements.map((element) => {
    const outer = paths[element.parent] ?? { path: '', depth: 0 };
    const name = attribute(element, 'name')?.value ?? '';
    const deeper = name !== '' && outer.depth < maximumDepth;
    const path = outer.path === '' ? name : `${outer.path}.${name}`;
    paths.push(deeper ? { path, depth: outer.depth + 1 } : outer);
    return outer.path;
  });
}

function nameSymbol({ type, span }: XmlElement, name: XmlAttribute, container: string): SymbolFact {
  const signature = `<${type} name="${name.value}">`;
  return { name: name.value, kind: 'field', container, span, nameSpan: name.span, signature, type };
}

/** Templates have names for this file alone: no query finds them. */
function nameTerm({ type }: XmlElement, { value, span }: XmlAttribute): readonly TermFact[] {
  return type === 'Template' ? [] : [{ kind: 'uxmlName', name: value, detail: type, offset: span.start }];
}

function sourcesOf({ name, value }: XmlAttribute): readonly string[] {
  if (name === 'src' || name === 'path') return value === '' ? [] : [value];
  return name === 'style' ? ussSources(value) : [];
}

function attribute(element: XmlElement, name: string): XmlAttribute | undefined {
  return element.attributes.find((candidate) => candidate.name === name);
}

function unique(names: readonly string[]): readonly string[] {
  return [...new Set(names)];
}
