/**
 * The strata of C# and shader tokens, by syntax alone: what stands around a token, never what it means.
 * The first rule that matches decides; a token without a rule is not drawn.
 */
export const csharpStrata = [
  { name: 'comment', quota: 7, test: (t) => t.kind === 'comment' },
  { name: 'string', quota: 6, test: (t) => t.kind === 'string' },
  { name: 'keyword', quota: 7, test: (t) => keywords.has(t.text) },
  { name: 'using', quota: 4, test: (t) => /^(using|namespace)$/.test(t.firstOfLine) && t.next !== '(' },
  { name: 'attribute', quota: 14, test: (t) => t.inAttribute },
  { name: 'conditional-access', quota: 8, test: (t) => t.previous === '?.' },
  { name: 'this-or-base', quota: 7, test: (t) => t.previous === '.' && /^(this|base)$/.test(t.beforePrevious) },
  { name: 'after-index', quota: 14, test: (t) => t.previous === '.' && t.beforePrevious === ']' },
  { name: 'after-call', quota: 20, test: (t) => t.previous === '.' && t.beforePrevious === ')' },
  { name: 'chain', quota: 32, test: (t) => t.previous === '.' && t.beforeReceiver === '.' },
  { name: 'upper-receiver', quota: 34, test: (t) => t.previous === '.' && /^[A-Z]/.test(t.beforePrevious) },
  { name: 'lower-receiver-call', quota: 30, test: (t) => t.previous === '.' && t.next === '(' },
  { name: 'lower-receiver-read', quota: 34, test: (t) => t.previous === '.' },
  { name: 'construction', quota: 11, test: (t) => t.previous === 'new' },
  { name: 'cast-or-pattern', quota: 8, test: (t) => /^(is|as)$/.test(t.previous) },
  { name: 'event-function', quota: 13, test: (t) => t.previous === 'void' && eventLike.test(t.text) },
  { name: 'declaration', quota: 7, test: (t) => t.next === '(' && /^\w+$/.test(t.previous) && !before.has(t.previous) },
  { name: 'bare-call', quota: 17, test: (t) => t.next === '(' || t.next === '<' },
  { name: 'bare-upper', quota: 24, test: (t) => /^[A-Z]/.test(t.text) },
  { name: 'bare-lower', quota: 22, test: (t) => t.kind === 'identifier' },
];

/** HLSL's own scalar, vector and matrix types are left out: whether a hover on them is welcome is a matter of taste. */
export const shaderStrata = [
  { name: 'shader-comment', quota: 3, test: (t) => t.kind === 'comment' },
  { name: 'shader-string', quota: 8, test: (t) => t.kind === 'string' && !t.inHlsl },
  { name: 'pragma', quota: 5, test: (t) => t.previous === 'pragma' },
  { name: 'shader-keyword', quota: 2, test: (t) => /^(return|if|else|for|struct|inline|const)$/.test(t.text) },
  { name: 'none', quota: 0, test: (t) => t.kind !== 'identifier' || hlslTypes.test(t.text) },
  { name: 'shaderlab', quota: 26, test: (t) => !t.inHlsl },
  { name: 'semantic', quota: 7, test: (t) => t.previous === ':' },
  { name: 'hlsl-call', quota: 24, test: (t) => t.next === '(' },
  { name: 'hlsl-upper', quota: 7, test: (t) => /^[A-Z_]/.test(t.text) },
  { name: 'hlsl-other', quota: 8, test: () => true },
];

const eventLike = /^(Awake|Start|Update|FixedUpdate|LateUpdate|Reset|On[A-Z]\w*)$/;

const before = new Set(['return', 'else', 'in', 'await', 'new', 'case', 'throw', 'out', 'ref']);

const hlslTypes = /^(void|(bool|int|uint|float|half|fixed|real|min16float)(\d(x\d)?)?|[xyzwrgba]{1,4})$/;

const keywords = new Set(
  `abstract as base bool break byte case catch char class const continue default delegate do double else enum event
  explicit extern false finally float for foreach if implicit in int interface internal is lock long namespace new null
  object operator out override params private protected public readonly ref return sbyte sealed short sizeof static
  string struct switch this throw true try typeof uint ulong unchecked using var virtual void volatile while yield get
  set nameof`.split(/\s+/),
);
