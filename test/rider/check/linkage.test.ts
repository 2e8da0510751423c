import { describe, expect, it } from 'vitest';
import type { ClassFile, Reference } from './class-file.ts';
import { linkageProblems, type Surface, unprovenSurface, unusedSurface, usedSurface } from './linkage.ts';

const base = 'com.intellij.openapi.Base';
const surface: Surface = {
  [base]: { since: '253', source: 'x', members: ['<init>()V', 'used(I)V', 'overridden()I'] },
};
const platform = [classOf(base, { methods: ['used(I)V', 'overridden()I', 'hidden()V'] })];
const libraries = [
  classOf('org.eclipse.lsp4j.Range', { methods: ['getStart()Lorg/eclipse/lsp4j/Position;'] }),
  classOf('org.eclipse.lsp4j.Wide', { superclass: 'org.eclipse.lsp4j.Range' }),
];

describe('linkageProblems', () => {
  it.each<[string, Partial<Parts>, string[]]>([
    ['members of the surface', { references: [use(base, 'used(I)V')] }, []],
    ['a renamed member', { references: [use(base, 'renamed(I)V')] }, [`${base}.renamed(I)V is not in the surface`]],
    ['another descriptor', { references: [use(base, 'used(J)V')] }, [`${base}.used(J)V is not in the surface`]],
    ['an unknown class', { types: ['com.intellij.Gone'] }, ['com.intellij.Gone is not in the surface']],
    ['an inherited member', { references: [use('com.scenewright.A', 'used(I)V')] }, []],
    [
      'an inherited member that is unknown',
      { references: [use('com.scenewright.A', 'gone()V')] },
      [`${base}.gone()V is not in the surface`],
    ],
    ['an overridden method', { methods: ['overridden()I'] }, []],
    ['one that the surface lacks', { methods: ['hidden()V'] }, [`${base}.hidden()V is not in the surface`]],
    ['a method of its own', { methods: ['own()V'], references: [use('com.scenewright.A', 'own()V')] }, []],
    [
      'an internal class',
      { types: ['com.intellij.openapi.application.impl.ApplicationInfoImpl'] },
      ['com.intellij.openapi.application.impl.ApplicationInfoImpl is internal to the platform'],
    ],
    ['a library', { references: [use('org.eclipse.lsp4j.Wide', 'getStart()Lorg/eclipse/lsp4j/Position;')] }, []],
    ['a member of Object', { references: [use('org.eclipse.lsp4j.Wide', 'hashCode()I')] }, []],
    [
      'a member that the library lacks',
      { references: [use('org.eclipse.lsp4j.Range', 'getMiddle()V')] },
      ['org.eclipse.lsp4j.Range.getMiddle()V is in no library of the IDE'],
    ],
    ['a class of no library', { types: ['okhttp3.Client'] }, ['okhttp3.Client is in no library of the IDE']],
    ['Java', { types: ['java.util.List'], references: [use('java.util.List', 'size()I')] }, []],
  ])('of %s', (_, parts, problems) => {
    const told = linkageProblems(linkageOf(classOf('com.scenewright.A', { superclass: base, ...parts })));
    expect(told.map((problem) => problem.replace(/ \(.*\^.*\)$/, ''))).toEqual(problems);
  });
});

it('tells what of the surface is used, and what is not', () => {
  const user = classOf('com.scenewright.A', { superclass: base, methods: ['overridden()I'], types: [base] });
  expect(usedSurface(linkageOf(user))).toEqual({ [base]: ['overridden()I'] });
  expect(unusedSurface(linkageOf(user))).toEqual([`${base}.<init>()V`, `${base}.used(I)V`]);
});

it('tells members that the real class has not', () => {
  const real = new Map([[base, classOf(base, { methods: ['used(I)V'] })]]);
  const table = (source: string) => ({ [base]: { since: '253', source, members: ['used(I)V', 'gone()V'] } });
  expect(unprovenSurface(table('kotlin-compiler'), real)).toEqual([`${base}.gone()V`]);
  expect(unprovenSurface(table('kotlin-compiler'), new Map())).toEqual([base]);
  expect(unprovenSurface(table('platform/a.java'), real)).toEqual([]);
});

interface Parts {
  readonly superclass: string;
  readonly interfaces: readonly string[];
  readonly methods: readonly string[];
  readonly references: readonly Reference[];
  readonly types: readonly string[];
}

function classOf(name: string, parts: Partial<Parts>): ClassFile {
  return {
    name,
    version: 65,
    superclass: parts.superclass ?? 'java.lang.Object',
    interfaces: parts.interfaces ?? [],
    fields: [],
    methods: (parts.methods ?? []).map((each) => ({ ...member(each), static: false, private: false })),
    references: parts.references ?? [],
    types: parts.types ?? [],
  };
}

function use(owner: string, signature: string): Reference {
  return { owner, ...member(signature) };
}

function member(signature: string) {
  const at = signature.indexOf('(');
  return { name: signature.slice(0, at), descriptor: signature.slice(at) };
}

function linkageOf(user: ClassFile) {
  const byName = (classes: readonly ClassFile[]) => new Map(classes.map((each) => [each.name, each]));
  return { plugin: [user], platform: byName(platform), libraries: byName(libraries), surface };
}
