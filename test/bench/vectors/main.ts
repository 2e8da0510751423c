export { measureEngine } from './measure.ts';
export { writeMadeUp } from './made-up.ts';
export { writeOfProjects } from './of-projects.ts';
