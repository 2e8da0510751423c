/**
 * Assemblies that lay in the editor's own folder before their code moved into packages (UnityEngine.UI until 2019.1). Assets
 * of that time name them as their scripts.
 */
export const extensionAssets = [
  { guid: 'f5f67c52d1564df4a8936ccd202a3bd8', root: 'UnityExtensions/Unity/GUISystem', path: 'UnityEngine.UI.dll' },
  { guid: 'f70555f144d8491a825f0804e09c671c', root: 'UnityExtensions/Unity/GUISystem', path: 'UnityEngine.UI.dll' },
  {
    guid: '870353891bb340e2b2a9c8707e7419ba',
    root: 'UnityExtensions/Unity/Networking',
    path: 'UnityEngine.Networking.dll',
  },
  {
    guid: 'dc443db3e92b4983b9738c1131f555cb',
    root: 'UnityExtensions/Unity/Networking',
    path: 'Standalone/UnityEngine.Networking.dll',
  },
];
