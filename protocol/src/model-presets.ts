/** How a service is asked to fill a gap: by a prompt with special words, with a suffix, by llama.cpp's own request, or in a conversation. */
export const infillWays = ['fim', 'suffix', 'infill', 'chat'] as const;
export type InfillWay = (typeof infillWays)[number];

/** A service that is known by name. */
export interface ModelPreset {
  readonly title: string;
  /** Without a path of its own for completions; where the user's own name belongs stands in braces. */
  readonly baseUrl: string;
  /** A model to begin with; for services that serve what the user loaded, none. */
  readonly model?: string;
  /** The variable that usually holds the key. */
  readonly keyVariable?: string;
  readonly way: InfillWay;
  /** Tokens of prompt and answer together. */
  readonly contextTokens: number;
  readonly about: { readonly en: string; readonly zh: string };
}

/** Services that can be named by `preset`. */
export const modelPresets = {
  openai: {
    title: 'OpenAI',
    baseUrl: 'https://api.openai.com/v1',
    model: 'gpt-4.1-mini',
    keyVariable: 'OPENAI_API_KEY',
    way: 'chat',
    contextTokens: 32_768,
    about: { en: 'Fills gaps in a conversation.', zh: '通过对话方式补全代码。' },
  },
  'azure-openai': {
    title: 'Azure OpenAI',
    baseUrl: 'https://{resource}.openai.azure.com/openai/v1',
    keyVariable: 'AZURE_OPENAI_API_KEY',
    way: 'chat',
    contextTokens: 32_768,
    about: {
      en: 'Put the name of your resource into baseUrl and that of your deployment into model.',
      zh: '在 baseUrl 中填写资源名称，在 model 中填写部署名称。',
    },
  },
  deepseek: {
    title: 'DeepSeek',
    baseUrl: 'https://api.deepseek.com/beta',
    model: 'deepseek-chat',
    keyVariable: 'DEEPSEEK_API_KEY',
    way: 'suffix',
    contextTokens: 32_768,
    about: { en: 'Fills gaps by the beta address.', zh: '使用 beta 地址的中间填充接口。' },
  },
  qwen: {
    title: 'Qwen (DashScope)',
    baseUrl: 'https://dashscope.aliyuncs.com/compatible-mode/v1',
    model: 'qwen2.5-coder-32b-instruct',
    keyVariable: 'DASHSCOPE_API_KEY',
    way: 'fim',
    contextTokens: 32_768,
    about: { en: 'Coder models fill gaps by special words.', zh: 'Coder 系列模型使用特殊标记进行中间填充。' },
  },
  zhipu: {
    title: 'Zhipu GLM',
    baseUrl: 'https://open.bigmodel.cn/api/paas/v4',
    model: 'glm-4-flash',
    keyVariable: 'ZHIPUAI_API_KEY',
    way: 'chat',
    contextTokens: 32_768,
    about: { en: 'Fills gaps in a conversation.', zh: '通过对话方式补全代码。' },
  },
  codestral: {
    title: 'Mistral Codestral',
    baseUrl: 'https://codestral.mistral.ai/v1',
    model: 'codestral-latest',
    keyVariable: 'CODESTRAL_API_KEY',
    way: 'suffix',
    contextTokens: 32_768,
    about: {
      en: 'Made for filling gaps; keys of Codestral and of Mistral differ.',
      zh: '专为代码补全设计；Codestral 与 Mistral 的密钥不同。',
    },
  },
  openrouter: {
    title: 'OpenRouter',
    baseUrl: 'https://openrouter.ai/api/v1',
    keyVariable: 'OPENROUTER_API_KEY',
    way: 'chat',
    contextTokens: 32_768,
    about: {
      en: 'Many models behind one key; name one in model.',
      zh: '一个密钥访问多种模型；请在 model 中填写模型名称。',
    },
  },
  ollama: {
    title: 'Ollama',
    baseUrl: 'http://127.0.0.1:11434/v1',
    model: 'qwen2.5-coder:1.5b-base',
    way: 'suffix',
    contextTokens: 8192,
    about: { en: 'On this machine; pull the model first.', zh: '在本机运行；请先拉取模型。' },
  },
  'llama-cpp': {
    title: 'llama.cpp server',
    baseUrl: 'http://127.0.0.1:8080',
    model: 'default',
    way: 'infill',
    contextTokens: 8192,
    about: {
      en: 'On this machine; answers with the model that it was started with.',
      zh: '在本机运行；使用启动时加载的模型。',
    },
  },
  'lm-studio': {
    title: 'LM Studio',
    baseUrl: 'http://127.0.0.1:1234/v1',
    way: 'fim',
    contextTokens: 8192,
    about: {
      en: 'On this machine; name the loaded model in model.',
      zh: '在本机运行；请在 model 中填写已加载的模型。',
    },
  },
  vllm: {
    title: 'vLLM',
    baseUrl: 'http://127.0.0.1:8000/v1',
    way: 'fim',
    contextTokens: 16_384,
    about: { en: 'Your own server; name the served model in model.', zh: '自建服务；请在 model 中填写所部署的模型。' },
  },
} as const satisfies Record<string, ModelPreset>;

export type ModelPresetId = keyof typeof modelPresets;
