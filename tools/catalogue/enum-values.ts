/** Values of an enum's members in their order; a value that is not a plain sum of known ones is not told. */
export function createEnumValues(): (name: string, written: string) => string | undefined {
  const known = new Map<string, bigint>();
  let next: bigint | undefined = 0n;
  return (name, written) => {
    const expression = /=\s*([\s\S]*?)\s*,?\s*$/.exec(written.replace(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, ''))?.[1];
    const value = expression === undefined ? next : evaluate(expression, known);
    next = value === undefined ? undefined : value + 1n;
    if (value !== undefined) known.set(name, value);
    return value?.toString();
  };
}

/** Numbers, earlier members, `<<`, `|`, `+`, `-` and `~` in front, from left to right. */
function evaluate(expression: string, known: ReadonlyMap<string, bigint>): bigint | undefined {
  const tokens = expression.match(/0x[\da-f_]+|\d[\d_]*|[A-Za-z_][\w.]*|<<|[^\s]/gi) ?? [];
  let at = 0;
  const operand = (): bigint | undefined => {
    const token = tokens[at++] ?? '';
    if (token === '(') {
      const inner = sum();
      return tokens[at++] === ')' ? inner : undefined;
    }
    if (token === '-' || token === '~') {
      const value = operand();
      return value === undefined ? undefined : token === '-' ? -value : ~value;
    }
    if (/^(?:0x[\da-f_]+|\d[\d_]*)$/i.test(token)) {
      if (/^[ul]+$/i.test(tokens[at] ?? '')) at++;
      return BigInt(token.replace(/_/g, ''));
    }
    return known.get(token.slice(token.lastIndexOf('.') + 1));
  };
  const sum = (): bigint | undefined => {
    let value = operand();
    while (value !== undefined && /^(?:<<|[|+-])$/.test(tokens[at] ?? '')) {
      const operator = tokens[at++];
      const right = operand();
      if (right === undefined) return undefined;
      if (operator === '<<') value <<= right;
      else if (operator === '|') value |= right;
      else value = operator === '+' ? value + right : value - right;
    }
    return value;
  };
  const value = sum();
  return at === tokens.length ? value : undefined;
}
