import { at, isRecord } from './message.ts';
import type { Finding, Rule } from './rule.ts';

/** The server uses only what the client announced. */
export function capabilitiesRule(): Rule {
  let client: unknown;
  return {
    name: 'capabilities',
    see({ direction, message, asked }) {
      if (direction === 'clientToServer') {
        // A second initialize is refused, and announces nothing.
        if (message.type === 'request' && message.method === 'initialize')
          client ??= at(message.params, 'capabilities');
        return [];
      }
      if (message.type === 'request') {
        const needed = requests[message.method];
        if (needed === undefined || at(client, ...needed.split('.')) === true) return [];
        return [{ path: '/method', what: `is for clients with ${needed}` }];
      }
      if (message.type !== 'result' || asked === undefined) return [];
      return (answers[asked.method] ?? []).flatMap(({ needed, breach }) =>
        breach(message.result, at(client, ...needed.split('.')), needed),
      );
    },
  };
}

/** Requests of the server, and the capability that allows them. */
const requests: Readonly<Record<string, string>> = {
  'window/workDoneProgress/create': 'window.workDoneProgress',
  'workspace/applyEdit': 'workspace.applyEdit',
  'workspace/configuration': 'workspace.configuration',
  'workspace/workspaceFolders': 'workspace.workspaceFolders',
  'workspace/codeLens/refresh': 'workspace.codeLens.refreshSupport',
  'workspace/diagnostic/refresh': 'workspace.diagnostics.refreshSupport',
  'workspace/inlayHint/refresh': 'workspace.inlayHint.refreshSupport',
  'workspace/semanticTokens/refresh': 'workspace.semanticTokens.refreshSupport',
  'window/showDocument': 'window.showDocument.support',
};

interface AnswerRule {
  /** Below the client's capabilities. */
  readonly needed: string;
  breach(result: unknown, announced: unknown, needed: string): readonly Finding[];
}

/** What in an answer needs a capability. */
const answers: Readonly<Record<string, readonly AnswerRule[]>> = {
  'textDocument/hover': [
    {
      needed: 'textDocument.hover.contentFormat',
      breach: (result, announced, needed) =>
        at(result, 'contents', 'kind') === 'markdown' && !includes(announced, 'markdown')
          ? [{ path: '/result/contents/kind', what: `markdown is not among ${needed}` }]
          : [],
    },
  ],
  'textDocument/codeAction': [
    {
      needed: 'textDocument.codeAction.codeActionLiteralSupport',
      breach: (result, announced, needed) =>
        announced === undefined
          ? each(result, (row) =>
              typeof at(row, 'command') === 'string' ? undefined : ['', `is no plain command, without ${needed}`],
            )
          : [],
    },
    {
      needed: 'textDocument.codeAction.tagSupport',
      breach: (result, announced, needed) =>
        announced === undefined
          ? each(result, (row) => (at(row, 'tags') === undefined ? undefined : ['/tags', `is for ${needed}`]))
          : [],
    },
  ],
  'textDocument/completion': [
    {
      needed: 'textDocument.completion.completionItem.snippetSupport',
      breach: (result, announced, needed) =>
        announced === true
          ? []
          : eachItem(result, (row) =>
              at(row, 'insertTextFormat') === snippet ? ['/insertTextFormat', `is for ${needed}`] : undefined,
            ),
    },
    {
      needed: 'textDocument.completion.completionItem.tagSupport',
      breach: (result, announced, needed) =>
        announced !== undefined
          ? []
          : eachItem(result, (row) => (at(row, 'tags') === undefined ? undefined : ['/tags', `is for ${needed}`])),
    },
    {
      needed: 'textDocument.completion.completionItem.documentationFormat',
      breach: (result, announced, needed) =>
        eachItem(result, (row) =>
          at(row, 'documentation', 'kind') === 'markdown' && !includes(announced, 'markdown')
            ? ['/documentation/kind', `markdown is not among ${needed}`]
            : undefined,
        ),
    },
  ],
  'textDocument/documentSymbol': [
    {
      needed: 'textDocument.documentSymbol.hierarchicalDocumentSymbolSupport',
      breach: (result, announced, needed) =>
        announced === true
          ? []
          : each(result, (row) => (at(row, 'location') === undefined ? ['', `is for ${needed}`] : undefined)),
    },
  ],
  'textDocument/signatureHelp': [
    {
      needed: 'textDocument.signatureHelp.signatureInformation.documentationFormat',
      breach: (result, announced, needed) =>
        each(at(result, 'signatures'), (row) =>
          at(row, 'documentation', 'kind') === 'markdown' && !includes(announced, 'markdown')
            ? ['/documentation/kind', `markdown is not among ${needed}`]
            : undefined,
        ),
    },
    {
      needed: 'textDocument.signatureHelp.signatureInformation.parameterInformation.labelOffsetSupport',
      breach: (result, announced, needed) =>
        announced === true
          ? []
          : each(at(result, 'signatures'), (row) =>
              list(at(row, 'parameters')).some((parameter) => Array.isArray(at(parameter, 'label')))
                ? ['/parameters', `labels that are offsets are for ${needed}`]
                : undefined,
            ),
    },
  ],
};

const snippet = 2;

type Fault = readonly [below: string, what: string];

function eachItem(result: unknown, fault: (row: unknown) => Fault | undefined): readonly Finding[] {
  return isRecord(result)
    ? each(result['items'], fault).map((found) => ({ ...found, path: found.path.replace('/result', '/result/items') }))
    : each(result, fault);
}

/** The first fault among rows: the others are mostly the same. */
function each(rows: unknown, fault: (row: unknown) => Fault | undefined): readonly Finding[] {
  for (const [index, row] of list(rows).entries()) {
    const found = fault(row);
    if (found !== undefined) return [{ path: `/result/${index}${found[0]}`, what: found[1] }];
  }
  return [];
}

function list(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

function includes(value: unknown, word: string): boolean {
  return list(value).includes(word);
}
