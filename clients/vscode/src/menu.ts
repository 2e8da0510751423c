import * as vscode from 'vscode';
import type { PaletteCommandId } from '../manifest/commands.ts';
import { paletteCommands } from '../manifest/commands.ts';
import type { ProjectClient } from './project-client.ts';
import type { StatusText } from './status-text.ts';
import type { Language, Words } from './words.ts';

/** What the menu shows. */
export interface MenuParts {
  readonly project: ProjectClient | undefined;
  readonly status: StatusText;
  readonly isPaused: boolean;
  readonly words: Words;
  readonly language: Language;
}

interface Row extends vscode.QuickPickItem {
  readonly run?: () => unknown;
}

/** The menu of the status bar item: how things are, and what can be done. */
export async function showMenu(parts: MenuParts): Promise<void> {
  const { project, status, words } = parts;
  const lines = status.tooltip.split('\n');
  const title = project === undefined ? words.menu.title : `${words.menu.title}: ${project.name}`;
  const picked = await vscode.window.showQuickPick<Row>(rowsOf(parts), { title, placeHolder: lines.join(' · ') });
  await picked?.run?.();
}

function rowsOf({ project, isPaused, words, language }: MenuParts): Row[] {
  const command = (id: PaletteCommandId, icon: string, label: string = paletteCommands[id].title[language]): Row => ({
    label: `$(${icon}) ${label}`,
    run: () => vscode.commands.executeCommand(id),
  });
  const state = project?.state();
  const lastError =
    state?.type === 'running' ? state.status.lastError : state?.type === 'stopped' ? state.reason : undefined;
  const engine = state?.type === 'running' ? words.engine(state.status.engine) : undefined;
  const separator: Row = { label: '', kind: vscode.QuickPickItemKind.Separator };
  return [
    ...(lastError === undefined
      ? []
      : [
          {
            label: `$(warning) ${words.menu.lastError}`,
            detail: lastError,
            run: () => vscode.commands.executeCommand('scenewright.showLog'),
          },
        ]),
    { ...command('scenewright.chooseModel', 'hubot'), ...(engine === undefined ? {} : { description: engine }) },
    isPaused
      ? command('scenewright.togglePause', 'debug-start', words.menu.resume)
      : command('scenewright.togglePause', 'debug-pause', words.menu.pause),
    separator,
    command('scenewright.ask', 'comment-discussion'),
    command('scenewright.search', 'search'),
    command('scenewright.openGeneratePanel', 'sparkle'),
    command('scenewright.explainHere', 'question'),
    separator,
    command('scenewright.showLastPrompt', 'eye'),
    command('scenewright.showStatistics', 'graph'),
    command('scenewright.showLog', 'output'),
    {
      label: `$(gear) ${words.menu.settings}`,
      run: () => vscode.commands.executeCommand('workbench.action.openSettings', 'scenewright'),
    },
    command('scenewright.restartServer', 'debug-restart'),
    command('scenewright.openWalkthrough', 'book'),
  ];
}
