import { z } from 'zod';
import { failure, type Result, success } from '#base/failure.ts';

const answer = z.object({
  data: z.array(z.object({ index: z.number().optional(), embedding: z.unknown().optional() })),
});

/**
 * The vectors in an endpoint's answer to `count` texts, in the order of the texts, each of `dimension` when that is
 * known. Answers are outside data: whatever does not fit in all parts is refused as a whole.
 */
export function readAnswer(
  body: string,
  count: number,
  dimension: number | undefined,
): Result<readonly Float32Array[]> {
  if (body.trim() === '') return bad('an empty answer', 'Look whether its log says why.');
  const parsed = parse(body);
  if (parsed === undefined) return notJson(body);
  const read = answer.safeParse(parsed);
  if (!read.success)
    return bad('an answer without "data"', 'Look whether "baseUrl" is that of an OpenAI-compatible service.');
  const rows = inOrder(read.data.data, count);
  if (!rows.ok) return rows;
  const vectors: Float32Array[] = [];
  for (const row of rows.value) {
    const vector = vectorOf(row.embedding);
    if (vector === undefined)
      return bad('a vector that is not made of finite numbers', 'Use a model that fits the service.');
    const expected = dimension ?? vectors[0]?.length ?? vector.length;
    if (vector.length !== expected)
      return failure(
        'embedding-wrong-dimension',
        `the embedding endpoint answers vectors of ${vector.length} numbers where those before had ${expected}`,
        'If another model stands behind the name, run `scenewright index --rebuild`.',
      );
    vectors.push(vector);
  }
  return success(vectors);
}

type Row = z.infer<typeof answer>['data'][number];

/** Rows by their `index`. Services that number none are taken at their order. */
function inOrder(rows: readonly Row[], count: number): Result<readonly Row[]> {
  if (rows.length !== count)
    return bad(`${rows.length} vectors for ${count} texts`, 'Lower "batch", or use another service.');
  if (rows.every(({ index }) => index === undefined)) return success(rows);
  const placed = new Map(rows.map((row) => [row.index, row]));
  const ordered = Array.from({ length: count }, (_, index) => placed.get(index)).filter((row) => row !== undefined);
  return ordered.length === count
    ? success(ordered)
    : bad('vectors whose numbers do not match the texts', 'Use another service.');
}

/** Neither NaN, which some services write though JSON has none, nor infinite, nor without direction. */
function vectorOf(value: unknown): Float32Array | undefined {
  if (!Array.isArray(value) || value.length === 0 || value.length > longestVector) return undefined;
  const vector = new Float32Array(value.length);
  let sum = 0;
  for (const [index, element] of value.entries()) {
    if (typeof element !== 'number') return undefined;
    vector[index] = element;
    sum += element * element;
  }
  return Number.isFinite(sum) && sum > 1e-20 ? vector : undefined;
}

const longestVector = 16_384;

function notJson(body: string): ReturnType<typeof bad> {
  if (/^\s*</.test(body)) return bad('a web page', 'Look whether "baseUrl" ends as the service says, often in /v1.');
  if (/\b(?:NaN|Infinity)\b/.test(body))
    return bad('a vector that is not made of finite numbers', 'Use a model that fits the service.');
  return bad('an answer that is cut off or no JSON', 'Look whether something between cuts answers; lower "batch".');
}

function parse(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch {
    return undefined;
  }
}

function bad(what: string, hint: string) {
  return failure('embedding-bad-answer', `the embedding endpoint gives ${what}`, hint);
}
