import type { Project } from './count.mjs';

export function readProjects(folder: string): readonly Project[];

export function modelNames(paths: readonly string[]): readonly string[];
