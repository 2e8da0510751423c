import type * as vscode from 'vscode';
import type { ProjectClient } from '../project-client.ts';

const secretName = 'scenewright.modelKey';

/** The model's key in the editor's secret store, handed to servers and to nobody else. */
export interface KeyStore {
  /** Keep a key; empty forgets it. */
  keep(key: string): Promise<void>;
  has(): Promise<boolean>;
  /** Tell a server the key, if there is one. */
  handTo(project: ProjectClient): Promise<void>;
}

/** The store of this editor. */
export function createKeyStore(secrets: vscode.SecretStorage): KeyStore {
  return {
    async keep(key) {
      if (key === '') await secrets.delete(secretName);
      else await secrets.store(secretName, key);
    },
    has: async () => (await secrets.get(secretName)) !== undefined,
    async handTo(project) {
      const key = await secrets.get(secretName);
      await project.request('scenewright/setModelKey', { key: key ?? null });
    },
  };
}
