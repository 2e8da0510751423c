import type { ProblemFact } from './symbol.ts';

/** Markers beyond this many are not listed. */
const maximumMarkers = 50;

/** Lines that a version control merge left in a text: seven equal signs of its kinds at the start of a line. */
export function conflictMarkers(text: string): readonly ProblemFact[] {
  // Rows of `=` are also drawn in comments; only between the two others do they part a conflict.
  if (!text.includes('<<<<<<< ') || !text.includes('>>>>>>> ')) return [];
  const problems: ProblemFact[] = [];
  for (const match of text.matchAll(/^(?:<{7} .*|\|{7} .*|={7}\r?|>{7} .*)$/gm)) {
    if (problems.length >= maximumMarkers) break;
    const span = { start: match.index, end: match.index + match[0].trimEnd().length };
    problems.push({ code: 'conflict', span, message: 'a merge left its conflict marker here' });
  }
  return problems;
}
