import type { MetaModel, ModelProperty, ModelType } from './meta-model.ts';

/** A few methods in the shape of the meta model, for tests where the protocol's own is not at hand. */
export const smallModel: MetaModel = {
  metaData: { version: '3.18.0' },
  requests: [
    { method: 'initialize', messageDirection: 'clientToServer', params: object('params'), result: object('result') },
    { method: 'shutdown', messageDirection: 'clientToServer', result: base('null') },
    {
      method: 'textDocument/hover',
      messageDirection: 'clientToServer',
      params: reference('Place'),
      result: or(reference('Hover'), base('null')),
    },
    {
      method: 'textDocument/inlineCompletion',
      messageDirection: 'clientToServer',
      params: reference('Place'),
      result: or(reference('InlineList'), base('null')),
      partialResult: { kind: 'array', element: reference('InlineItem') },
    },
    {
      method: 'textDocument/codeAction',
      messageDirection: 'clientToServer',
      params: object('params'),
      result: or({ kind: 'array', element: object('action') }, base('null')),
    },
    {
      method: 'window/workDoneProgress/create',
      messageDirection: 'serverToClient',
      params: literal([{ name: 'token', type: or(base('integer'), base('string')) }]),
      result: base('null'),
    },
    {
      method: 'window/showMessageRequest',
      messageDirection: 'serverToClient',
      params: object('params'),
      result: or(object('action'), base('null')),
    },
    {
      method: 'workspace/executeCommand',
      messageDirection: 'clientToServer',
      params: object('params'),
      result: or(reference('LSPAny'), base('null')),
    },
  ],
  notifications: [
    { method: 'initialized', messageDirection: 'clientToServer', params: object('params') },
    { method: 'exit', messageDirection: 'clientToServer' },
    { method: 'textDocument/didOpen', messageDirection: 'clientToServer', params: reference('Opened') },
    { method: 'textDocument/didChange', messageDirection: 'clientToServer', params: object('params') },
    { method: 'window/logMessage', messageDirection: 'serverToClient', params: object('params') },
    { method: '$/progress', messageDirection: 'both', params: object('params') },
    { method: '$/cancelRequest', messageDirection: 'both', params: object('params') },
  ],
  structures: [
    structure('Position', [
      { name: 'line', type: base('uinteger') },
      { name: 'character', type: base('uinteger') },
    ]),
    structure('Range', [
      { name: 'start', type: reference('Position') },
      { name: 'end', type: reference('Position') },
    ]),
    structure('Document', [{ name: 'uri', type: base('DocumentUri') }]),
    structure('Place', [
      { name: 'textDocument', type: reference('Document') },
      { name: 'position', type: reference('Position') },
    ]),
    structure('Opened', [{ name: 'textDocument', type: reference('OpenedDocument') }]),
    {
      name: 'OpenedDocument',
      extends: [reference('Document')],
      properties: [
        { name: 'languageId', type: base('string') },
        { name: 'version', type: base('integer') },
        { name: 'text', type: base('string') },
      ],
    },
    structure('Markup', [
      { name: 'kind', type: reference('MarkupKind') },
      { name: 'value', type: base('string') },
    ]),
    structure('Hover', [
      { name: 'contents', type: reference('Markup') },
      { name: 'range', type: reference('Range'), optional: true },
    ]),
    structure('InlineItem', [
      { name: 'insertText', type: base('string') },
      { name: 'range', type: reference('Range'), optional: true },
    ]),
    structure('InlineList', [{ name: 'items', type: { kind: 'array', element: reference('InlineItem') } }]),
    structure('WorkDoneProgressBegin', [
      { name: 'kind', type: { kind: 'stringLiteral', value: 'begin' } },
      { name: 'title', type: base('string') },
      { name: 'percentage', type: base('uinteger'), optional: true },
    ]),
    structure('WorkDoneProgressReport', [
      { name: 'kind', type: { kind: 'stringLiteral', value: 'report' } },
      { name: 'percentage', type: base('uinteger'), optional: true },
    ]),
    structure('WorkDoneProgressEnd', [{ name: 'kind', type: { kind: 'stringLiteral', value: 'end' } }]),
  ],
  enumerations: [
    {
      name: 'MarkupKind',
      type: { kind: 'base', name: 'string' },
      values: [{ value: 'plaintext' }, { value: 'markdown' }],
    },
  ],
  typeAliases: [{ name: 'LSPAny', type: object('any') }],
};

function base(name: string): ModelType {
  return { kind: 'base', name };
}

function reference(name: string): ModelType {
  return { kind: 'reference', name };
}

function or(...items: readonly ModelType[]): ModelType {
  return { kind: 'or', items: [...items] };
}

function literal(properties: readonly ModelProperty[]): ModelType {
  return { kind: 'literal', value: { properties } };
}

/** Any object; the name is for the reader. */
function object(_name: string): ModelType {
  return literal([]);
}

function structure(name: string, properties: ModelProperty[]): MetaModel['structures'][number] {
  return { name, properties };
}
