export { writeMadeUp } from './made-up.ts';
export { measureEngine } from './measure.ts';
export { writeOfProjects } from './of-projects.ts';
