import type { SyntaxCursor } from '#syntax/cursor.ts';
import type { ParameterFact } from '#syntax/symbol.ts';
import { foldBlanks } from './fold.ts';

/** The parameters of the list that `cursor` stands on. */
export function readParameters(cursor: SyntaxCursor, text: string): readonly ParameterFact[] {
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

/** A type without double blanks, a blank, a name. */
const plainParameter = /^\w[\w.<>?[\]]*(?:,? [\w.<>?[\]]+)* \w+$/;

function readParameter(cursor: SyntaxCursor, text: string, parameters: ParameterFact[]): void {
  const written = text.slice(cursor.startIndex, cursor.endIndex);
  // Most parameters are a type and a name; their text says it all, at a fraction of the cost.
  if (plainParameter.test(written)) {
    const space = written.lastIndexOf(' ');
    parameters.push({ name: written.slice(space + 1), type: written.slice(0, space) });
    return;
  }
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
