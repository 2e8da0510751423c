/** What the programs beside this file take from the bundle. */
export { findMetaModel } from './find-meta-model.ts';
export { runProxy } from './proxy-main.ts';
export { readTrace } from './trace.ts';
