import { checkTool } from './table/check.ts';
import { completeTool } from './table/complete.ts';
import { explainTool } from './table/explain.ts';
import { gameObjectTool } from './table/game-object.ts';
import { generateTool } from './table/generate.ts';
import { proposeEditTool } from './table/propose-edit.ts';
import { readFileTool } from './table/read-file.ts';
import { readMaterialTool } from './table/read-material.ts';
import { readShaderTool } from './table/read-shader.ts';
import { readTypeTool } from './table/read-type.ts';
import { referencesTool } from './table/references.ts';
import { sceneTool } from './table/scene.ts';
import { searchTool } from './table/search.ts';
import { vocabularyTool } from './table/vocabulary.ts';
import type { RegisteredTool } from './tool.ts';

/** What a model can do, one row each. */
export const tools: readonly RegisteredTool[] = [
  searchTool,
  referencesTool,
  readFileTool,
  readTypeTool,
  gameObjectTool,
  sceneTool,
  readMaterialTool,
  readShaderTool,
  explainTool,
  checkTool,
  completeTool,
  proposeEditTool,
  generateTool,
  vocabularyTool,
];
