import type { SignatureHelp, SignatureHelpParams } from 'vscode-languageserver';
import { signatureHelp } from '#features/signature-help/signature-help.ts';
import { offersApi } from './completion-route.ts';
import { placeOf } from './place.ts';
import { type Registration, route } from './serve.ts';

/** Parameters of the engine's methods, where no C# server shows them. */
export const signatureRoute: Registration = route<SignatureHelpParams, SignatureHelp | null>({
  method: 'textDocument/signatureHelp',
  needs: 'opened',
  capability: { signatureHelpProvider: { triggerCharacters: ['(', ','] } },
  async handle(state, params, signal) {
    const place = offersApi(state) ? await placeOf(state, params.textDocument.uri, params.position, signal) : undefined;
    const found =
      place === undefined ? undefined : await signatureHelp(state.context(), place.path, place.offset, signal);
    if (found === undefined) return null;
    return {
      activeSignature: found.active,
      activeParameter: found.activeParameter,
      signatures: found.signatures.map(({ label, parameters, text }) => ({
        label,
        parameters: parameters.map((parameter) => ({ label: parameter })),
        ...(text === undefined ? {} : { documentation: text }),
      })),
    };
  },
});
