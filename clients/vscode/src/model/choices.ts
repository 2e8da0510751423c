import { type ModelPreset, type ModelSetting, modelPresets } from '@scenewright/protocol';
import type { Language, ModelWords } from '../words.ts';

/** A row of the list of models to choose from. */
export type ModelChoice =
  | { readonly type: 'preset'; readonly id: string; readonly label: string; readonly detail: string }
  | { readonly type: 'endpoint'; readonly label: string; readonly detail: string }
  /** A file on this machine. */
  | { readonly type: 'file'; readonly label: string; readonly detail: string }
  | { readonly type: 'none'; readonly label: string; readonly detail: string };

/** A service, by name or by address. */
export type ServiceChoice = Extract<ModelChoice, { readonly type: 'preset' | 'endpoint' }>;

/** What can be chosen: services known by name, any other, a file, none. */
export function modelChoices(words: ModelWords, language: Language): readonly ModelChoice[] {
  const presets = Object.entries<ModelPreset>(modelPresets).map(
    ([id, { title, baseUrl, about }]): ModelChoice => ({
      type: 'preset',
      id,
      label: title,
      detail: `${baseUrl} · ${about[language]}`,
    }),
  );
  return [
    { type: 'none', label: words.none, detail: words.noneDetail },
    ...presets,
    { type: 'endpoint', label: words.endpoint, detail: words.endpointDetail },
    { type: 'file', label: words.file, detail: words.fileDetail },
  ];
}

/** What a service still has to be told, before it can be asked. */
export interface Missing {
  /** Proposed address, where one is to be typed. */
  readonly address: string | undefined;
  /** Proposed name of the model. */
  readonly model: string;
  /** Whether it usually wants a key. */
  readonly wantsKey: boolean;
  /** What people call the service. */
  readonly title: string;
}

/** What is missing of a choice of a service. */
export function missingOf(choice: ServiceChoice): Missing {
  if (choice.type === 'endpoint') return { address: 'https://', model: '', wantsKey: true, title: choice.label };
  const preset = Object.entries<ModelPreset>(modelPresets).find(([id]) => id === choice.id)?.[1];
  return {
    // A name in braces is the user's own.
    address: preset?.baseUrl.includes('{') === true ? preset.baseUrl : undefined,
    model: preset?.model ?? '',
    wantsKey: preset?.keyVariable !== undefined,
    title: choice.label,
  };
}

/** Whether an address is worth trying; the server has the last word. */
export function isAddress(text: string): boolean {
  return /^https?:\/\/[^\s{}]+$/.test(text);
}

/** The setting of a choice with what the user added. */
export function settingOfChoice(
  choice: ServiceChoice,
  given: { readonly address: string | undefined; readonly model: string },
): ModelSetting {
  const preset = Object.keys(modelPresets).find((id) => choice.type === 'preset' && id === choice.id);
  return {
    ...(isPreset(preset) ? { preset } : {}),
    ...(given.address === undefined ? {} : { baseUrl: given.address }),
    ...(given.model === '' ? {} : { model: given.model }),
  };
}

function isPreset(id: string | undefined): id is keyof typeof modelPresets {
  return id !== undefined && id in modelPresets;
}

/** Whether a choice is the one in use. */
export function isInUse(choice: ModelChoice, setting: ModelSetting | null): boolean {
  if (setting === null) return choice.type === 'none';
  if ('file' in setting) return choice.type === 'file';
  return choice.type === 'preset'
    ? setting.preset === choice.id
    : choice.type === 'endpoint' && setting.preset === undefined;
}
