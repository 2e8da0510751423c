import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createEventFunctions } from './event-functions.ts';
import { eventRow, textRow } from './rows.ts';
import { createApiTexts } from './texts.ts';

const data = join(import.meta.dirname, 'data');
const areas = readdirSync(join(data, 'texts')).map((file) => ({ file, rows: rowsOf(join('texts', file), textRow) }));
const texts = areas.flatMap(({ rows }) => rows);
const events = rowsOf('event-functions.jsonl', eventRow);

/** Every sentence of every file, with the row it belongs to. */
const sentences = [
  ...texts.flatMap(({ name, en, zh, note }) => [
    { name, en, zh },
    ...(note === undefined ? [] : [{ name: `${name} (${note.kind})`, en: note.en, zh: note.zh }]),
  ]),
  ...events.flatMap(({ name, on, en, zh, note }) => [
    { name: `${name} of ${on.join()}`, en, zh },
    ...(note === undefined ? [] : [{ name: `${name} of ${on.join()} (${note.kind})`, en: note.en, zh: note.zh }]),
  ]),
];

/** Names from code that a sentence mentions: `GetComponent`, `timeScale`. The other language must mention them too. */
function codeNames(text: string): readonly string[] {
  return (text.match(/\b(?:[A-Z][a-z0-9]+[A-Z]\w*|[a-z]+[A-Z]\w*)\b/g) ?? []).filter((name) => !properNames.has(name));
}

/** Names of products, and types that have a word of their own in one of the languages. */
const properNames: ReadonlySet<string> = new Set([
  'TextMeshPro',
  'PlayStation',
  'SpeedTree',
  'GameObject',
  'GameObjects',
  'RenderTexture',
]);

/** Messages that must not be missing, by the type that receives them. */
const promised = [
  {
    type: 'MonoBehaviour',
    names:
      'Awake OnEnable Start FixedUpdate Update LateUpdate OnGUI OnDisable OnDestroy Reset OnValidate OnDrawGizmos OnDrawGizmosSelected OnTriggerEnter OnTriggerStay OnTriggerExit OnCollisionEnter OnCollisionStay OnCollisionExit OnTriggerEnter2D OnTriggerStay2D OnTriggerExit2D OnCollisionEnter2D OnCollisionStay2D OnCollisionExit2D OnControllerColliderHit OnJointBreak OnJointBreak2D OnParticleCollision OnParticleTrigger OnParticleSystemStopped OnParticleUpdateJobScheduled OnMouseDown OnMouseDrag OnMouseEnter OnMouseExit OnMouseOver OnMouseUp OnMouseUpAsButton OnAnimatorMove OnAnimatorIK OnAudioFilterRead OnBecameVisible OnBecameInvisible OnPreCull OnPreRender OnPostRender OnRenderImage OnRenderObject OnWillRenderObject OnTransformChildrenChanged OnTransformParentChanged OnApplicationFocus OnApplicationPause OnApplicationQuit',
  },
  { type: 'ScriptableObject', names: 'Awake OnEnable OnDisable OnDestroy OnValidate Reset' },
  {
    type: 'Editor',
    names: 'OnEnable OnDisable OnInspectorGUI CreateInspectorGUI OnSceneGUI HasPreviewGUI OnPreviewGUI',
  },
  {
    type: 'EditorWindow',
    names:
      'CreateGUI OnGUI OnEnable OnDisable OnDestroy Update OnInspectorUpdate OnFocus OnLostFocus OnSelectionChange OnHierarchyChange OnProjectChange ModifierKeysChanged ShowButton',
  },
  {
    type: 'StateMachineBehaviour',
    names: 'OnStateEnter OnStateUpdate OnStateExit OnStateMove OnStateIK OnStateMachineEnter OnStateMachineExit',
  },
  {
    type: 'AssetPostprocessor',
    names:
      'OnPreprocessAsset OnPreprocessTexture OnPostprocessTexture OnPostprocessSprites OnPostprocessCubemap OnPreprocessModel OnPostprocessModel OnPostprocessMeshHierarchy OnAssignMaterialModel OnPostprocessMaterial OnPreprocessMaterialDescription OnPreprocessAnimation OnPostprocessAnimation OnPreprocessAudio OnPostprocessAudio OnPostprocessPrefab OnPostprocessAllAssets OnPostprocessAssetbundleNameChanged OnPostprocessGameObjectWithUserProperties',
  },
  {
    type: 'AssetModificationProcessor',
    names: 'OnWillCreateAsset OnWillSaveAssets OnWillMoveAsset OnWillDeleteAsset IsOpenForEdit',
  },
  { type: 'ScriptableWizard', names: 'OnWizardCreate OnWizardUpdate OnWizardOtherButton DrawWizardGUI' },
] as const;

/** What a text must not be; `field` is the language it is looked for in. */
const rules = [
  { what: 'short or long English', field: 'en', wrong: (text: string) => text.length < 10 || text.length > 320 },
  { what: 'English with other characters', field: 'en', wrong: (text: string) => /[^ -~×÷°±–—…≤≥]/.test(text) },
  { what: 'English that is no sentence', field: 'en', wrong: (text: string) => !/^["'(`A-Z0-9].*[.!?)]$/.test(text) },
  {
    what: 'English that fills space, or tells history',
    field: 'en',
    wrong: (text: string) =>
      /\b(?:basically|simply|obviously|please note|note that|in order to|allows you to|it is recommended|currently|nowadays|utili[sz]e|very)\b/i.test(
        text,
      ),
  },
  { what: 'double or outer spaces', field: 'en', wrong: (text: string) => text !== text.trim() || text.includes('  ') },
  { what: 'no Chinese', field: 'zh', wrong: (text: string) => !/\p{Script=Han}/u.test(text) },
  { what: 'Chinese that is too long', field: 'zh', wrong: (text: string) => text.length > 200 },
  { what: 'Chinese without its full stop', field: 'zh', wrong: (text: string) => !/。$/.test(text) },
  {
    what: 'ASCII punctuation beside Chinese',
    field: 'zh',
    wrong: (text: string) => /\p{Script=Han}[,.;:!?(]|[,;:!?)]\p{Script=Han}/u.test(text),
  },
  {
    what: 'a Latin word glued to Chinese',
    field: 'zh',
    wrong: (text: string) => /\p{Script=Han}[A-Za-z0-9]|[A-Za-z0-9]\p{Script=Han}/u.test(text),
  },
  {
    what: 'Chinese that fills space',
    field: 'zh',
    wrong: (text: string) => /众所周知|显而易见|您|目前来说/.test(text),
  },
] as const;

describe('texts about the engine', () => {
  it('are at least as many as promised', () => {
    expect(texts.length).toBeGreaterThanOrEqual(1500);
  });

  it('describe each name once', () => {
    expect(repeated(texts.map(({ name }) => name))).toEqual([]);
  });

  it.each(areas)('of $file are sorted by name', ({ rows }) => {
    const names = rows.map(({ name }) => name);
    expect(names).toEqual([...names].sort());
  });

  it('are about full names', () => {
    expect(texts.map(({ name }) => name).filter((name) => !/^[A-Z]\w*(?:\.\w+)+$/.test(name))).toEqual([]);
  });
});

describe('look-up', () => {
  const files = areas.map(({ file }) => readFileSync(join(data, 'texts', file), 'utf8'));

  it('answers by full name, with a note where there is one', () => {
    const known = createApiTexts(files);
    expect(known.count).toBe(texts.length);
    for (const { name, ...text } of texts) expect(known.of(name)).toEqual(text);
    expect(known.of('UnityEngine.Rigidbody.AddForc')).toBeUndefined();
    expect(known.of('constructor')).toBeUndefined();
  });

  it('reads nothing before the first question', () => {
    const broken = createApiTexts(['{"en": "No name.", "zh": "没有名称。"}']);
    expect(() => broken.of('UnityEngine.Object')).toThrow('without its name');
    const twice = createApiTexts([
      '{"name": "A.B", "en": "One.", "zh": "一。"}',
      '{"name": "A.B", "en": "Two.", "zh": "二。"}',
    ]);
    expect(() => twice.count).toThrow('two texts about A.B');
    expect(() => createApiTexts(['{"name": "A.B", "en": "Half."}']).of('A.B')).toThrow();
    expect(createApiTexts(['', '\n\n']).count).toBe(0);
  });

  it('gives event functions by name and by type', () => {
    const functions = createEventFunctions(readFileSync(join(data, 'event-functions.jsonl'), 'utf8'));
    expect(functions.named('OnGUI').map(({ on }) => on[0])).toEqual([
      'MonoBehaviour',
      'PropertyDrawer',
      'DecoratorDrawer',
    ]);
    expect(functions.named('onGUI')).toEqual([]);
    expect(functions.on('IDragHandler').map(({ name }) => name)).toEqual(['OnDrag']);
  });
});

describe('event functions', () => {
  it('are described once for each type', () => {
    expect(repeated(events.flatMap(({ name, on }) => on.map((type) => `${type}.${name}`)))).toEqual([]);
  });

  it('have a signature of their own name, and a type', () => {
    const odd = events.filter(
      ({ name, signature, on }) =>
        on.length === 0 || !new RegExp(`^(?:static )?\\S+ ${name}\\([^()]*\\)$`).test(signature),
    );
    expect(odd.map(({ name }) => name)).toEqual([]);
  });

  it('return nothing where they may be coroutines', () => {
    expect(events.filter(({ coroutine, signature }) => coroutine === true && !signature.startsWith('void '))).toEqual(
      [],
    );
  });

  it('of interfaces are marked as such', () => {
    const odd = events.filter(
      ({ call, on }) => (call === 'interface') !== on.every((type) => /^I[A-Z][a-z]/.test(type)),
    );
    expect(odd.map(({ name }) => name)).toEqual([]);
  });

  it.each(promised)('of $type are complete', ({ type, names }) => {
    const known = new Set(events.filter(({ on }) => on.includes(type)).map(({ name }) => name));
    expect(names.split(' ').filter((name) => !known.has(name))).toEqual([]);
  });

  it('lie sorted, that of scripts first', () => {
    const orders = events.map(({ order }) => order);
    expect(orders).toEqual([...orders].sort((a, b) => a - b));
    expect(events.find(({ name }) => name === 'OnGUI')?.on).toContain('MonoBehaviour');
  });

  it('come in the order of the engine', () => {
    const ofScripts = events.filter(({ on }) => on.includes('MonoBehaviour') || on.includes('StateMachineBehaviour'));
    const order = new Map(ofScripts.map((event) => [event.name, event.order]));
    const expected = [
      ['Awake', 'OnEnable', 'Start', 'FixedUpdate', 'OnTriggerEnter', 'Update', 'LateUpdate', 'OnPreCull', 'OnGUI'],
      ['OnPreCull', 'OnPreRender', 'OnRenderObject', 'OnPostRender', 'OnRenderImage'],
      ['Update', 'OnStateEnter', 'OnAnimatorMove', 'OnAnimatorIK', 'LateUpdate'],
      ['LateUpdate', 'OnApplicationQuit', 'OnDisable', 'OnDestroy'],
    ];
    for (const names of expected) {
      const orders = names.map((name) => order.get(name) ?? Number.NaN);
      expect(orders).toEqual([...orders].sort((a, b) => a - b));
    }
  });
});

describe('both languages', () => {
  it('mention the same names from code', () => {
    const odd = sentences.filter(({ en, zh }) => {
      const [inEnglish, inChinese] = [new Set(codeNames(en)), new Set(codeNames(zh))];
      return [...inEnglish].some((name) => !zh.includes(name)) || [...inChinese].some((name) => !en.includes(name));
    });
    expect(odd.map(({ name, en, zh }) => `${name}: ${en} / ${zh}`)).toEqual([]);
  });
});

describe.each(rules)('no text has $what', ({ field, wrong }) => {
  it('in any row', () => {
    expect(
      sentences.filter((sentence) => wrong(sentence[field])).map((sentence) => `${sentence.name}: ${sentence[field]}`),
    ).toEqual([]);
  });
});

function rowsOf<T>(file: string, schema: { parse(value: unknown): T }): readonly T[] {
  return readFileSync(join(data, file), 'utf8')
    .trimEnd()
    .split('\n')
    .map((line) => schema.parse(JSON.parse(line)));
}

function repeated(names: readonly string[]): readonly string[] {
  return names.filter((name, index) => names.indexOf(name) !== index);
}
