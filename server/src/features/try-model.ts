import type { Failure } from '#base/failure.ts';
import type { LanguageModel } from '#model/ports.ts';

/** How a trial ended. */
export type Trial =
  | { readonly ok: true; readonly text: string; readonly ms: number }
  | { readonly ok: false; readonly failure: Failure };

/** Ask a model for one line of a script of ours. Nothing of any project is in it. */
export async function tryModel(model: LanguageModel, signal: AbortSignal): Promise<Trial> {
  const started = performance.now();
  let text = '';
  for await (const part of model.infill({ ...probe, context: [], maximumTokens: 16, temperature: 0 }, signal)) {
    if (part.type === 'failed') return { ok: false, failure: part.failure };
    if (part.type === 'text') text += part.text;
  }
  return { ok: true, text: text.trim(), ms: Math.round(performance.now() - started) };
}

const probe = {
  path: 'Assets/Probe.cs',
  before: 'using UnityEngine;\n\npublic class Probe : MonoBehaviour\n{\n    void Start()\n    {\n        Debug.Log(',
  after: ');\n    }\n}\n',
};
