import { createRequire } from 'node:module';

/** Load an optional native package, or say why it does not load. */
export function loadNative(name: string): { readonly exports: unknown } | { readonly reason: string } {
  try {
    return { exports: createRequire(import.meta.url)(name) };
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    return { reason: message.split('\n')[0] ?? 'it does not load' };
  }
}

/** A member of a native module or object that can be called, or `undefined`. */
export function member(owner: unknown, name: string): ((...args: readonly unknown[]) => unknown) | undefined {
  if ((typeof owner !== 'object' && typeof owner !== 'function') || owner === null) return undefined;
  const value: unknown = Reflect.get(owner, name);
  return typeof value === 'function' ? (...args) => Reflect.apply(value, owner, args) : undefined;
}

/** Make an instance of a native class. */
export function construct(module: unknown, name: string, args: readonly unknown[]): unknown {
  const value: unknown = typeof module === 'object' && module !== null ? Reflect.get(module, name) : undefined;
  if (typeof value !== 'function') throw new Error(`the native module has no ${name}`);
  return Reflect.construct(value, args);
}
