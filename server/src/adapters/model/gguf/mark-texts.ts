/** What a token stands for in the prompts of coder models. */
export type MarkRole = 'prefix' | 'suffix' | 'middle' | 'file' | 'repository';

/** Texts of the tokens that coder models use to part a prompt, by family. */
export const markTexts: ReadonlyMap<string, MarkRole> = new Map([
  // Qwen2.5-Coder, and CodeGemma for the three of infilling.
  ['<|fim_prefix|>', 'prefix'],
  ['<|fim_suffix|>', 'suffix'],
  ['<|fim_middle|>', 'middle'],
  ['<|file_sep|>', 'file'],
  ['<|repo_name|>', 'repository'],
  ['<|file_separator|>', 'file'],
  // StarCoder, StarCoder2 and Granite Code.
  ['<fim_prefix>', 'prefix'],
  ['<fim_suffix>', 'suffix'],
  ['<fim_middle>', 'middle'],
  ['<file_sep>', 'file'],
  ['<repo_name>', 'repository'],
  ['<filename>', 'file'],
  ['<reponame>', 'repository'],
  // DeepSeek-Coder.
  ['<｜fim▁begin｜>', 'prefix'],
  ['<｜fim▁hole｜>', 'suffix'],
  ['<｜fim▁end｜>', 'middle'],
  // Code Llama.
  ['▁<PRE>', 'prefix'],
  ['▁<SUF>', 'suffix'],
  ['▁<MID>', 'middle'],
]);
