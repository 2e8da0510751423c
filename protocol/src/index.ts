export * from './commands.ts';
export * from './embedding-setting.ts';
export * from './library-setting.ts';
export * from './model-presets.ts';
export * from './model-setting.ts';
export * from './requests.ts';
export * from './results.ts';
export * from './settings.ts';
