#!/usr/bin/env node
import nodeModule from 'node:module';
import { homedir } from 'node:os';
import { join } from 'node:path';

// Compiled code is kept between starts where Node can do so, which saves a good part of a start; in the user's own folder, since
// whoever can write it decides what runs. Where it cannot be written Node goes on without.
const { LOCALAPPDATA, XDG_CACHE_HOME } = process.env;
const caches = XDG_CACHE_HOME || LOCALAPPDATA || join(homedir(), '.cache');
nodeModule.enableCompileCache?.(join(caches, 'scenewright', 'compiled'));

const { main } = await import('../dist/main.js');
await main(process.argv.slice(2));
