import { plainSchemaOf } from 'scenewright/src/tools/input-schema.ts';
import { tools } from 'scenewright/src/tools/tools.ts';
import type { Texts } from './texts.ts';
import { toolPrefix } from './tool-prefix.ts';

/** The server's tool table as VS Code's language models see it. */
export function languageModelTools(texts: Texts): readonly Readonly<Record<string, unknown>>[] {
  return tools.map((tool) => ({
    name: `${toolPrefix}${tool.name}`,
    displayName: texts.refer(`tool.${tool.name}`, tool.title),
    modelDescription: tool.description,
    inputSchema: plainSchemaOf(tool),
    canBeReferencedInPrompt: true,
    toolReferenceName: `unity_${tool.name}`,
    when: 'scenewright.active',
  }));
}
