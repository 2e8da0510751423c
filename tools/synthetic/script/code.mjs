/** Lines one level deeper. Directives and empty lines keep their place. */
export function indent(lines) {
  return lines.map((line) => (line === '' ? line : `    ${line}`));
}

/** A head with its body in braces. */
export function block(head, body) {
  return [...(Array.isArray(head) ? head : [head]), '{', ...indent(body), '}'];
}

/** A documentation comment. */
export function summary(...sentences) {
  return ['/// <summary>', ...sentences.flatMap(wrap).map((line) => `/// ${line}`), '/// </summary>'];
}

/** Blocks of lines with an empty line between each two. */
export function apart(blocks) {
  return blocks.filter(({ length }) => length > 0).flatMap((lines, i) => (i === 0 ? lines : ['', ...lines]));
}

function wrap(sentence) {
  const lines = [''];
  for (const word of sentence.split(' ')) {
    const last = lines.length - 1;
    if (lines[last].length + word.length > 96) lines.push(word);
    else lines[last] += lines[last] === '' ? word : ` ${word}`;
  }
  return lines;
}
