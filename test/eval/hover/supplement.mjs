/**
 * The second draw: shapes that are rare in the text and therefore too rare in the first draw. By syntax alone, too:
 * how the receiver's name is introduced in the same file, or a list of spellings.
 */
export const csharpSupplement = [
  { name: 'none', quota: 0, test: (t) => t.kind !== 'identifier' },
  { name: 'out-variable', quota: 7, test: (t) => t.previous === '.' && t.introduced.out.has(t.beforePrevious) },
  { name: 'pattern-variable', quota: 4, test: (t) => t.previous === '.' && t.introduced.pattern.has(t.beforePrevious) },
  { name: 'lambda-parameter', quota: 8, test: (t) => t.previous === '.' && t.introduced.lambda.has(t.beforePrevious) },
  { name: 'foreach-variable', quota: 8, test: (t) => t.previous === '.' && t.introduced.foreach.has(t.beforePrevious) },
  { name: 'local-from-call', quota: 10, test: (t) => t.previous === '.' && t.introduced.call.has(t.beforePrevious) },
  { name: 'mathematics', quota: 5, test: (t) => t.previous === '.' && t.beforePrevious === 'math' },
  { name: 'subscription', quota: 5, test: (t) => t.previous === '.' && t.next === '+' && t.afterNext === '=' },
  { name: 'package-type', quota: 10, perWord: 2, test: (t) => packageTypes.test(t.text) && t.previous !== '.' },
  { name: 'engine-like-name', quota: 16, perWord: 2, test: (t) => engineLike.test(t.text) && t.next === '(' },
  { name: 'engine-like-field', quota: 6, perWord: 1, test: (t) => t.previous === '.' && engineLikeField.test(t.text) },
  { name: 'operator-argument', quota: 2, test: (t) => t.beforePrevious === 'nameof' },
];

export const shaderSupplement = [
  { name: 'none', quota: 0, test: (t) => t.kind !== 'identifier' },
  { name: 'drawer', quota: 6, perWord: 2, test: (t) => !t.inHlsl && t.previous === '[' && /^[A-Z]/.test(t.text) },
  { name: 'state-value', quota: 5, perWord: 2, test: (t) => !t.inHlsl && stateLike.test(t.previous) },
  { name: 'shader-builtin', quota: 7, perWord: 2, test: (t) => t.inHlsl && builtinLike.test(t.text) },
  { name: 'object-method', quota: 2, test: (t) => t.inHlsl && t.previous === '.' && t.next === '(' },
];

/** Names by the syntax that introduces them anywhere in a file; a name can be introduced in several ways. */
export function introductionsIn(text) {
  const names = (pattern) => new Set([...text.matchAll(pattern)].flatMap((match) => match.slice(1).filter(Boolean)));
  return {
    out: names(/\bout (?:var|[A-Z]\w*) (\w+)\b/g),
    pattern: names(/\bis [A-Z]\w+ (\w+)/g),
    lambda: names(/(?:\b(\w+)|\((?:\w+ )?(\w+), ?(?:\w+ )?(\w+)\)) =>\s*[^{;]/g),
    foreach: names(/\bforeach ?\((?:var|[\w.<>]+) (\w+) in/g),
    call: names(/\b(?:var|[A-Z]\w+) (\w+) = [\w.]+(?:<\w+>)?\(/g),
  };
}

const packageTypes =
  /^(Cinemachine\w+|Input(Action|ActionMap|System)|TMP_\w+|TextMeshPro\w*|Async\w+Handle|AssetReference|NativeArray|float[234]|JobHandle|IJob\w*|Scriptable(Render|Renderer)\w+|CommandBuffer\w*)$/;

const engineLike =
  /^(Move|Reset|Stop|Play|Rotate|Clear|Add|Remove|Enable|Disable|Undo|Open|Close|Init|Initialize|Setup|Load|Save|Get|Set|Find|Show|Hide|Register|Execute|Process|Schedule|Validate|Pause|Release|Respawn|Exit|Enter|Damage|Update\w+|Draw\w+|Create\w+|Set[A-Z]\w+|Get[A-Z]\w+)$/;

const engineLikeField =
  /^(target|color|speed|time|position|rotation|name|index|width|height|direction|camera|player|text|Length|Count|Value|Key)$/;

const stateLike = /^(Cull|ZTest|ZWrite|Blend|ColorMask|Comp|Fallback|BlendOp|Offset)$/;

const builtinLike = /^(_Time|_ScreenParams|_ZBufferParams|_ProjectionParams|_WorldSpace\w+|unity_\w+|UNITY_\w+)$/;
