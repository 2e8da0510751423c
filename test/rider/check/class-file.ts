/** A field or method: a name with its descriptor as class files write it. */
export interface Member {
  readonly name: string;
  readonly descriptor: string;
  readonly static: boolean;
  readonly private: boolean;
}

/** A member of another class that code uses. `owner` is the class that the code names, which need not be the one that declares it. */
export interface Reference {
  readonly owner: string;
  readonly name: string;
  readonly descriptor: string;
}

/** What linking needs to know about a class. Names of classes have dots, inner ones a dollar sign. */
export interface ClassFile {
  readonly name: string;
  readonly version: number;
  readonly superclass: string | undefined;
  readonly interfaces: readonly string[];
  readonly fields: readonly Member[];
  readonly methods: readonly Member[];
  readonly references: readonly Reference[];
  /** All classes that are named: by code, by signatures of own and foreign members, by annotations' values. */
  readonly types: readonly string[];
}

/** Read a class file (The Java Virtual Machine Specification, chapter 4). Throws where the bytes are none. */
export function readClassFile(bytes: Uint8Array): ClassFile {
  const input = reader(bytes);
  if (input.u4() !== 0xcafebabe) throw new Error('no class file: its first bytes differ');
  input.u2();
  const version = input.u2();
  const pool = readPool(input);
  input.u2();
  const name = dotted(pool.className(input.u2()));
  const superIndex = input.u2();
  const interfaces = times(input.u2(), () => dotted(pool.className(input.u2())));
  const fields = readMembers(input, pool);
  const methods = readMembers(input, pool);
  const references = pool.references();
  const described = [...fields, ...methods, ...references].flatMap(({ descriptor }) => typesOf(descriptor));
  return {
    name,
    version,
    superclass: superIndex === 0 ? undefined : dotted(pool.className(superIndex)),
    interfaces,
    fields,
    methods,
    references,
    types: [...new Set([...pool.classNames().flatMap(classesNamed), ...described, ...pool.methodTypes()])].sort(),
  };
}

/** The classes that a descriptor of a field or method names. */
export function typesOf(descriptor: string): readonly string[] {
  return [...descriptor.matchAll(/L([^;]+);/g)].map(([, name]) => dotted(name ?? ''));
}

type Constant =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'pointer'; readonly to: Pointed; readonly at: number }
  | { readonly kind: 'member'; readonly owner: number; readonly at: number }
  | { readonly kind: 'nameAndType'; readonly name: number; readonly descriptor: number }
  | { readonly kind: 'other' };

type Pointed = 'class' | 'methodType';

interface Pool {
  className(index: number): string;
  text(index: number): string;
  classNames(): readonly string[];
  methodTypes(): readonly string[];
  references(): readonly Reference[];
}

function readPool(input: Reader): Pool {
  const count = input.u2();
  const constants: Constant[] = [{ kind: 'other' }];
  while (constants.length < count) {
    const tag = input.u1();
    constants.push(readConstant(input, tag));
    // A long or double takes two places.
    if (tag === 5 || tag === 6) constants.push({ kind: 'other' });
  }
  const text = (index: number): string => {
    const constant = constants[index];
    if (constant?.kind !== 'text') throw new Error(`constant ${index} is no text`);
    return constant.text;
  };
  const className = (index: number): string => {
    const constant = constants[index];
    if (constant?.kind !== 'pointer' || constant.to !== 'class') throw new Error(`constant ${index} is no class`);
    return text(constant.at);
  };
  const pointed = (to: Pointed) =>
    constants.flatMap((each) => (each.kind === 'pointer' && each.to === to ? [text(each.at)] : []));
  return {
    className,
    text,
    classNames: () => pointed('class'),
    methodTypes: () => pointed('methodType').flatMap(typesOf),
    references: () =>
      constants.flatMap((each) => {
        if (each.kind !== 'member') return [];
        const pair = constants[each.at];
        if (pair?.kind !== 'nameAndType') throw new Error(`constant ${each.at} is no name with a type`);
        return [{ owner: dotted(className(each.owner)), name: text(pair.name), descriptor: text(pair.descriptor) }];
      }),
  };
}

function readConstant(input: Reader, tag: number): Constant {
  switch (tag) {
    case 1:
      return { kind: 'text', text: input.text(input.u2()) };
    case 3:
    case 4:
      input.skip(4);
      return { kind: 'other' };
    case 5:
    case 6:
      input.skip(8);
      return { kind: 'other' };
    case 7:
      return { kind: 'pointer', to: 'class', at: input.u2() };
    case 9:
    case 10:
    case 11:
      return { kind: 'member', owner: input.u2(), at: input.u2() };
    case 12:
      return { kind: 'nameAndType', name: input.u2(), descriptor: input.u2() };
    case 15:
      input.skip(3);
      return { kind: 'other' };
    case 16:
      return { kind: 'pointer', to: 'methodType', at: input.u2() };
    case 17:
    case 18:
      input.skip(4);
      return { kind: 'other' };
    case 8:
    case 19:
    case 20:
      input.skip(2);
      return { kind: 'other' };
    default:
      throw new Error(`no constant has the tag ${tag}`);
  }
}

function readMembers(input: Reader, pool: Pool): readonly Member[] {
  return times(input.u2(), () => {
    const access = input.u2();
    const name = pool.text(input.u2());
    const descriptor = pool.text(input.u2());
    for (let left = input.u2(); left > 0; left--) {
      input.skip(2);
      input.skip(input.u4());
    }
    return { name, descriptor, static: (access & 0x0008) !== 0, private: (access & 0x0002) !== 0 };
  });
}

/** A class constant is a name, or the descriptor of an array. */
function classesNamed(constant: string): readonly string[] {
  return constant.startsWith('[') ? typesOf(constant) : [dotted(constant)];
}

function dotted(name: string): string {
  return name.replaceAll('/', '.');
}

type Reader = ReturnType<typeof reader>;

function reader(bytes: Uint8Array) {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const decoder = new TextDecoder();
  let at = 0;
  const advance = (count: number) => {
    const from = at;
    at += count;
    return from;
  };
  return {
    u1: () => view.getUint8(advance(1)),
    u2: () => view.getUint16(advance(2)),
    u4: () => view.getUint32(advance(4)),
    skip: (count: number) => {
      advance(count);
    },
    // Names and descriptors hold no character in which Java's own form of UTF-8 differs.
    text: (count: number) => decoder.decode(bytes.subarray(advance(count), at)),
  };
}

function times<T>(count: number, make: () => T): readonly T[] {
  return Array.from({ length: count }, make);
}
