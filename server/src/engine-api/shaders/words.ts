import { z } from 'zod';

/** A row of `shaders/words.jsonl`: a word of HLSL or ShaderLab, or a name of Unity's shader libraries, in our words. */
const wordRow = z.object({
  /** A tag's value is written with its key: `Queue=Transparent`; the command of a stencil block `Stencil.Pass`. */
  name: z.string(),
  kind: z.enum([
    'intrinsic',
    'method',
    'attribute',
    'semantic',
    'pragma',
    'command',
    'value',
    'propertyType',
    'drawer',
    'tag',
    'builtin',
  ]),
  /** How it is written; absent for semantics and for names that the library's table tells. */
  signature: z.string().optional(),
  en: z.string().min(1),
  zh: z.string().min(1),
});

/** A word of a shader language. */
export type ShaderWord = z.infer<typeof wordRow>;

/** Words of the shader languages. */
export interface ShaderWords {
  /** A word by its kind and name. ShaderLab ignores case, HLSL does not. */
  find(kind: ShaderWord['kind'], name: string): ShaderWord | undefined;
  /** All words, in the order of the file. */
  all(): readonly ShaderWord[];
}

/** Words from `shaders/words.jsonl`, parsed at the first question. Throws for a malformed row: it is our own. */
export function createShaderWords(file: string): ShaderWords {
  let rows: readonly ShaderWord[] | undefined;
  let known: ReadonlyMap<string, ShaderWord> | undefined;
  const all = () => {
    rows ??= file
      .trim()
      .split('\n')
      .map((line) => wordRow.parse(JSON.parse(line)));
    return rows;
  };
  return {
    all,
    find(kind, name) {
      known ??= new Map(all().map((row) => [keyOf(row.kind, row.name), row]));
      return known.get(keyOf(kind, name));
    },
  };
}

const ignoringCase: ReadonlySet<ShaderWord['kind']> = new Set(['command', 'value', 'propertyType', 'tag']);

function keyOf(kind: ShaderWord['kind'], name: string): string {
  return `${kind} ${ignoringCase.has(kind) ? name.toLowerCase() : name}`;
}
