import { eachChild, type SyntaxCursor, textAt } from '#syntax/cursor.ts';
import type { ParameterFact } from '#syntax/symbol.ts';
import { codeLine } from './code-line.ts';
import { macroArguments } from './macro-arguments.ts';

/** The parameters of the list that `cursor` stands on. Those without a name are left out. */
export function readParameters(cursor: SyntaxCursor, text: string): readonly ParameterFact[] {
  const parameters: ParameterFact[] = [];
  eachChild(cursor, () => {
    const { nodeType } = cursor;
    const parameter =
      nodeType === 'parameter'
        ? readParameter(cursor, text)
        : nodeType === 'macro_parameter'
          ? readMacroParameter(cursor, text)
          : undefined;
    if (parameter !== undefined) parameters.push(parameter);
  });
  return parameters;
}

function readParameter(cursor: SyntaxCursor, text: string): ParameterFact | undefined {
  const { startIndex } = cursor;
  let name: string | undefined;
  let type = '';
  let semantic: string | undefined;
  let value: string | undefined;
  let isDefault = false;
  eachChild(cursor, () => {
    const { nodeType } = cursor;
    const written = () => codeLine(text, cursor.startIndex, cursor.endIndex);
    if (nodeType === '=') isDefault = true;
    else if (nodeType === 'type') type = codeLine(text, startIndex, cursor.endIndex);
    else if (nodeType === 'array_suffix') type += written();
    else if (nodeType === 'semantic') semantic = semantic === undefined ? written() : `${semantic} ${written()}`;
    else if (isDefault && nodeType !== 'comment') value ??= written();
    else if (cursor.currentFieldName === 'name') name = textAt(cursor, text);
  });
  const suffix = semantic ?? value;
  return name === undefined || name === '' ? undefined : { name, type, ...(suffix === undefined ? {} : { suffix }) };
}

/** `TEXTURE2D_PARAM(map, sampler)`: the first argument names what callers give. */
function readMacroParameter(cursor: SyntaxCursor, text: string): ParameterFact | undefined {
  let type = '';
  let name: string | undefined;
  eachChild(cursor, () => {
    if (cursor.nodeType === 'macro_arguments') name = macroArguments(cursor, text)[0]?.text;
    else if (type === '') type = textAt(cursor, text);
  });
  return name === undefined ? undefined : { name, type };
}
