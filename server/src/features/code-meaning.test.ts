import { withProject } from '@scenewright/test/kit/project.ts';
import { expect, test } from 'vitest';
import { neverAborted } from '#base/cancel.ts';
import { type Meaning, meaningAt } from '#engine-api/inference/meaning.ts';
import { nameTokenAt } from '#engine-api/inference/token-at.ts';
import { evaluationOf, meaningInCode } from './code-meaning.ts';
import { currentFacts, readText } from './read-text.ts';

/** What stands at the cursor of each fixture: the full name of a member or type, with `project:` before the project's. */
async function meaningsIn(source: string): Promise<string | undefined> {
  return withProject(source, async (ctx, { fixture }) => {
    const { cursor } = fixture;
    const current = cursor === undefined ? undefined : await readText(ctx, cursor.path, neverAborted());
    if (cursor === undefined || current === undefined) throw new Error('a fixture needs a cursor');
    const found = await meaningInCode(ctx, current, await currentFacts(ctx, current), cursor.offset);
    return describe(found?.meaning);
  });
}

function describe(meaning: Meaning | undefined): string | undefined {
  switch (meaning?.kind) {
    case undefined:
      return undefined;
    case 'type':
      return `${origin(meaning.declaration.origin)}${meaning.declaration.fullName}`;
    case 'member': {
      const [first] = meaning.found;
      if (first === undefined) return undefined;
      const { declaring, name } = first.member;
      return `${origin(declaring.origin)}${declaring.fullName}.${name}`;
    }
    case 'declared':
      return `declared:${meaning.name}`;
    case 'missing':
      return `missing:${meaning.receiver.fullName}.${meaning.name}`;
  }
}

function origin(of: 'engine' | 'project' | 'system'): string {
  return of === 'engine' ? '' : `${of}:`;
}

const others = `
//- Assets/Helper.cs
using UnityEngine;
using System.Collections.Generic;
namespace Game.Tools {
  public class Helper { public int AddForce; public Rigidbody Body { get; set; } public Renderer[] renderers; public Dictionary<string, Light> lights; public Helper next; public static Helper Main; public List<Camera> Cameras() => null; public T Get<T>() where T : Component => null; }
  public static class Extensions { public static void Shake(this Transform t, float by) { } public static Rigidbody BodyOf(this Component c) => null; }
  public class Pool<T> where T : MonoBehaviour { public T Take() => null; public List<T> items; }
  public abstract class Base : MonoBehaviour { protected Animator animator; public virtual void Move() { } public delegate void Hit(Collider by); public event Hit onHit; }
  public enum Mode { Walk, Run }
  public class Singleton<T> : MonoBehaviour where T : Component { public static T Instance; }
  public class Manager : Singleton<Manager> { public AudioSource music; }
  public struct Pair { public Transform left, right; }
}`;

const script = (body: string, head = '') => `//- Assets/A.cs
using System;
using System.Collections;
using System.Collections.Generic;
using System.Linq;
using UnityEngine;
using UnityEngine.UI;
using UnityEngine.Events;
using Game.Tools;
using Random = UnityEngine.Random;
${head}
public class A : Base
{
    [SerializeField] Rigidbody body;
    Helper helper;
    Pool<A> pool;
    Collider[] colliders;
    List<Transform> points = new List<Transform>();
    Dictionary<int, Light> lights;
    Button button;
    UnityEvent<Vector3> moved;
    Action<Camera> seen;
    Color Color { get; set; }
    Vector3 offset, target;
    (Transform left, Light right) pair;
    public float speed = 3f;
    ${body}
}${others}`;

test.each([
  ['field', 'void F() { body.Add$0Force(Vector3.up); }', 'UnityEngine.Rigidbody.AddForce'],
  ['property of a base type', 'void F() { body.tag$0 = ""; }', 'UnityEngine.Component.tag'],
  ['static type', 'void F() { Tim$0e.time; }', 'UnityEngine.Time'],
  ['static member', 'float f = Time.delta$0Time;', 'UnityEngine.Time.deltaTime'],
  ['chain', 'void F() { transform.parent.gameObject.Set$0Active(false); }', 'UnityEngine.GameObject.SetActive'],
  ['own base', 'void F() { trans$0form.Rotate(0, 1, 0); }', 'UnityEngine.Component.transform'],
  [
    'field of a base class of the project',
    'void F() { animator.Set$0Trigger("x"); }',
    'UnityEngine.Animator.SetTrigger',
  ],
  ['this', 'void F() { this.enab$0led = false; }', 'UnityEngine.Behaviour.enabled'],
  ['base', 'public override void Move() { base.gameOb$0ject.layer = 3; }', 'UnityEngine.Component.gameObject'],
  ['generic call', 'void F() { GetComponent<Rigidbody>().ma$0ss = 1; }', 'UnityEngine.Rigidbody.mass'],
  ['type argument', 'void F() { GetComponent<Rigid$0body>(); }', 'UnityEngine.Rigidbody'],
  [
    'var of a generic call',
    'void F() { var r = GetComponent<MeshRenderer>(); r.share$0dMaterial = null; }',
    'UnityEngine.Renderer.sharedMaterial',
  ],
  [
    'var of new',
    'void F() { var go = new GameObject("x"); go.AddCompo$0nent<Light>(); }',
    'UnityEngine.GameObject.AddComponent',
  ],
  ['target-typed new', 'void F() { GameObject go = new("x"); go.na$0me = ""; }', 'UnityEngine.Object.name'],
  ['created type', 'void F() { var v = new Vec$0tor3(1, 2, 3); }', 'UnityEngine.Vector3'],
  ['created generic type', 'void F() { var v = new List<Trans$0form>(); }', 'UnityEngine.Transform'],
  ['inferred type argument', 'void F() { var x = Instantiate(body); x.ma$0ss = 2; }', 'UnityEngine.Rigidbody.mass'],
  [
    'foreach over an array',
    'void F() { foreach (var c in colliders) c.isTri$0gger = true; }',
    'UnityEngine.Collider.isTrigger',
  ],
  [
    'foreach over a list',
    'void F() { foreach (var p in points) { p.posi$0tion = offset; } }',
    'UnityEngine.Transform.position',
  ],
  [
    'foreach over values',
    'void F() { foreach (var l in lights.Values) l.inten$0sity = 1; }',
    'UnityEngine.Light.intensity',
  ],
  ['foreach over pairs', 'void F() { foreach (var e in lights) e.Value.ran$0ge = 1; }', 'UnityEngine.Light.range'],
  [
    'the same name twice',
    'void F() { foreach (var e in lights.Values) { } foreach (var e in points) e.for$0ward = offset; }',
    'UnityEngine.Transform.forward',
  ],
  ['array element', 'void F() { colliders[0].ena$0bled = true; }', 'UnityEngine.Collider.enabled'],
  ['list element', 'void F() { points[points.Count - 1].local$0Scale = offset; }', 'UnityEngine.Transform.localScale'],
  ['dictionary element', 'void F() { lights[3].col$0or = Color.red; }', 'UnityEngine.Light.color'],
  [
    'out variable with its type',
    'void F() { if (Physics.Raycast(offset, offset, out RaycastHit hit)) hit.coll$0ider.enabled = true; }',
    'UnityEngine.RaycastHit.collider',
  ],
  [
    'out var',
    'void F() { if (Physics.Raycast(offset, offset, out var hit)) hit.nor$0mal.Normalize(); }',
    'UnityEngine.RaycastHit.normal',
  ],
  [
    'out var of a generic',
    'void F() { if (TryGetComponent(out Light l)) l.inten$0sity = 1; }',
    'UnityEngine.Light.intensity',
  ],
  [
    'out var of a dictionary',
    'void F() { lights.TryGetValue(1, out var l); l.inten$0sity = 1; }',
    'UnityEngine.Light.intensity',
  ],
  ['pattern', 'void F(object o) { if (o is Camera cam && cam.ortho$0graphic) { } }', 'UnityEngine.Camera.orthographic'],
  [
    'pattern behind',
    'void F(object o) { if (!(o is Camera cam)) return; cam.De$0pth(); }',
    'missing:UnityEngine.Camera.Depth',
  ],
  [
    'case pattern',
    'void F(object o) { switch (o) { case Light l: l.ran$0ge = 1; break; } }',
    'UnityEngine.Light.range',
  ],
  ['cast', 'void F(object o) { ((Camera)o).fieldOf$0View = 1; }', 'UnityEngine.Camera.fieldOfView'],
  ['as', 'void F(object o) { (o as Light).ran$0ge = 1; }', 'UnityEngine.Light.range'],
  ['var of as', 'void F(object o) { var l = o as Light; l.ran$0ge = 1; }', 'UnityEngine.Light.range'],
  [
    'parameter',
    'void OnTriggerEnter(Collider other) { other.attached$0Rigidbody.mass = 1; }',
    'UnityEngine.Collider.attachedRigidbody',
  ],
  ['null-conditional', 'void F() { body?.Wa$0keUp(); }', 'UnityEngine.Rigidbody.WakeUp'],
  [
    'null-coalescing',
    'void F() { var x = body ?? GetComponent<Rigidbody>(); x.ma$0ss = 1; }',
    'UnityEngine.Rigidbody.mass',
  ],
  [
    'conditional',
    'void F() { var t = enabled ? points[0] : transform; t.Transl$0ate(0, 0, 1); }',
    'UnityEngine.Transform.Translate',
  ],
  ['operators of vectors', 'void F() { var d = target - offset; d.Norm$0alize(); }', 'UnityEngine.Vector3.Normalize'],
  [
    'number times vector',
    'void F() { var d = speed * Time.deltaTime * Vector3.up; d.magni$0tude.ToString(); }',
    'UnityEngine.Vector3.magnitude',
  ],
  [
    'quaternion times vector',
    'void F() { var d = transform.rotation * Vector3.forward; d.sqrMagni$0tude.ToString(); }',
    'UnityEngine.Vector3.sqrMagnitude',
  ],
  ['parenthesised', 'void F() { (target - offset).norma$0lized.ToString(); }', 'UnityEngine.Vector3.normalized'],
  ['enum member', 'void F() { body.AddForce(offset, ForceMode.Imp$0ulse); }', 'UnityEngine.ForceMode.Impulse'],
  ['alias', 'float r = Random.Ran$0ge(0f, 1f);', 'UnityEngine.Random.Range'],
  ['full name', 'UnityEngine.UI.Ima$0ge image;', 'UnityEngine.UI.Image'],
  ['nested type', 'ParticleSystem.MainMod$0ule main;', 'UnityEngine.ParticleSystem.MainModule'],
  [
    'property of a nested type',
    'void F() { var m = GetComponent<ParticleSystem>().main; m.startLife$0time = 1; }',
    'UnityEngine.ParticleSystem.MainModule.startLifetime',
  ],
  ['member of a package', 'void F() { button.on$0Click.AddListener(F); }', 'UnityEngine.UI.Button.onClick'],
  [
    'member behind a package',
    'void F() { button.onClick.AddLis$0tener(F); }',
    'UnityEngine.Events.UnityEvent.AddListener',
  ],
  ['lambda of an event', 'void F() { moved.AddListener(p => p.Norm$0alize()); }', 'UnityEngine.Vector3.Normalize'],
  [
    'lambda of a list',
    'void F() { points.ForEach(p => p.gameObj$0ect.layer = 1); }',
    'UnityEngine.Component.gameObject',
  ],
  [
    'lambda of LINQ',
    'void F() { var x = colliders.Where(c => c.isTri$0gger).ToList(); }',
    'UnityEngine.Collider.isTrigger',
  ],
  [
    'result of LINQ',
    'void F() { var x = colliders.Where(c => c.isTrigger).First(); x.boun$0ds.ToString(); }',
    'UnityEngine.Collider.bounds',
  ],
  [
    'select',
    'void F() { foreach (var g in colliders.Select(c => c.gameObject)) g.Set$0Active(true); }',
    'UnityEngine.GameObject.SetActive',
  ],
  ['lambda of Array', 'void F() { Array.Find(colliders, c => c.ena$0bled); }', 'UnityEngine.Collider.enabled'],
  ['lambda assigned', 'void F() { seen += cam => cam.Ren$0der(); }', 'UnityEngine.Camera.Render'],
  ['event of the project', 'void F() { onHit += by => by.isTri$0gger = true; }', 'UnityEngine.Collider.isTrigger'],
  ['delegate called', 'void F() { seen?.Invoke(Camera.ma$0in); }', 'UnityEngine.Camera.main'],
  ['property of a project type', 'void F() { helper.Body.veloc$0ity = offset; }', 'UnityEngine.Rigidbody.velocity'],
  [
    'array of a project type',
    'void F() { helper.next.renderers[2].mate$0rial = null; }',
    'UnityEngine.Renderer.material',
  ],
  ['method of a project type', 'void F() { helper.Cameras()[0].dep$0th = 1; }', 'UnityEngine.Camera.depth'],
  ['generic method of the project', 'void F() { helper.Get<Light>().ran$0ge = 1; }', 'UnityEngine.Light.range'],
  ['generic type of the project', 'void F() { pool.Take().Invo$0ke("x", 1); }', 'UnityEngine.MonoBehaviour.Invoke'],
  ['singleton', 'void F() { Manager.Instance.music.Pl$0ay(); }', 'UnityEngine.AudioSource.Play'],
  ['extension of the project', 'void F() { transform.BodyOf().ma$0ss = 1; }', 'UnityEngine.Rigidbody.mass'],
  [
    'bound of a type parameter',
    'void F<T>(T t) where T : Component { t.trans$0form.Rotate(0, 0, 0); }',
    'UnityEngine.Component.transform',
  ],
  ['tuple element', 'void F() { pair.left.posi$0tion = offset; }', 'UnityEngine.Transform.position'],
  [
    'second declarator',
    'void F() { Vector3 a = offset, b = target; b.Norm$0alize(); }',
    'UnityEngine.Vector3.Normalize',
  ],
  ['second field', 'void F() { target.Norm$0alize(); }', 'UnityEngine.Vector3.Normalize'],
  ['a property named like its type', 'void F() { var c = Color.r$0ed; }', 'UnityEngine.Color.red'],
  ['a type beside a property of its name', 'void F() { Col$0or c = default; }', 'UnityEngine.Color'],
  [
    'initializer',
    'void F() { var m = new Material(Shader.Find("x")) { enableInst$0ancing = true }; }',
    'UnityEngine.Material.enableInstancing',
  ],
  ['attribute', '[Head$0er("x")] int x;', 'UnityEngine.HeaderAttribute'],
  ['attribute without suffix', '[Serialize$0Field] int x;', 'UnityEngine.SerializeField'],
  ['second attribute', '[SerializeField, Ran$0ge(0, 1)] int x;', 'UnityEngine.RangeAttribute'],
  ['in interpolation', 'void F() { var s = $"{trans$0form.position}"; }', 'UnityEngine.Component.transform'],
  ['yield', 'IEnumerator F() { yield return new WaitFor$0Seconds(1); }', 'UnityEngine.WaitForSeconds'],
  ['local function', 'void F() { void G(Light l) { l.ran$0ge = 1; } }', 'UnityEngine.Light.range'],
  ['expression body', 'float G => body.ma$0ss;', 'UnityEngine.Rigidbody.mass'],
  ['field initializer', 'static readonly int Id = Animator.StringToHa$0sh("x");', 'UnityEngine.Animator.StringToHash'],
  ['accessor', 'float G { get { return body.dra$0g; } }', 'UnityEngine.Rigidbody.drag'],
  ['typeof', 'void F() { GetComponent(typeof(Lig$0ht)); }', 'UnityEngine.Light'],
  ['nameof', 'string s = nameof(body.ma$0ss);', 'UnityEngine.Rigidbody.mass'],
  ['base type', '} class C : Mono$0Behaviour {', 'UnityEngine.MonoBehaviour'],
  ['constraint', '} class C<T> where T : Scriptable$0Object {', 'UnityEngine.ScriptableObject'],
  ['broken code before', 'void F() { body.mass = ; if ( body.ma$0ss', 'UnityEngine.Rigidbody.mass'],
  ['half a member', 'void F() { var r = GetComponent<Light>(); r.ran$0ge', 'UnityEngine.Light.range'],
  ['declared event function', 'void Upda$0te() { }', 'declared:Update'],
])('engine: %s', async (_, body, expected) => {
  expect(await meaningsIn(script(body))).toBe(expected);
});

test.each([
  ['keyword', 'void F() { ret$0urn; }', undefined],
  ['built-in type', 'void F() { str$0ing.Format("x"); }', undefined],
  ['local', 'void F() { var velocity = 3; velo$0city++; }', undefined],
  ['declared local', 'void F() { var velo$0city = 3; }', undefined],
  ['field of the project', 'void F() { helper.Add$0Force = 1; }', 'project:Game.Tools.Helper.AddForce'],
  ['method of the project', 'void F() { Mo$0ve(); }', 'project:Game.Tools.Base.Move'],
  ['enum of the project', 'void F() { var m = Mode.R$0un; }', 'project:Game.Tools.Mode.Run'],
  ['extension of the project', 'void F() { transform.Sha$0ke(1); }', 'project:Game.Tools.Extensions.Shake'],
  ['receiver of unknown type', 'void F() { unknown.velo$0city = 1; }', undefined],
  ['call on an unknown', 'void F() { Foo.Bar().velo$0city = 1; }', undefined],
  ['member of a list', 'void F() { points.Cle$0ar(); }', undefined],
  ['member of a string', 'void F() { name.Trim().Leng$0th.ToString(); }', undefined],
  ['argument name', 'void F() { body.AddForce(for$0ce: offset); }', undefined],
  ['comment', '// body.Add$0Force', undefined],
  ['text', 'string s = "Add$0Force";', undefined],
  ['namespace', 'UnityEngine.U$0I.Image image;', undefined],
  ['an invented member', 'void F() { body.Add$0Push(1); }', 'missing:UnityEngine.Rigidbody.AddPush'],
  ['a lambda of unknown type', 'void F() { Foo(x => x.velo$0city = 1); }', undefined],
  ['named type, no import', 'void F() { NavMesh$0Agent a; }', undefined],
  ['dynamic', 'void F(dynamic d) { d.velo$0city = 1; }', undefined],
  ['a shadowing parameter', 'void F(Helper body) { body.AddFo$0rce = 1; }', 'project:Game.Tools.Helper.AddForce'],
])('not the engine: %s', async (_, body, expected) => {
  expect(await meaningsIn(script(body))).toBe(expected);
});

test('what is asked first does not decide what is asked next', async () => {
  const source = `//- Assets/A.cs
using UnityEngine;
namespace Game {
  public enum LogType { Info }
  public class A : MonoBehaviour { void F() { var kind = LogType.In$0fo; } }
}`;
  await withProject(source, async (ctx, { fixture }) => {
    const current = await readText(ctx, 'Assets/A.cs', neverAborted());
    if (current === undefined) throw new Error('no text');
    const evaluation = await evaluationOf(ctx, current, await currentFacts(ctx, current));
    const found = Array.from({ length: evaluation.code.tokens.count }, (_, index) => meaningAt(evaluation, index));
    const at = nameTokenAt(evaluation.code.tokens, fixture.cursor?.offset ?? 0);
    expect(describe(found[at])).toBe('project:Game.LogType.Info');
  });
});

test('a base type that nobody knows may have members of any name', async () => {
  const source = `//- Assets/A.cs\nusing UnityEngine;\nclass A : Mirror.NetworkBehaviour { void F() { trans$0form.Rotate(0, 0, 0); } }`;
  expect(await meaningsIn(source)).toBeUndefined();
});

test('a class of the project hides a type of the engine with its name', async () => {
  const source = `//- Assets/A.cs\nusing UnityEngine;\nclass Light { public int range; }\nclass A : MonoBehaviour { Light l; void F() { l.ran$0ge = 1; } }`;
  expect(await meaningsIn(source)).toBe('project:Light.range');
});
