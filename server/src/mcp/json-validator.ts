import type { jsonSchemaValidator } from '@modelcontextprotocol/sdk/validation/types.js';

/**
 * Takes everything: our tools check their arguments themselves, of others the text is read alone, and a compiler would run
 * code made from schemas that are not ours.
 */
export const trustingValidator: jsonSchemaValidator = {
  getValidator: () => (input) => ({ valid: true, data: JSON.parse(JSON.stringify(input)), errorMessage: undefined }),
};
