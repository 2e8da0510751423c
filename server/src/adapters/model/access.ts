import type { Environment } from '#adapters/user-folders.ts';
import { createPromptLog, type ModelAccess } from '#features/model-access.ts';
import type { DepartureCheck } from '#workspace/secrets/departure.ts';
import type { OpenDocument } from '#workspace/snapshot.ts';
import { chooseModel, keyOf } from './choose.ts';
import { openModel } from './open.ts';

/** The user's model for the length of a session. */
export interface OwnModel {
  readonly access: ModelAccess;
  /** What is wrong with the user's choice. */
  readonly warning: string | undefined;
  /** The key that a client keeps for its user; it wins over the environment. */
  setKey(key: string | undefined): void;
  end(): void;
}

/** Open the model that the user chose, if there is one. Nothing is sent and nothing is loaded before the first question. */
export async function openOwnModel(
  environment: Environment,
  entry: URL,
  departure: DepartureCheck,
  present: (path: string) => OpenDocument | undefined,
): Promise<OwnModel> {
  let clientKey: string | undefined;
  const chosen = await chooseModel(environment);
  const choice = chosen.ok ? chosen.value : undefined;
  const variable = choice?.type === 'endpoint' ? choice.keyVariable : undefined;
  const key = () => clientKey ?? keyOf(variable, environment);
  const opened = choice === undefined ? undefined : await openModel(choice, key, environment, entry);
  const fault = chosen.ok ? (opened?.ok === false ? opened : undefined) : chosen;
  return {
    access: {
      model: opened?.ok === true ? opened.value.model : undefined,
      maximumTokens: choice?.maximumTokens ?? 0,
      temperature: choice?.temperature ?? 0,
      departure,
      prompts: createPromptLog(),
      present,
    },
    warning: fault === undefined ? undefined : `${fault.message}. ${fault.hint}`,
    setKey(given) {
      clientKey = given;
    },
    end() {
      if (opened?.ok === true) opened.value.end();
    },
  };
}
