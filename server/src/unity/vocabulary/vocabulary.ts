import type { ReadonlyShardMap } from '#base/shard-map.ts';
import { createShardMultimap } from '#base/shard-multimap.ts';
import type { FileFacts } from '#syntax/facts.ts';
import type { TermFact, TermKind } from '#syntax/symbol.ts';
import { builtInTerms } from './built-in.ts';
import { termsOfFile } from './file-terms.ts';

/** A name and every file that defines it. */
export interface Term {
  readonly kind: TermKind;
  readonly name: string;
  readonly definitions: readonly TermDefinition[];
}

/** Where a name is defined; Unity itself defines some without a file. */
export interface TermDefinition {
  readonly path: string | undefined;
  readonly detail?: string;
  /** As `TermFact.offset`. */
  readonly offset?: number;
}

/**
 * The project's vocabulary: tags, layers, scenes, input and animator names, resource and Addressables keys, shader
 * properties and keywords, with where each is defined. One place for completion, hover, checks and generation.
 */
export interface Vocabulary {
  find(kind: TermKind, name: string): Term | undefined;
  /** All names of a kind, sorted. */
  all(kind: TermKind): readonly Term[];
}

/** The vocabulary while it grows. */
export interface VocabularyBuilder {
  /** Replace what `path` defines; `undefined` facts mean that there is no such file. */
  update(path: string, before: FileFacts | undefined, after: FileFacts | undefined): void;
  freeze(): Vocabulary;
}

/** A vocabulary of Unity's own names. */
export function createVocabularyBuilder(): VocabularyBuilder {
  const terms = createShardMultimap<TermDefinition>();
  for (const term of builtInTerms) terms.add(keyOf(term), { path: undefined, ...detailOf(term) });
  return {
    update(path, before, after) {
      const old = termsOfFile(path, before);
      const fresh = termsOfFile(path, after);
      if (old.length === 0 && fresh.length === 0) return;
      for (const term of old) terms.remove(keyOf(term), (definition) => definition.path === path);
      for (const term of fresh) {
        const offset = term.offset === undefined ? {} : { offset: term.offset };
        terms.add(keyOf(term), { path, ...detailOf(term), ...offset });
      }
    },
    freeze: () => view(terms.freeze()),
  };
}

function view(terms: ReadonlyShardMap<readonly TermDefinition[]>): Vocabulary {
  const byKind = new Map<TermKind, readonly Term[]>();
  return {
    find(kind, name) {
      const definitions = terms.get(keyOf({ kind, name }));
      return definitions === undefined ? undefined : { kind, name, definitions };
    },
    all(kind) {
      const known = byKind.get(kind);
      if (known !== undefined) return known;
      const prefix = keyOf({ kind, name: '' });
      const found = [...terms.entries()].flatMap(([key, definitions]): Term[] =>
        key.startsWith(prefix) ? [{ kind, name: key.slice(prefix.length), definitions }] : [],
      );
      const sorted = found.sort((a, b) => (a.name < b.name ? -1 : 1));
      byKind.set(kind, sorted);
      return sorted;
    },
  };
}

function keyOf({ kind, name }: Pick<TermFact, 'kind' | 'name'>): string {
  return `${kind} ${name}`;
}

function detailOf({ detail }: TermFact): { readonly detail?: string } {
  return detail === undefined ? {} : { detail };
}
