import type { ModelSetting } from '@scenewright/protocol';
import { changeUserConfiguration } from '#adapters/user-configuration.ts';
import type { Environment } from '#adapters/user-folders.ts';
import { type Result, success } from '#base/failure.ts';
import { createPromptLog, type ModelAccess } from '#features/model-access.ts';
import type { DepartureCheck } from '#workspace/secrets/departure.ts';
import type { OpenDocument } from '#workspace/snapshot.ts';
import type { ModelChoice } from './choice.ts';
import { checkModel, chooseModel, environmentSetting, keyOf, readModelSetting } from './choose.ts';
import { type OpenedModel, openModel } from './open.ts';

/** The user's model for the length of a session. */
export interface OwnModel {
  access(): ModelAccess;
  /** What is wrong with the user's choice. */
  warning(): string | undefined;
  /** The choice as it stands in the user's configuration. */
  setting(): Promise<Result<ModelSetting | undefined>>;
  /** Write a choice into the user's configuration and use it from now on; `undefined` takes it back. */
  choose(setting: ModelSetting | undefined): Promise<Result<undefined>>;
  /** Open a model that is not the user's choice yet, with a key that is kept nowhere. */
  open(setting: ModelSetting, key: string | undefined): Promise<Result<OpenedModel>>;
  /** The key that a client keeps for its user; it wins over the environment. */
  setKey(key: string | undefined): Promise<void>;
  end(): void;
}

/** What a model is opened with. */
export interface OwnModelParts {
  readonly environment: Environment;
  /** The script of a local model's process. */
  readonly entry: URL;
  readonly departure: DepartureCheck;
  present(path: string): OpenDocument | undefined;
  /** Where the user does not trust the project, no model is used. */
  readonly isTrusted: boolean;
}

/** Open the model that the user chose, if there is one. Nothing is sent and nothing is loaded before the first question. */
export async function openOwnModel(parts: OwnModelParts): Promise<OwnModel> {
  const { environment, departure, present, isTrusted } = parts;
  const prompts = createPromptLog();
  let clientKey: string | undefined;
  const keyFor = (choice: ModelChoice) => () =>
    clientKey ?? keyOf(choice.type === 'endpoint' ? choice.keyVariable : undefined, environment);
  const none: ModelAccess = { model: undefined, maximumTokens: 0, temperature: 0, departure, prompts, present };
  const openChosen = async (): Promise<Current> => {
    const chosen = isTrusted ? await chooseModel(environment, clientKey !== undefined) : success(undefined);
    if (!chosen.ok) return { access: none, warning: `${chosen.message}. ${chosen.hint}`, end() {} };
    const choice = chosen.value;
    if (choice === undefined) return { access: none, warning: undefined, end() {} };
    const opened = await openModel(choice, keyFor(choice), environment, parts.entry);
    if (!opened.ok) return { access: none, warning: `${opened.message}. ${opened.hint}`, end() {} };
    const { maximumTokens, temperature } = choice;
    const access = { model: opened.value.model, maximumTokens, temperature, departure, prompts, present };
    return { access, warning: undefined, end: opened.value.end };
  };
  let current = await openChosen();
  const openAgain = async (): Promise<void> => {
    const before = current;
    current = await openChosen();
    before.end();
  };
  return {
    access: () => current.access,
    warning: () => current.warning,
    setting: () => readModelSetting(environment),
    async choose(setting) {
      const over = environmentSetting(environment);
      if (!over.ok) return over;
      const checked =
        setting === undefined ? success(undefined) : checkModel(setting, environment, clientKey !== undefined);
      if (!checked.ok) return checked;
      const written = await changeUserConfiguration(environment, { model: setting });
      if (!written.ok) return written;
      await openAgain();
      return success(undefined);
    },
    async open(setting, key) {
      const choice = checkModel(setting, environment, key !== undefined || clientKey !== undefined);
      if (!choice.ok) return choice;
      return openModel(choice.value, () => key ?? keyFor(choice.value)(), environment, parts.entry);
    },
    async setKey(given) {
      if (given === clientKey) return;
      clientKey = given;
      // Addresses that are fit without a key need not be fit for one.
      await openAgain();
    },
    end: () => current.end(),
  };
}

interface Current {
  readonly access: ModelAccess;
  readonly warning: string | undefined;
  end(): void;
}
