import { z } from 'zod';

/** What a setting is for, in both languages. The schemas that derive from these carry `description` and `zh`. */
function about(en: string, zh: string): { readonly description: string; readonly zh: string } {
  return { description: en, zh };
}

/**
 * Settings of the client's `scenewright` section. Endpoints, programs and keys are never among them: those come from the
 * user's own machine, not from a project.
 */
export const settingsSchema = z.object({
  language: z
    .enum(['auto', 'en', 'zh-cn'])
    .default('auto')
    .meta(
      about('Language of hovers and messages. `auto` follows the editor.', '悬停说明和消息的语言。`auto` 跟随编辑器。'),
    ),
  parser: z
    .enum(['wasm', 'native'])
    .default('wasm')
    .meta(
      about(
        'Which build of the parser reads scripts and shaders. `native` needs the npm package `tree-sitter` beside the server; without it `wasm` is used. Takes effect when the server starts.',
        '用哪种解析器读取脚本和着色器。`native` 需要在服务器旁安装 npm 包 `tree-sitter`，否则使用 `wasm`。服务器启动时生效。',
      ),
    ),
  completion: z
    .object({
      enabled: z.boolean().default(true).meta(about('Offer inline completions.', '提供行内补全。')),
      minimumConfidence: z
        .number()
        .min(0)
        .max(1)
        .default(0.45)
        .meta(
          about(
            'Hide completions that the embedded engine trusts less than this.',
            '内置引擎的置信度低于此值的补全不显示。',
          ),
        ),
    })
    .prefault({}),
  api: z
    .object({
      completion: z
        .enum(['auto', 'on', 'off'])
        .default('auto')
        .meta(
          about(
            "Offer members and parameters of the engine's API. `auto` leaves this to the C# server in editors that bring one. Event functions are offered always.",
            '提供引擎 API 的成员和参数补全。`auto` 在自带 C# 服务器的编辑器中交给该服务器。事件函数始终提供。',
          ),
        ),
      diagnostics: z
        .boolean()
        .default(true)
        .meta(
          about(
            "Mark members that the project's Unity version does not have, and obsolete ones.",
            '标出项目的 Unity 版本中不存在或已过时的成员。',
          ),
        ),
    })
    .prefault({}),
  hover: z
    .object({
      enabled: z
        .boolean()
        .default(true)
        .meta(about('Explain engine APIs and project symbols on hover.', '悬停时说明引擎 API 和项目中的符号。')),
    })
    .prefault({}),
});

export type Settings = z.infer<typeof settingsSchema>;

/** Every setting at its default. */
export const defaultSettings: Settings = settingsSchema.parse({});
