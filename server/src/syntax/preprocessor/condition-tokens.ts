/** Longer expressions are not read; hostile input stays cheap. */
const maximumLength = 4096;

/**
 * The names, numbers, operators and parentheses of a condition. Comments and continued lines are blanks. `undefined`
 * when the text is too long or holds something that is no token.
 */
export function conditionTokens(expression: string): readonly string[] | undefined {
  if (expression.length > maximumLength) return undefined;
  const tokens: string[] = [];
  for (let at = skipBlanks(expression, 0); at < expression.length; at = skipBlanks(expression, at)) {
    tokenPattern.lastIndex = at;
    const token = tokenPattern.exec(expression)?.[0];
    if (token === undefined) return undefined;
    tokens.push(token);
    at += token.length;
  }
  return tokens;
}

const tokenPattern = /[\p{L}_@][\p{L}\p{N}_]*|\d[\da-zA-Z]*|&&|\|\||[=!<>]=|<<|>>|[-!~+*/%<>&|^(),]/uy;

function skipBlanks(text: string, from: number): number {
  let at = from;
  for (;;) {
    if (text.startsWith('//', at)) return text.length;
    if (text.startsWith('/*', at)) {
      const end = text.indexOf('*/', at + 2);
      if (end === -1) return text.length;
      at = end + 2;
    } else if (text[at] === '\\' && /[\r\n]/.test(text[at + 1] ?? '')) at += 2;
    else if (/\s/.test(text[at] ?? '')) at++;
    else return at;
  }
}
