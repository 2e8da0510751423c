import type { ModelSetting } from '@scenewright/protocol';
import * as vscode from 'vscode';
import type { ProjectClient } from '../project-client.ts';
import type { Language, Words } from '../words.ts';
import { isAddress, isInUse, type ModelChoice, missingOf, modelChoices, settingOfChoice } from './choices.ts';
import type { KeyStore } from './key-store.ts';

/** What the flow works with. */
export interface ChooseModelParts {
  /** The server that tries the model. */
  readonly project: ProjectClient;
  /** All servers: each takes the choice over. */
  readonly projects: readonly ProjectClient[];
  readonly keys: KeyStore;
  readonly words: Words;
  readonly language: Language;
}

/** A model with the key that the user typed, if one was. */
interface Wanted {
  readonly setting: ModelSetting;
  readonly key: string;
  readonly title: string;
}

/** Let the user choose a model, try it, and keep it when it answers. Escape at any step leaves all as it was. */
export async function chooseModel(parts: ChooseModelParts): Promise<void> {
  const { project, words, language } = parts;
  const { setting } = await project.request('scenewright/models', {});
  const rows = modelChoices(words.model, language).map((choice) => ({
    label: choice.label,
    detail: choice.detail,
    ...(isInUse(choice, setting) ? { description: words.model.current } : {}),
    choice,
  }));
  const picked = await vscode.window.showQuickPick(rows, { title: words.model.title, matchOnDetail: true });
  if (picked === undefined) return;
  if (picked.choice.type === 'none') {
    await use(parts, undefined);
    void vscode.window.showInformationMessage(words.model.removed);
    return;
  }
  const wanted = await complete(picked.choice, words);
  if (wanted !== undefined) await tryAndUse(parts, wanted);
}

async function complete(choice: ModelChoice, words: Words): Promise<Wanted | undefined> {
  if (choice.type === 'none') return undefined;
  if (choice.type === 'file') {
    const [file] = (await vscode.window.showOpenDialog({ filters: { GGUF: ['gguf'] }, title: words.model.file })) ?? [];
    return file === undefined ? undefined : { setting: { file: file.fsPath }, key: '', title: file.fsPath };
  }
  const missing = missingOf(choice);
  const title = `${words.model.title}: ${missing.title}`;
  const address =
    missing.address === undefined
      ? undefined
      : await vscode.window.showInputBox({
          title,
          prompt: words.model.address,
          value: missing.address,
          ignoreFocusOut: true,
          validateInput: (text) => (isAddress(text.trim()) ? undefined : words.model.addressFault),
        });
  if (missing.address !== undefined && address === undefined) return undefined;
  const model = await vscode.window.showInputBox({
    title,
    prompt: words.model.name,
    value: missing.model,
    ignoreFocusOut: true,
    validateInput: (text) => (text.trim() === '' ? words.model.nameFault : undefined),
  });
  if (model === undefined) return undefined;
  const key = missing.wantsKey
    ? await vscode.window.showInputBox({
        title,
        prompt: words.model.key(missing.title),
        placeHolder: words.model.keyPlaceholder,
        password: true,
        ignoreFocusOut: true,
      })
    : '';
  if (key === undefined) return undefined;
  return {
    setting: settingOfChoice(choice, { address: address?.trim(), model: model.trim() }),
    key: key.trim(),
    title: missing.title,
  };
}

async function tryAndUse(parts: ChooseModelParts, wanted: Wanted): Promise<void> {
  const { project, words } = parts;
  const { setting, key, title } = wanted;
  const trial = await vscode.window.withProgress(
    { location: vscode.ProgressLocation.Notification, title: words.model.trying(title), cancellable: true },
    (_, token) => {
      const abort = new AbortController();
      token.onCancellationRequested(() => abort.abort());
      return project
        .request('scenewright/tryModel', { setting, ...(key === '' ? {} : { key }) }, abort.signal)
        .catch((error: unknown) => (token.isCancellationRequested ? undefined : Promise.reject(error)));
    },
  );
  if (trial === undefined) return;
  if (trial.ok) {
    const engine = await use(parts, wanted);
    void vscode.window.showInformationMessage(words.model.works(trial.ms ?? 0, engine));
    return;
  }
  const why = [trial.message, trial.hint].filter(Boolean).join('. ');
  const { again, keep } = words.model;
  const answer = await vscode.window.showWarningMessage(words.model.failed(why), again, keep);
  if (answer === again) await tryAndUse(parts, wanted);
  if (answer === keep) await use(parts, wanted);
}

/** Keep the choice and its key; answers which engine completes from now on. */
async function use({ project, projects, keys }: ChooseModelParts, wanted: Wanted | undefined): Promise<string> {
  // The key comes first: an address that is no place for a key is refused then, and nothing is kept.
  await keys.keep(wanted?.key ?? '');
  for (const each of projects) await keys.handTo(each);
  const { engine } = await project.request('scenewright/chooseModel', { setting: wanted?.setting ?? null });
  // The others read the configuration that has been written.
  for (const other of projects)
    if (other !== project) await other.request('scenewright/chooseModel', { setting: wanted?.setting ?? null });
  return engine;
}
