import * as vscode from 'vscode';
import type { ProjectClient } from './project-client.ts';
import type { StatusText } from './status-text.ts';

/** The item in the status bar. */
export interface StatusItem {
  show(project: ProjectClient | undefined, text: StatusText): void;
  dispose(): void;
}

const colors = {
  none: undefined,
  warning: new vscode.ThemeColor('statusBarItem.warningBackground'),
  error: new vscode.ThemeColor('statusBarItem.errorBackground'),
} as const;

/** An item that opens the menu. */
export function createStatusItem(): StatusItem {
  const item = vscode.window.createStatusBarItem('scenewright.status', vscode.StatusBarAlignment.Right, 90);
  item.name = 'Scenewright';
  item.command = 'scenewright.menu';
  return {
    show(project, { text, tooltip, severity }) {
      item.text = text;
      item.tooltip = project === undefined ? tooltip : `${project.name}\n${tooltip}`;
      item.accessibilityInformation = { label: `Scenewright, ${tooltip.replaceAll('\n', ', ')}` };
      item.backgroundColor = colors[severity];
      item.show();
    },
    dispose: () => item.dispose(),
  };
}
