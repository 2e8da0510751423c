import type { SyntaxCursor } from '#syntax/cursor.ts';
import type { ParameterFact } from '#syntax/symbol.ts';
import { foldBlanks } from './fold.ts';

/** The parameters of the list that `cursor` stands on. */
export function readParameters(cursor: SyntaxCursor, text: string): readonly ParameterFact[] {
  const plain = plainParameters(text.slice(cursor.startIndex + 1, cursor.endIndex - 1));
  if (plain !== undefined) return plain;
  const parameters: ParameterFact[] = [];
  if (!cursor.gotoFirstChild()) return parameters;
  // The grammar puts the parts of a `params` parameter into the list itself.
  let arrayStart = -1;
  let arrayType = '';
  do {
    const { nodeType } = cursor;
    if (nodeType === 'parameter') readParameter(cursor, text, parameters);
    else if (nodeType === 'params') arrayStart = cursor.startIndex;
    else if (arrayStart !== -1) {
      const field = cursor.currentFieldName;
      if (field === 'type') arrayType = foldBlanks(text.slice(arrayStart, cursor.endIndex));
      else if (field === 'name') {
        addParameter(parameters, text.slice(cursor.startIndex, cursor.endIndex), arrayType, '');
        arrayStart = -1;
      }
    }
  } while (cursor.gotoNextSibling());
  cursor.gotoParent();
  return parameters;
}

/**
 * Parameters whose text says it all: each a type and a name, single blanks between them. Most are, and so reading them
 * costs a fraction of a walk over their nodes. `undefined` for others.
 */
function plainParameters(list: string): readonly ParameterFact[] | undefined {
  if (list === '') return [];
  if (!plainList.test(list)) return undefined;
  const parameters: ParameterFact[] = [];
  let start = 0;
  let depth = 0;
  for (let at = 0; at <= list.length; at++) {
    const code = list.charCodeAt(at);
    if (code === less) depth++;
    else if (code === greater) depth--;
    else if (at === list.length || (code === comma && depth === 0)) {
      const written = list.slice(start, at);
      const space = written.lastIndexOf(' ');
      if (space < 1 || !/^\w+$/.test(written.slice(space + 1))) return undefined;
      parameters.push({ name: written.slice(space + 1), type: written.slice(0, space) });
      start = at + 2;
    }
  }
  return parameters;
}

const less = 60;
const greater = 62;
const comma = 44;

/** Words with type arguments and array ranks; single blanks between them, commas before some of these. */
const plainList = /^\w[\w.<>?[\]]*(?:,? \w[\w.<>?[\]]*)*$/;

function readParameter(cursor: SyntaxCursor, text: string, parameters: ParameterFact[]): void {
  if (!cursor.gotoFirstChild()) return;
  let typeStart = -1;
  let type = '';
  let name = '';
  let isDefault = false;
  let suffix = '';
  do {
    const { nodeType } = cursor;
    if (nodeType === 'attribute_list' || nodeType === 'comment') continue;
    if (nodeType === '=') isDefault = true;
    else if (isDefault) suffix = foldBlanks(text.slice(cursor.startIndex, cursor.endIndex));
    else if (nodeType === 'modifier') {
      if (typeStart === -1) typeStart = cursor.startIndex;
    } else if (cursor.currentFieldName === 'name') name = text.slice(cursor.startIndex, cursor.endIndex);
    else type = foldBlanks(text.slice(typeStart === -1 ? cursor.startIndex : typeStart, cursor.endIndex));
  } while (cursor.gotoNextSibling());
  cursor.gotoParent();
  addParameter(parameters, name, type, suffix);
}

function addParameter(parameters: ParameterFact[], name: string, type: string, suffix: string): void {
  if (name !== '') parameters.push(suffix === '' ? { name, type } : { name, type, suffix });
}
