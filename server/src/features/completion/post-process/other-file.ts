import type { Filter } from './filter.ts';

const beginsFile =
  /^(?:using\s+[\w.]+\s*;|namespace\s+[\w.]+|#include\s|\/\/ (?:File|Path):|\+{5} |Shader\s+"|#ifndef\s+\w+_(?:H|INCLUDED)\b)/;

/** A declaration with a type before its name and no end: no call looks like this. */
const methodHead =
  /^\s*(?:(?:public|private|protected|internal|static|override|virtual|async)\s+)*(?!return\b|new\b|await\b|else\b)[\w.<>[\],]+\s+\w+\s*\([^;]*\)\s*\{?\s*$/;

/** Ends the text where a model goes on with another file, or with a type or method that the file has already. */
export const otherFile: Filter = {
  name: 'another file',
  endsText: true,
  apply(text, { text: file, offset }) {
    const before = file.slice(0, offset);
    // At the head of a file that is what belongs there.
    if (!before.includes('{')) return text;
    const fileLines = new Set(file.split('\n').map((line) => line.trim()));
    const declared = new Set(
      [...before.matchAll(/\b(?:class|struct|interface|enum)\s+(\w+)/g)].map(([, name]) => name),
    );
    const lines = text.split('\n');
    const at = lines.findIndex((line) => {
      const type =
        /^\s*(?:\[[^\]]*\]\s*)*(?:(?:public|internal|abstract|sealed|static|partial)\s+)*(?:class|struct|interface|enum)\s+(\w+)/.exec(
          line,
        );
      const isKnownMethod = methodHead.test(line) && fileLines.has(line.trim());
      return beginsFile.test(line.trimStart()) || isKnownMethod || (type?.[1] !== undefined && declared.has(type[1]));
    });
    return at === -1 ? text : lines.slice(0, at).join('\n');
  },
};
