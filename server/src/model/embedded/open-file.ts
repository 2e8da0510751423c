import { codeWords, lineBreak } from './code-words.ts';
import type { KeptWords } from './kept-words.ts';
import { type FileNames, namesOfFile } from './names-at-hand.ts';
import { sourceOfTexts } from './texts.ts';
import { type SourceView, viewSource } from './view.ts';
import { createWalker, emptyHistory, type History, type Walker } from './walk.ts';

/** The open file without the line that is being written, ready to be asked. */
export interface OpenFile {
  readonly walker: Walker;
  readonly view: SourceView;
  readonly names: FileNames;
  /** Where the line begins. */
  readonly history: History;
}

/** Characters before and after the line that count. */
const windowBefore = 20_000;
const windowAfter = 8000;

/** Indexes the file around a line; what did not change since the last call is not indexed again. */
export interface OpenFileReader {
  /** `others` are texts of other files that changed lately. */
  read(text: string, lineStart: number, lineEnd: number, others: readonly string[]): OpenFile;
}

/** A reader that remembers the last file. */
export function createOpenFileReader(kept: KeptWords): OpenFileReader {
  let last: { readonly texts: readonly string[]; readonly file: OpenFile } | undefined;
  return {
    read(text, lineStart, lineEnd, others) {
      const before = text.slice(Math.max(0, lineStart - windowBefore), lineStart);
      const texts = [before, text.slice(lineEnd, lineEnd + windowAfter), ...others];
      const known = last;
      if (
        known !== undefined &&
        texts.length === known.texts.length &&
        texts.every((part, at) => part === known.texts[at])
      )
        return known.file;
      const file = openFile(texts, before, kept);
      last = { texts, file };
      return file;
    },
  };
}

function openFile(texts: readonly string[], before: string, kept: KeptWords): OpenFile {
  const source = sourceOfTexts(texts, kept);
  const walker = createWalker(kept);
  const { words } = codeWords(before);
  let history = emptyHistory;
  for (const word of words) history = walker.after(history, word);
  if (words.length > 0) history = walker.after(history, lineBreak);
  return { walker, view: viewSource(source, [], walker), names: namesOfFile(source, walker), history };
}
