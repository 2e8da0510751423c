import * as vscode from 'vscode';

/** Extensions that write ghost text as well. */
const completers = ['codeium.codeium', 'tabnine.tabnine-vscode', 'supermaven.supermaven'];
/** Copilot comes with newer editors, whether it is used or not. */
const copilot = ['github.copilot', 'github.copilot-chat'];
/** Extensions that explain and complete C#. */
const csharp = ['ms-dotnettools.csharp', 'ms-dotnettools.csdevkit', 'muhammad-sammy.csharp'];

/** What else is at work in this editor. */
export interface Neighbours {
  /** Something else offers ghost text for C#. */
  completes(): boolean;
  /** A C# server explains and completes. */
  knowsCSharp(): boolean;
  dispose(): void;
}

/** The extensions that are installed and not disabled. */
export function readNeighbours(): Neighbours {
  let isSignedIn = true;
  const look = async (): Promise<void> => {
    isSignedIn = await hasAccount();
  };
  void look();
  const sessions = vscode.authentication.onDidChangeSessions(({ provider }) => {
    if (provider.id === 'github') void look();
  });
  return {
    completes: () => completers.some(isInstalled) || (isSignedIn && copilot.some(isActive) && isCopilotOn()),
    knowsCSharp: () => csharp.some(isInstalled),
    dispose: () => sessions.dispose(),
  };
}

function isInstalled(id: string): boolean {
  return vscode.extensions.getExtension(id) !== undefined;
}

function isActive(id: string): boolean {
  return vscode.extensions.getExtension(id)?.isActive === true;
}

/** Copilot's own switch, by language. */
function isCopilotOn(): boolean {
  const enabled = vscode.workspace.getConfiguration('github.copilot').get<unknown>('enable');
  if (typeof enabled !== 'object' || enabled === null) return true;
  const switches = new Map<string, unknown>(Object.entries(enabled));
  return (switches.get('csharp') ?? switches.get('*')) !== false;
}

/** Whether somebody is signed in to GitHub; believed where the editor cannot tell. */
async function hasAccount(): Promise<boolean> {
  try {
    return (await vscode.authentication.getAccounts('github')).length > 0;
  } catch {
    return true;
  }
}
