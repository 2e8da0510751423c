import { describe, expect, it } from 'vitest';
import { readClassFile, typesOf } from './class-file.ts';

describe('readClassFile', () => {
  const read = readClassFile(Buffer.from(fixture(), 'base64'));

  it('reads what a class is', () => {
    expect(read).toMatchObject({ name: 'a.Fixture', version: 65, superclass: 'java.lang.Thread' });
    expect(read.interfaces).toEqual(['java.lang.Runnable']);
    expect(read.fields.map(({ name, descriptor }) => `${name}:${descriptor}`)).toEqual([
      'KEPT:J',
      'text:Ljava/lang/String;',
    ]);
    expect(read.methods.map(({ name }) => name)).toEqual(['<init>', 'run', 'lambda$run$0']);
    expect(read.fields[0]).toMatchObject({ static: true, private: true });
    expect(read.methods[1]).toMatchObject({ static: false, private: false });
  });

  it('reads what its code uses', () => {
    expect(read.references).toContainEqual({ owner: 'java.lang.Thread', name: '<init>', descriptor: '()V' });
    expect(read.references).toContainEqual({ owner: 'java.lang.Runnable', name: 'run', descriptor: '()V' });
    expect(read.references).toContainEqual({
      owner: 'java.lang.System',
      name: 'out',
      descriptor: 'Ljava/io/PrintStream;',
    });
    expect(read.types).toContain('java.io.PrintStream');
  });

  it.each([
    ['no class file', new Uint8Array(40)],
    ['nothing', new Uint8Array()],
    ['half of one', Buffer.from(fixture(), 'base64').subarray(0, 200)],
  ])('refuses %s', (_, bytes) => {
    expect(() => readClassFile(bytes)).toThrow();
  });
});

it.each([
  ['(ILjava/lang/String;[[La/B;)V', ['java.lang.String', 'a.B']],
  ['J', []],
  ['[Lorg/x/Y$Z;', ['org.x.Y$Z']],
])('reads the classes of the descriptor %s', (descriptor, types) => {
  expect(typesOf(descriptor)).toEqual(types);
});

/** A class that extends Thread, implements Runnable and runs a lambda which prints; compiled for Java 21. */
function fixture(): string {
  return [
    'yv66vgAAAEEASAoAAgADBwAEDAAFAAYBABBqYXZhL2xhbmcvVGhyZWFkAQAGPGluaXQ+AQADKClWCAAIAQAOc2VlbiBieSBhIHVz',
    'ZXIJAAoACwcADAwADQAOAQAJYS9GaXh0dXJlAQAEdGV4dAEAEkxqYXZhL2xhbmcvU3RyaW5nOxIAAAAQDAARABIBAANydW4BACEo',
    'TGEvRml4dHVyZTspTGphdmEvbGFuZy9SdW5uYWJsZTsLABQAFQcAFgwAEQAGAQASamF2YS9sYW5nL1J1bm5hYmxlCQAYABkHABoM',
    'ABsAHAEAEGphdmEvbGFuZy9TeXN0ZW0BAANvdXQBABVMamF2YS9pby9QcmludFN0cmVhbTsSAAEAHgwAHwAgAQAXbWFrZUNvbmNh',
    'dFdpdGhDb25zdGFudHMBACYoTGphdmEvbGFuZy9TdHJpbmc7KUxqYXZhL2xhbmcvU3RyaW5nOwoAIgAjBwAkDAAlACYBABNqYXZh',
    'L2lvL1ByaW50U3RyZWFtAQAHcHJpbnRsbgEAFShMamF2YS9sYW5nL1N0cmluZzspVgEABEtFUFQBAAFKAQANQ29uc3RhbnRWYWx1',
    'ZQUAAAAAAAAABQEABENvZGUBAAxsYW1iZGEkcnVuJDABABBCb290c3RyYXBNZXRob2RzEAAGDwUAMQoACgAyDAAtAAYIADQBAAIB',
    'NQ8GADYKADcAOAcAOQwAOgA7AQAiamF2YS9sYW5nL2ludm9rZS9MYW1iZGFNZXRhZmFjdG9yeQEAC21ldGFmYWN0b3J5AQDMKExq',
    'YXZhL2xhbmcvaW52b2tlL01ldGhvZEhhbmRsZXMkTG9va3VwO0xqYXZhL2xhbmcvU3RyaW5nO0xqYXZhL2xhbmcvaW52b2tlL01l',
    'dGhvZFR5cGU7TGphdmEvbGFuZy9pbnZva2UvTWV0aG9kVHlwZTtMamF2YS9sYW5nL2ludm9rZS9NZXRob2RIYW5kbGU7TGphdmEv',
    'bGFuZy9pbnZva2UvTWV0aG9kVHlwZTspTGphdmEvbGFuZy9pbnZva2UvQ2FsbFNpdGU7DwYAPQoAPgA/BwBADAAfAEEBACRqYXZh',
    'L2xhbmcvaW52b2tlL1N0cmluZ0NvbmNhdEZhY3RvcnkBAJgoTGphdmEvbGFuZy9pbnZva2UvTWV0aG9kSGFuZGxlcyRMb29rdXA7',
    'TGphdmEvbGFuZy9TdHJpbmc7TGphdmEvbGFuZy9pbnZva2UvTWV0aG9kVHlwZTtMamF2YS9sYW5nL1N0cmluZztbTGphdmEvbGFu',
    'Zy9PYmplY3Q7KUxqYXZhL2xhbmcvaW52b2tlL0NhbGxTaXRlOwEADElubmVyQ2xhc3NlcwcARAEAJWphdmEvbGFuZy9pbnZva2Uv',
    'TWV0aG9kSGFuZGxlcyRMb29rdXAHAEYBAB5qYXZhL2xhbmcvaW52b2tlL01ldGhvZEhhbmRsZXMBAAZMb29rdXAAIAAKAAIAAQAU',
    'AAIAGgAnACgAAQApAAAAAgAqAAAADQAOAAAAAwAAAAUABgABACwAAAAXAAIAAQAAAAsqtwABKhIHtQAJsQAAAAAAAQARAAYAAQAs',
    'AAAAGgABAAIAAAAOKroADwAATCu5ABMBALEAAAAAEAIALQAGAAEALAAAABwAAgABAAAAELIAFyq0AAm6AB0AALYAIbEAAAAAAAIA',
    'LgAAABIAAgA1AAMALwAwAC8APAABADMAQgAAAAoAAQBDAEUARwAZ',
  ].join('');
}
