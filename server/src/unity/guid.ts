/** 32 lower-case hexadecimal digits that name an asset. */
export type Guid = string;

const pattern = /^[0-9a-f]{32}$/;

/** Whether `text` is a GUID as Unity writes it. */
export function isGuid(text: string): text is Guid {
  return pattern.test(text);
}

/** Built-in resources: `0000000000000000?000000000000000`. The all-zero GUID counts as built-in too: it names nothing. */
export function isBuiltInGuid(guid: Guid): boolean {
  return guid.startsWith('0000000000000000') && guid.endsWith('000000000000000');
}
