/**
 * The text with what belongs to no language blanked, so that offsets stay: a byte-order mark, conflict markers and, of the
 * sides of a conflict, all but the first.
 */
export function readableText(text: string): string {
  const unmarked = text.startsWith('\ufeff') ? ` ${text.slice(1)}` : text;
  // The same sign by which conflict markers are told from rows of drawn characters.
  return unmarked.includes('<<<<<<< ') && unmarked.includes('>>>>>>> ') ? firstSides(unmarked) : unmarked;
}

function firstSides(text: string): string {
  let side: Side = 'none';
  return text.replace(/.+/g, (line) => {
    const opens = line.startsWith('<<<<<<< ');
    const next = opens ? 'first' : sideAfter(side, line);
    const kept = next === side && next !== 'other' && !opens;
    side = next;
    return kept ? line : ' '.repeat(line.length);
  });
}

type Side = 'none' | 'first' | 'other';

function sideAfter(side: Side, line: string): Side {
  if (side === 'none' || line.startsWith('>>>>>>> ')) return 'none';
  return line.startsWith('||||||| ') || line === '=======' ? 'other' : side;
}
