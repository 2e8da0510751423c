import type { InitializeParams } from 'vscode-languageserver';

/** What the client can do, as named booleans, read once. */
export interface ClientDescription {
  readonly inlineCompletion: boolean;
  readonly workDoneProgress: boolean;
  readonly watchesFiles: boolean;
  readonly pullsSettings: boolean;
  readonly pullsDiagnostics: boolean;
  readonly messageActions: boolean;
  readonly snippets: boolean;
  /** Changes are shown with what they are for, and asked about. */
  readonly changeAnnotations: boolean;
  /** Hovers may be Markdown. */
  readonly markdownHover: boolean;
  /** Symbols of a document may be a tree. */
  readonly symbolTrees: boolean;
  /** Code actions may be more than commands. */
  readonly actionLiterals: boolean;
  /** Code actions may say that a model writes what they do. */
  readonly actionTags: boolean;
  readonly locale: string;
  /** Whether it is an editor that comes with a C# server as a rule. */
  readonly bringsCSharp: boolean;
}

/** Read a client's capabilities. `bringsCSharp` where it says so itself. */
export function describeClient(
  { capabilities, clientInfo, locale }: InitializeParams,
  bringsCSharp?: boolean,
): ClientDescription {
  return {
    inlineCompletion: capabilities.textDocument?.inlineCompletion !== undefined,
    workDoneProgress: capabilities.window?.workDoneProgress === true,
    watchesFiles: capabilities.workspace?.didChangeWatchedFiles?.dynamicRegistration === true,
    pullsSettings: capabilities.workspace?.configuration === true,
    pullsDiagnostics: capabilities.textDocument?.diagnostic !== undefined,
    messageActions: capabilities.window?.showMessage !== undefined,
    changeAnnotations: capabilities.workspace?.workspaceEdit?.changeAnnotationSupport !== undefined,
    snippets: capabilities.textDocument?.completion?.completionItem?.snippetSupport === true,
    markdownHover: capabilities.textDocument?.hover?.contentFormat?.includes('markdown') === true,
    symbolTrees: capabilities.textDocument?.documentSymbol?.hierarchicalDocumentSymbolSupport === true,
    actionLiterals: capabilities.textDocument?.codeAction?.codeActionLiteralSupport !== undefined,
    actionTags: capabilities.textDocument?.codeAction?.tagSupport !== undefined,
    locale: locale ?? 'en',
    bringsCSharp:
      bringsCSharp ?? /code|cursor|windsurf|rider|intellij|jetbrains|visual studio/i.test(clientInfo?.name ?? ''),
  };
}
