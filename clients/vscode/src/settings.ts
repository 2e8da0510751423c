import * as vscode from 'vscode';
import { type ClientSettingId, clientSettings } from '../manifest/settings.ts';

/** The value of a setting of this client, its default where it is of the wrong type. */
export function settingOf<Id extends ClientSettingId>(id: Id): string | boolean {
  const value = vscode.workspace.getConfiguration('scenewright').get<unknown>(id);
  const usual = clientSettings[id].default;
  return (typeof value === 'string' || typeof value === 'boolean') && typeof value === typeof usual ? value : usual;
}

/** The language of what this client says: the user's choice, else the editor's. */
export function chosenLanguage(): 'en' | 'zh' {
  const chosen = vscode.workspace.getConfiguration('scenewright').get<unknown>('language');
  const language = typeof chosen === 'string' && chosen !== 'auto' ? chosen : vscode.env.language;
  return language.toLowerCase().startsWith('zh') ? 'zh' : 'en';
}
