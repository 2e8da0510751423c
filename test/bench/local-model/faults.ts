import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { LocalModel } from '../../../server/src/adapters/model/llama/open-local-model.ts';
import { tinyGguf } from '../../kit/tiny-gguf.ts';
import type { Row } from '../row.ts';

const files: readonly { readonly what: string; readonly bytes: Buffer | undefined; readonly code: string }[] = [
  { what: 'a missing file', bytes: undefined, code: 'model-file' },
  { what: 'a text', bytes: Buffer.from('not a model at all'), code: 'model-not-gguf' },
  { what: 'a truncated model', bytes: tinyGguf().subarray(0, -4000), code: 'model-truncated' },
  { what: 'an unknown architecture', bytes: tinyGguf({ architecture: 'perceptron' }), code: 'model-architecture' },
  { what: 'tensors of zeros for names', bytes: spoiled(), code: 'model-load' },
  { what: 'a model without infilling', bytes: tinyGguf({ withoutInfill: true }), code: 'model-no-infill' },
];

/** What the real package makes of files that are no usable models. */
export async function measureFaults(
  folder: string,
  open: (path: string, contextTokens: number) => LocalModel,
): Promise<readonly Row[]> {
  const rows: Row[] = [];
  for (const { what, bytes, code } of files) {
    const path = join(folder, `${code}-${what.length}.gguf`);
    if (bytes !== undefined) writeFileSync(path, bytes);
    const model = open(path, 1024);
    const request = { path: 'A.cs', before: 'class A {', after: '}', context: [], maximumTokens: 4, temperature: 0 };
    let got = 'an answer';
    for await (const part of model.infill(request, new AbortController().signal))
      if (part.type === 'failed') got = part.failure.code;
    model.end();
    rows.push({ what: `${what} is refused`, value: got, bar: code, ok: got === code });
  }
  return rows;
}

/** A model whose tensors have other names than its architecture wants. */
function spoiled(): Buffer {
  const bytes = Buffer.from(tinyGguf());
  for (let at = bytes.indexOf('blk.'); at !== -1 && at < 20_000; at = bytes.indexOf('blk.', at + 1))
    bytes.write('xlk.', at);
  return bytes;
}
