// `web-tree-sitter` of the native parser's version, with the one export of later versions that the wasm backend uses.
export { Language, Parser } from './addons/node_modules/web-tree-sitter/tree-sitter.js';

export class Edit {
  constructor(edit) {
    Object.assign(this, edit);
  }
}
