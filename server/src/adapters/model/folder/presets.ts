import type { ModelPreset } from '#cli/models.ts';

const million = 1e6;

/**
 * Small coder models that fill in between two texts. None has an address: none could be verified from where this table
 * was written, so that the file comes from the makers' page and is added as a file.
 */
export const presets: readonly ModelPreset[] = [
  {
    name: 'qwen2.5-coder-0.5b',
    title: 'Qwen2.5-Coder 0.5B',
    licence: 'Apache-2.0',
    bytes: 490 * million,
    contextTokens: 32_768,
    family: 'Qwen2.5-Coder',
  },
  {
    name: 'qwen2.5-coder-1.5b',
    title: 'Qwen2.5-Coder 1.5B',
    licence: 'Apache-2.0',
    bytes: 1120 * million,
    contextTokens: 32_768,
    family: 'Qwen2.5-Coder',
  },
  {
    name: 'qwen2.5-coder-3b',
    title: 'Qwen2.5-Coder 3B',
    licence: 'Qwen Research (not for commercial use)',
    bytes: 2100 * million,
    contextTokens: 32_768,
    family: 'Qwen2.5-Coder',
  },
  {
    name: 'qwen2.5-coder-7b',
    title: 'Qwen2.5-Coder 7B',
    licence: 'Apache-2.0',
    bytes: 4700 * million,
    contextTokens: 32_768,
    family: 'Qwen2.5-Coder',
  },
  {
    name: 'deepseek-coder-1.3b',
    title: 'DeepSeek-Coder 1.3B',
    licence: 'DeepSeek License (with restrictions of use)',
    bytes: 870 * million,
    contextTokens: 16_384,
    family: 'DeepSeek-Coder',
  },
  {
    name: 'starcoder2-3b',
    title: 'StarCoder2 3B',
    licence: 'BigCode OpenRAIL-M (with restrictions of use)',
    bytes: 1850 * million,
    contextTokens: 16_384,
    family: 'StarCoder2',
  },
  {
    name: 'codegemma-2b',
    title: 'CodeGemma 2B',
    licence: 'Gemma Terms of Use',
    bytes: 1630 * million,
    contextTokens: 8192,
    family: 'CodeGemma',
  },
  {
    name: 'granite-3b-code',
    title: 'Granite 3B Code',
    licence: 'Apache-2.0',
    bytes: 2100 * million,
    contextTokens: 2048,
    family: 'Granite Code',
  },
];

/** The preset that a file name belongs to. */
export function presetOf(fileName: string): ModelPreset | undefined {
  const name = fileName.toLowerCase();
  return presets.find((preset) => name.startsWith(preset.name));
}
