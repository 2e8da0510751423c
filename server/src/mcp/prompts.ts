import { failure, type Result, success } from '#base/failure.ts';
import type { Language } from '#features/context.ts';

/** A request that users choose from a list in their client. */
export interface PromptRow {
  readonly name: string;
  readonly title: Readonly<Record<Language, string>>;
  readonly description: string;
  readonly args: readonly PromptArgument[];
  /** What the model is asked. */
  text(value: (name: string) => string): string;
}

interface PromptArgument {
  readonly name: string;
  readonly description: string;
  readonly required: boolean;
}

/** All prompts, in the order in which clients show them. */
export const prompts: readonly PromptRow[] = [
  {
    name: 'explain_script',
    title: { en: 'Explain this script', zh: '解释这个脚本' },
    description: 'What a script does, which objects have it, and what they set in the inspector.',
    args: [required('path', 'Project path of the script, such as Assets/Scripts/Player.cs.')],
    text: (value) =>
      `Explain the script ${value('path')} of this Unity project to somebody who has to change it. Read it with read_file and its class with read_type, and find with references which scenes and prefabs have it and what they set. Cite path:line for what you say.`,
  },
  {
    name: 'what_breaks',
    title: { en: 'Find what breaks if something is changed', zh: '查找更改会影响什么' },
    description: 'Which scripts, prefabs, scenes and events a rename, removal or change would break.',
    args: [
      required('target', 'A class, method, field or asset, such as Health.max or Assets/Art/Wall.mat.'),
      required('change', 'What you mean to do, such as: rename it to maximum.'),
    ],
    text: (value) =>
      `I want to change ${value('target')} in this Unity project: ${value('change')}. Find what would break before I do it: other scripts, serialized values in scenes and prefabs, UnityEvents, animation events, and names given as text. Use search, read_type and references. List every place as path:line or path and GameObject, and say how to keep serialized values (FormerlySerializedAs). Change nothing.`,
  },
  {
    name: 'make_material',
    title: { en: 'Make a material', zh: '生成材质' },
    description: 'A material with textures from a description; it is staged for your review.',
    args: [
      required('description', 'What it looks like, such as: mossy wet stone.'),
      optional('shader', 'Project path of a shader.'),
    ],
    text: (value) =>
      `Make a material for this Unity project: ${value('description')}.${value('shader') === '' ? '' : ` It must use the shader ${value('shader')}; look at its properties with read_shader.`} Look with search whether the project has one that fits already. Then call generate with kind material. Tell me what was staged and how I review it.`,
  },
  {
    name: 'review_scene',
    title: { en: 'Look through a scene', zh: '检查场景' },
    description: 'What is in a scene, and what looks broken or wasteful.',
    args: [required('path', 'Project path of a scene or prefab.')],
    text: (value) =>
      `Look through ${value('path')} of this Unity project. Read its outline with scene_outline, all pages, and check for findings of that file. Tell me in a few sentences what it is made of, then what looks broken (missing scripts, lost references) and what looks wasteful, each with its GameObject.`,
  },
  {
    name: 'find_feature',
    title: { en: 'Where is it done?', zh: '功能在哪里实现？' },
    description: 'Where the project does something, from the player’s view.',
    args: [required('what', 'In plain words, such as: the player takes damage.')],
    text: (value) =>
      `Where in this Unity project does it happen that ${value('what')}? Use search, then read_file and references on what you find. Answer with the chain from input or event to effect, each step as path:line.`,
  },
];

/** The most that a user's words may have. */
const longest = 2000;

/** The text of a prompt with the user's words in it. */
export function promptText(
  row: PromptRow,
  given: Readonly<Record<string, string>>,
  language: Language,
): Result<string> {
  const lacking = row.args.find(({ name, required: isNeeded }) => isNeeded && (given[name] ?? '').trim() === '');
  if (lacking !== undefined)
    return failure('bad-arguments', `'${lacking.name}' is missing`, `It says: ${lacking.description}`);
  const long = row.args.find(({ name }) => (given[name] ?? '').length > longest);
  if (long !== undefined)
    return failure('bad-arguments', `'${long.name}' is too long`, `It may have ${longest} letters.`);
  const text = row.text((name) => (given[name] ?? '').trim());
  return success(language === 'zh' ? `${text} Answer in Simplified Chinese.` : text);
}

function required(name: string, description: string): PromptArgument {
  return { name, description, required: true };
}

function optional(name: string, description: string): PromptArgument {
  return { name, description, required: false };
}
