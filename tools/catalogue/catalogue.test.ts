import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import type { ApiCatalogue, ApiLifetime, ApiMember } from '../../server/src/engine-api/catalogue/api.ts';
import { createApiCatalogue } from '../../server/src/engine-api/catalogue/catalogue.ts';
import { memberSignature } from '../../server/src/engine-api/catalogue/signature.ts';
import { createCollector } from './collect.ts';

const wasm = join(import.meta.dirname, '..', '..', 'server', 'dist', 'wasm');
const versions = ['2019.4', '2022.3', '6000.0'];

/** A catalogue of sources by version, `package` for those of a package. */
async function catalogueOf(
  sources: Readonly<Record<string, readonly string[]>>,
  defines: readonly string[] = [],
): Promise<ApiCatalogue> {
  const collector = createCollector(wasm, versions);
  for (const [version, texts] of Object.entries(sources)) {
    const isPackage = version === 'package';
    for (const [index, text] of texts.entries()) {
      await collector.add(`Modules/Physics/File${index}.cs`, Buffer.from(text), {
        version: isPackage ? undefined : versions.indexOf(version),
        package: isPackage ? 'com.example.tools' : undefined,
        state: isPackage ? index : 0,
        defines,
      });
    }
  }
  return createApiCatalogue(collector.finish().bytes);
}

const all = (text: string) => Object.fromEntries(versions.map((version) => [version, [text]]));
const shown = (members: readonly ApiMember[]) => members.map(memberSignature);

describe('one state', () => {
  let catalogue: ApiCatalogue;
  beforeAll(async () => {
    catalogue = await catalogueOf({
      '2019.4': [],
      '2022.3': [],
      '6000.0': [
        `using System; using System.Collections.Generic; using Deep = Engine.Inner.Deep;
         namespace Engine {
           public partial class Body : Thing, IRead<float> {
             public Body(Mode mode = Mode.Fast) : base(mode) { if (mode == Mode.Fast) { } }
             static Body() { }
             ~Body() { }
             public float mass { get { return m_Mass; } set { m_Mass = value; } }
             public int count { get; private set; }
             public int once { get; init; }
             public float half => mass / 2;
             [Obsolete("Use mass instead.")] public float weight;
             public readonly int id = 3;
             public const string Name = "body";
             public event Action<Body> onMove;
             protected virtual void Awake() { }
             private protected void Secret() { }
             internal void Hidden() { }
             void AlsoHidden() { }
             float IRead<float>.Read() { return 1; }
             public extern void Push(Vector direction, ref List<Vector[]> all, out int? hits, params object[] rest);
             public T Get<T>(string name = null) where T : Thing { return default; }
             public static Body operator +(Body a, in Body b) => a;
             public static implicit operator float(Body a) => 1;
             public float this[int index, string name] { get => 1; set { } }
             public Deep deep;
             public unsafe Vector* raw;
             public (int first, Vector second) pair;
             public class Part { public Part next; }
             protected class Kept { }
             class Lost { public int a; }
             public delegate bool Filter(Body body, Part part);
           }
           public enum Mode { Slow, Fast = 1 << 2, Faster, Both = Slow | Fast, All = ~0, Odd = Other.Value }
           [Flags] internal enum Quiet { A }
           public struct Vector { public float x, y; }
           public static class Extensions { public static void Shake(this Body body, float strength) { } }
           [AttributeUsage(AttributeTargets.Field | AttributeTargets.Property)] public sealed class RangeAttribute : Attribute { }
         }`,
        `namespace Engine {
           partial class Body { public void Stop() { } }
           public class Thing { protected Thing(Mode mode) { } public virtual string ToText() { return ""; } }
           public interface IRead<T> { T Read(); int Size { get; set; } internal void Skip(); }
           namespace Inner { public class Deep { } public class Box<T> { public T value; public struct Key { public T of; } } }
         }`,
      ],
    });
  });

  test('members, private and internal ones left out', () => {
    expect(shown(catalogue.members('Engine.Body'))).toEqual([
      'public Body([Mode mode])',
      'public float mass { get; set; }',
      'public int count { get; }',
      'public int once { get; set; }',
      'public float half { get; }',
      'public float weight',
      'public readonly int id',
      'public static readonly string Name',
      'public event Action<Body> onMove',
      'protected void Awake()',
      'public void Push(Vector direction, ref List<Vector[]> all, out int? hits, params object[] rest)',
      'public T Get<T>([string name])',
      'public static Body operator +(Body a, in Body b)',
      'public static float operator float(Body a)',
      'public float this[int index, string name] { get; set; }',
      'public Deep deep',
      'public Vector* raw',
      'public (int first, Vector second) pair',
      'public void Stop()',
    ]);
  });

  test('types are named in full', () => {
    const types = Object.fromEntries(
      catalogue
        .members('Engine.Body')
        .map(({ name, type, parameters }) => [name, [type, ...parameters.map((parameter) => parameter.type)]]),
    );
    expect(types).toMatchObject({
      onMove: ['System.Action<Engine.Body>'],
      Push: ['void', 'Engine.Vector', 'System.Collections.Generic.List<Engine.Vector[]>', 'int?', 'object[]'],
      deep: ['Engine.Inner.Deep'],
      raw: ['Engine.Vector*'],
      pair: ['(int first, Engine.Vector second)'],
    });
    expect(catalogue.type('Engine.Body')).toMatchObject({
      bases: ['Engine.Thing', 'Engine.IRead<float>'],
      module: 'Physics',
    });
  });

  test('types, with those inside of others; internal and private ones left out', () => {
    expect(
      ['Body', 'Part', 'Kept', 'Lost', 'Quiet', 'Box', 'Key'].flatMap((name) => catalogue.typesNamed(name)),
    ).toEqual(['Engine.Body', 'Engine.Body.Part', 'Engine.Body.Kept', 'Engine.Inner.Box', 'Engine.Inner.Box.Key']);
    expect([catalogue.hasNamespace('Engine.Inner'), catalogue.hasNamespace('Engine.Outer')]).toEqual([true, false]);
  });

  test('interfaces, delegates, enums, extensions and attributes', () => {
    expect(shown(catalogue.members('Engine.IRead'))).toEqual(['public T Read()', 'public int Size { get; set; }']);
    expect(shown(catalogue.members('Engine.Body.Filter'))).toEqual(['public bool Invoke(Body body, Part part)']);
    expect(shown(catalogue.members('Engine.Mode'))).toEqual([
      'Mode.Slow = 0',
      'Mode.Fast = 4',
      'Mode.Faster = 5',
      'Mode.Both = 4',
      'Mode.All = -1',
      'Mode.Odd',
    ]);
    expect(shown(catalogue.extensions('Shake'))).toEqual(['public static void Shake(this Body body, float strength)']);
    expect(catalogue.typesNamed('Range')).toEqual(['Engine.RangeAttribute']);
    expect(catalogue.type('Engine.RangeAttribute')?.targets).toEqual(['Field', 'Property']);
  });
});

test('types that differ in the number of type parameters have names of their own', async () => {
  const catalogue = await catalogueOf(
    all(`namespace Engine { public class Call { public void Run() { } } public class Call<T> { public void Run(T with) { } }
         public class Only<T> { } public class Uses { public Call<int> call; public Only<Call> only; } }`),
  );
  expect(catalogue.typesNamed('Call')).toEqual(['Engine.Call', 'Engine.Call`1']);
  expect(shown(catalogue.members('Engine.Call`1'))).toEqual(['public void Run(T with)']);
  expect(catalogue.members('Engine.Uses').map(({ type }) => type)).toEqual([
    'Engine.Call<int>',
    'Engine.Only<Engine.Call>',
  ]);
});

test('what came, went and became obsolete when', async () => {
  const catalogue = await catalogueOf({
    '2019.4': ['namespace Engine { public class Body { public float drag; public void Old() { } } }'],
    '2022.3': [
      'namespace Engine { public class Body { public float drag; public int added; } public class Joint { } }',
    ],
    '6000.0': [
      `namespace Engine { public class Body {
         [Obsolete("Use linearDamping instead.", true)] public float drag; public float linearDamping; public int added; } }`,
    ],
  });
  expect(Object.fromEntries(catalogue.members('Engine.Body').map((member) => [member.name, lifetime(member)]))).toEqual(
    {
      drag: { obsolete: { since: '6000.0', isError: true, replacement: 'linearDamping' } },
      Old: { until: '2022.3' },
      added: { since: '2022.3' },
      linearDamping: { since: '6000.0' },
    },
  );
  expect(lifetime(catalogue.type('Engine.Joint') ?? {})).toEqual({ since: '2022.3', until: '6000.0' });
});

function lifetime({ since, until, obsolete }: ApiLifetime) {
  return JSON.parse(JSON.stringify({ since, until, obsolete }));
}

test('a package has no dates, and features for use with other packages are on', async () => {
  const text = `namespace Tools {
      public class Kit {
    #if UNITY_EDITOR && WITH_ENGINE
        public Engine.Body body;
    #elif UNITY_2019_4_OR_NEWER
        public int never;
    #endif
      }
    }`;
  const catalogue = await catalogueOf({ '6000.0': ['namespace Engine { public class Body { } }'], package: [text] }, [
    'WITH_ENGINE',
  ]);
  expect(catalogue.type('Tools.Kit')).toMatchObject({ module: 'com.example.tools' });
  expect(lifetime(catalogue.type('Tools.Kit') ?? {})).toEqual({});
  expect(shown(catalogue.members('Tools.Kit'))).toEqual(['public Body body']);
});

test('a body that the grammar cannot read costs nothing', async () => {
  const catalogue = await catalogueOf(
    all(`namespace Engine {
        public class Body {
          public int a { get { this is ) not code; } set => = ; }
          public void Move() { ]] { } if ( }
          public int[] list = { 1, (2 };
          public void Stop() => = >> no;
          public Body() : this(new Body()) { } public Body(Body other) { }
          public void Go<T>() where T : class, new() { $ }
        }
        public class Thing<T> where T : new() { public T value; }
      }`),
  );
  expect(shown(catalogue.members('Engine.Body'))).toEqual([
    'public int a { get; set; }',
    'public void Move()',
    'public int[] list',
    'public void Stop()',
    'public Body()',
    'public Body(Body other)',
    'public void Go<T>()',
  ]);
  expect(shown(catalogue.members('Engine.Thing'))).toEqual(['public T value']);
});

test('the same sources give the same bytes', async () => {
  const bytes = async () => {
    const collector = createCollector(wasm, versions);
    const text = Buffer.from('namespace Engine { public class B { public int a, b; } public class A : B { } }');
    for (const version of versions.keys())
      await collector.add('Runtime/a.cs', text, { version, package: undefined, state: 0, defines: [] });
    return collector.finish().bytes;
  };
  expect(await bytes()).toEqual(await bytes());
});

test('a replacement is a name that there is', async () => {
  const catalogue = await catalogueOf(
    all(`namespace Engine {
        public class Body {
          [Obsolete("Use drag instead.")] public int a;
          [Obsolete("Use friction instead.")] public int b;
          [Obsolete("Use Engine.Body.Find<T> instead.")] public int c;
          [Obsolete("Use Other.Find instead.")] public int d;
          [Obsolete("Use Missing.Thing instead.")] public int e;
          [Obsolete("Use System.Action instead.")] public int f;
          public int drag;
          public void Find<T>() { }
        }
      }`),
  );
  expect(catalogue.members('Engine.Body').map(({ obsolete }) => obsolete?.replacement)).toEqual([
    ...['drag', undefined, 'Find', 'Other.Find', undefined, 'System.Action', undefined, undefined],
  ]);
});

test('of several states of a package the last one counts, and only a mark that all have', async () => {
  const catalogue = await catalogueOf({
    '6000.0': [],
    package: [
      `namespace Tools { public class A { } public class B { } public class Kit : A {
         [Obsolete] public int always; public int later; public void Gone() { } } [Obsolete] public class Once { } }`,
      `namespace Tools { public class Kit : B {
         [Obsolete("Use fresh instead.")] public int always; [Obsolete] public int later; public int fresh; }
         [Obsolete] public class Once { } [Obsolete] public class A { } }`,
    ],
  });
  expect(catalogue.type('Tools.Kit')?.bases).toEqual(['Tools.B']);
  expect(catalogue.members('Tools.Kit').map(({ name, obsolete }) => [name, obsolete])).toEqual([
    ['always', { isError: false, replacement: 'fresh' }],
    ['later', undefined],
    ['Gone', undefined],
    ['fresh', undefined],
  ]);
  expect(['Once', 'A'].map((name) => catalogue.type(`Tools.${name}`)?.obsolete)).toEqual([
    { isError: false },
    undefined,
  ]);
});
