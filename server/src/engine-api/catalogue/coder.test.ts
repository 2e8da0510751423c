import {
  array,
  assert,
  boolean,
  constant,
  constantFrom,
  integer,
  property,
  record,
  stringMatching,
  tuple,
  uniqueArray,
} from 'fast-check';
import { expect, test } from 'vitest';
import { encodeCatalogue } from '../../../../tools/catalogue/encode.ts';
import type { Dated, MergedType } from '../../../../tools/catalogue/merge.ts';
import type { ApiLifetime } from './api.ts';
import { createApiCatalogue } from './catalogue.ts';
import { memberKinds, modifiers, typeKinds } from './format.ts';

const versions = ['2019.4', '2022.3', '6000.0'];

const word = stringMatching(/^[A-Za-z_]\w{0,6}$/);
const typeText = constantFrom(
  'void',
  'int',
  'T[]',
  'System.Collections.Generic.List<UnityEngine.Vector3>',
  '(int a, T b)',
);
/** Versions as indexes, and the mark of an obsolete thing. */
const lifetime = integer({ min: 0, max: 2 }).chain((since) =>
  record(
    {
      since: constant(since),
      until: integer({ min: since + 1, max: 3 }),
      obsolete: record(
        { since: integer({ min: 0, max: 2 }), isError: boolean(), replacement: word },
        { requiredKeys: ['since', 'isError'] },
      ),
    },
    { requiredKeys: ['since', 'until'] },
  ),
);
const parameter = record(
  { name: word, type: typeText, modifier: constantFrom(...modifiers), isOptional: boolean() },
  { requiredKeys: ['name', 'type', 'isOptional'] },
);
const member = record(
  {
    name: word,
    kind: constantFrom(...memberKinds),
    isStatic: boolean(),
    isProtected: boolean(),
    isWritable: boolean(),
    isExtension: boolean(),
    type: typeText,
    typeParameters: array(word, { maxLength: 2 }),
    parameters: array(parameter, { maxLength: 3 }),
    value: constantFrom('0', '-1', '18446744073709551615'),
  },
  {
    requiredKeys: [
      ...(['name', 'kind', 'isStatic', 'isProtected', 'isWritable', 'isExtension'] as const),
      ...(['type', 'typeParameters', 'parameters'] as const),
    ],
  },
);
const type = record(
  {
    name: word,
    kind: constantFrom(...typeKinds),
    isStatic: boolean(),
    isAbstract: boolean(),
    typeParameters: array(word, { maxLength: 2 }),
    bases: array(typeText, { maxLength: 2 }),
    module: word,
    targets: array(word, { minLength: 1, maxLength: 2 }),
  },
  { requiredKeys: ['name', 'kind', 'isStatic', 'isAbstract', 'typeParameters', 'bases', 'module'] },
);

/** A type of the namespace `Engine` with its members. */
const merged = tuple(type, lifetime, array(tuple(member, lifetime), { maxLength: 4 })).map(
  ([own, life, members]): MergedType => {
    const fullName = `Engine.${own.name}`;
    return {
      type: { ...own, ...life, fullName, namespace: 'Engine' },
      members: members.map(([item, itsLife]) => {
        const isOwn = item.kind === 'constructor' || item.kind === 'enumMember';
        return { ...item, ...itsLife, type: isOwn ? fullName : item.type, declaringType: fullName };
      }),
    };
  },
);
const catalogues = uniqueArray(merged, { maxLength: 6, selector: (one) => one.type.name });

/** A type or member as the catalogue tells it. */
function told<T extends ApiLifetime>({ since, until, obsolete, ...rest }: Dated<T>): object {
  return {
    ...rest,
    ...dated('since', since === 0 ? undefined : versions[since]),
    ...dated('until', versions[until]),
    ...(obsolete === undefined
      ? {}
      : {
          obsolete: {
            ...marked(obsolete),
            ...dated('since', obsolete.since === 0 ? undefined : versions[obsolete.since]),
          },
        }),
  };
}

function marked({ since: _, ...mark }: { readonly since: number }): object {
  return mark;
}

function dated(name: string, version: string | undefined): object {
  return version === undefined ? {} : { [name]: version };
}

test('what is encoded is decoded', () => {
  assert(
    property(catalogues, (all) => {
      const catalogue = createApiCatalogue(encodeCatalogue(versions, all));
      expect(catalogue.versions).toEqual(versions);
      expect(catalogue.counts).toEqual({ types: all.length, members: all.flatMap(({ members }) => members).length });
      for (const { type: own, members } of all) {
        expect(catalogue.type(own.fullName)).toEqual(told(own));
        expect(catalogue.members(own.fullName)).toEqual(members.map((item) => told(item)));
        expect(catalogue.typesNamed(own.name)).toContain(own.fullName);
        for (const extension of members.filter(({ isExtension }) => isExtension))
          expect(catalogue.extensions(extension.name)).toContainEqual(told(extension));
      }
    }),
    { numRuns: 60 },
  );
});

test('bytes that are cut off or are something else are refused', () => {
  assert(
    property(catalogues, integer({ min: 0, max: 1_000_000 }), (all, at) => {
      const bytes = encodeCatalogue(versions, all);
      expect(() => createApiCatalogue(bytes.subarray(0, at % bytes.length))).toThrow();
    }),
    { numRuns: 60 },
  );
  expect(() => createApiCatalogue(new TextEncoder().encode('something else'))).toThrow('this is no catalogue');
});
