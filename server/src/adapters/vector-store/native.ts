import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { endianness } from 'node:os';
import { dirname, join } from 'node:path';
import { property } from '#base/property.ts';

/** Load an optional native package, or say why it does not load. */
export function loadNative(name: string): { readonly exports: unknown } | { readonly reason: string } {
  try {
    return { exports: createRequire(import.meta.url)(name) };
  } catch (error) {
    return { reason: reasonOf(error) };
  }
}

/** The first line of an error. */
export function reasonOf(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error);
  return message.split('\n')[0] ?? 'it does not load';
}

/** A member of a native module or object that can be called, or `undefined`. */
export function member(owner: unknown, name: string): ((...args: readonly unknown[]) => unknown) | undefined {
  if ((typeof owner !== 'object' && typeof owner !== 'function') || owner === null) return undefined;
  const value: unknown = Reflect.get(owner, name);
  return typeof value === 'function' ? (...args) => Reflect.apply(value, owner, args) : undefined;
}

/** Calls the methods of a native object by name. */
export function caller(owner: unknown): (name: string, ...args: readonly unknown[]) => unknown {
  return (name, ...args) => {
    const method = member(owner, name);
    if (method === undefined) throw new Error(`the native module has no ${name}`);
    return method(...args);
  };
}

/** Make an instance of a native class. */
export function construct(module: unknown, name: string, args: readonly unknown[]): unknown {
  const value = property(module, name);
  if (typeof value !== 'function') throw new Error(`the native module has no ${name}`);
  return Reflect.construct(value, args);
}

/** Package, version and machine. Files of native code hold words of the machine's size and order. */
export function nativeBuild(name: string): string {
  return `${name} ${packageVersion(name)} ${process.arch} ${endianness()}`;
}

/** The version in the nearest manifest above the package's entry that has one; manifests may be hidden from `require`. */
function packageVersion(name: string): string {
  let folder = dirname(createRequire(import.meta.url).resolve(name));
  for (;;) {
    const version = versionIn(join(folder, 'package.json'));
    if (version !== undefined) return version;
    if (dirname(folder) === folder) return 'of unknown version';
    folder = dirname(folder);
  }
}

function versionIn(manifest: string): string | undefined {
  try {
    const parsed: unknown = JSON.parse(readFileSync(manifest, 'utf8'));
    if (typeof parsed !== 'object' || parsed === null || !('version' in parsed)) return undefined;
    return typeof parsed.version === 'string' ? parsed.version : undefined;
  } catch {
    return undefined;
  }
}
