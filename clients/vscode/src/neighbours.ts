import * as vscode from 'vscode';

/** Extensions that write ghost text as well. */
const completers = [
  'github.copilot',
  'github.copilot-chat',
  'codeium.codeium',
  'tabnine.tabnine-vscode',
  'supermaven.supermaven',
];
/** Extensions that explain and complete C#. */
const csharp = ['ms-dotnettools.csharp', 'ms-dotnettools.csdevkit', 'muhammad-sammy.csharp'];

/** What else is installed in this editor. */
export interface Neighbours {
  /** Something else offers ghost text. */
  completes(): boolean;
  /** A C# server explains and completes. */
  knowsCSharp(): boolean;
}

/** The extensions that are installed and not disabled. */
export function readNeighbours(): Neighbours {
  const isThere = (ids: readonly string[]) => ids.some((id) => vscode.extensions.getExtension(id) !== undefined);
  return { completes: () => isThere(completers), knowsCSharp: () => isThere(csharp) };
}
