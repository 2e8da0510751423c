import type { GgufHeader } from '#adapters/model/gguf/header.ts';

/** How a family of coder models parts the files of a prompt. */
export interface FileMarks {
  /** The token at a file's start, or between files. */
  readonly file: number;
  readonly place: 'before' | 'between';
  /** Whether the path of the file that is written stands behind the token of the prefix instead of before it. */
  readonly isPathInside: boolean;
}

/** The families whose models were trained on several files at once; the first whose token the vocabulary has. */
const families = [
  { name: 'Qwen2.5-Coder', file: '<|file_sep|>', place: 'before', isPathInside: false },
  { name: 'StarCoder2', file: '<file_sep>', place: 'before', isPathInside: true },
  { name: 'Granite Code and StarCoder', file: '<filename>', place: 'before', isPathInside: true },
  { name: 'CodeGemma', file: '<|file_separator|>', place: 'between', isPathInside: false },
] as const;

/** How the prompts of this model part files; `undefined` when it knows one file only. */
export function fileMarksOf(header: GgufHeader): FileMarks | undefined {
  for (const { file, place, isPathInside } of families) {
    const token = header.marks.get(file);
    if (token !== undefined) return { file: token, place, isPathInside };
  }
  return undefined;
}
