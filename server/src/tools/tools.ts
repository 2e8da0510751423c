import { sceneTool } from './table/scene.ts';
import { searchTool } from './table/search.ts';
import type { RegisteredTool } from './tool.ts';

/** What a model can do, one row each. */
export const tools: readonly RegisteredTool[] = [searchTool, sceneTool];
