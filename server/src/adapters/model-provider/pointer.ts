/** What a JSON pointer (RFC 6901) names in a value; `undefined` where there is nothing. */
export function valueAt(pointer: string, value: unknown): unknown {
  const names = pointer.split('/').slice(1);
  return names.reduce((inner, name) => memberOf(inner, name.replaceAll('~1', '/').replaceAll('~0', '~')), value);
}

function memberOf(value: unknown, name: string): unknown {
  if (typeof value !== 'object' || value === null) return undefined;
  return Object.entries(value).find(([key]) => key === name)?.[1];
}
