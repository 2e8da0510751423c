import type { Span } from '#base/text.ts';
import type { SyntaxCursor } from '#syntax/cursor.ts';
import type { PreprocessedCode } from './blanker.ts';
import type { Branch } from './branches.ts';

/**
 * Code for the parser, which takes as long for a blank or a comment as for any other character: each run of them is one
 * line break. The pieces between these keep what they were.
 */
export interface SqueezedText {
  readonly text: string;
  readonly count: number;
  /** Offsets of the pieces in `text`, rising. */
  readonly starts: Int32Array;
  /** Their offsets in the whole text. */
  readonly origins: Int32Array;
}

/** Squeeze the code outside of all branches and in those that `isShown` names, without what is `cut`. Cuts rise and lie apart. */
export function squeeze(
  { text, tokens, directives: { lines } }: PreprocessedCode,
  isShown: (branch: Branch) => boolean,
  cut: readonly Span[] = [],
): SqueezedText {
  const { count, starts, ends } = tokens;
  const pieces = createPieces(count);
  let token = 0;
  let nextCut = 0;
  for (let index = -1; index < lines.length; index++) {
    const branch = lines[index]?.next;
    const end = lines[index + 1]?.span.start ?? text.length;
    const isHidden = branch !== undefined && !isShown(branch);
    let isOpen = false;
    for (; token < count && (starts[token] ?? end) < end; token++) {
      const start = starts[token] ?? 0;
      while ((cut[nextCut]?.end ?? text.length) <= start && nextCut < cut.length) nextCut++;
      if (isHidden || (cut[nextCut]?.start ?? text.length) <= start) isOpen = false;
      else {
        if (!isOpen || !isJoined(text, ends[token - 1] ?? 0, start)) pieces.begin(text, start);
        pieces.end = ends[token] ?? 0;
        isOpen = true;
      }
    }
  }
  return pieces.finish(text);
}

/** Whether only one blank, or nothing, stands between two offsets. */
function isJoined(text: string, end: number, start: number): boolean {
  return start === end || (start === end + 1 && text.charCodeAt(end) <= 32);
}

/** Pieces while they are gathered. */
interface Pieces {
  /** Where the last piece ends in the whole text. */
  end: number;
  begin(text: string, origin: number): void;
  finish(text: string): SqueezedText;
}

function createPieces(tokens: number): Pieces {
  // Most lines hold several tokens; a piece is seldom less than a line.
  let starts = new Int32Array((tokens >> 2) + 16);
  let origins = new Int32Array(starts.length);
  let count = 0;
  let squeezed = '';
  const pieces: Pieces = {
    end: 0,
    begin(text, origin) {
      if (count > 0) squeezed += `${text.slice(origins[count - 1], pieces.end)}\n`;
      if (count === starts.length) {
        starts = doubled(starts);
        origins = doubled(origins);
      }
      starts[count] = squeezed.length;
      origins[count++] = origin;
    },
    finish(text) {
      if (count > 0) squeezed += text.slice(origins[count - 1], pieces.end);
      return { text: squeezed, count, starts, origins };
    },
  };
  return pieces;
}

function doubled(array: Int32Array): Int32Array<ArrayBuffer> {
  const larger = new Int32Array(array.length * 2);
  larger.set(array);
  return larger;
}

/** `cursor`, which stands in the tree of a squeezed text, with offsets of the whole text. */
export function originCursor(cursor: SyntaxCursor, { count, starts, origins }: SqueezedText): SyntaxCursor {
  let piece = 0;
  const originAt = (offset: number): number => {
    if (offset < (starts[piece] ?? 0) || (piece + 1 < count && offset >= (starts[piece + 1] ?? 0))) {
      piece = pieceAt(starts, count, offset);
    }
    return (origins[piece] ?? 0) + offset - (starts[piece] ?? 0);
  };
  return {
    get nodeType() {
      return cursor.nodeType;
    },
    get nodeIsNamed() {
      return cursor.nodeIsNamed;
    },
    get nodeIsMissing() {
      return cursor.nodeIsMissing;
    },
    get startIndex() {
      return originAt(cursor.startIndex);
    },
    get endIndex() {
      return originAt(cursor.endIndex);
    },
    get currentFieldName() {
      return cursor.currentFieldName;
    },
    get currentNode() {
      return cursor.currentNode;
    },
    gotoFirstChild: () => cursor.gotoFirstChild(),
    gotoNextSibling: () => cursor.gotoNextSibling(),
    gotoParent: () => cursor.gotoParent(),
  };
}

/** The last piece that starts at `offset` or before. */
function pieceAt(starts: Int32Array, count: number, offset: number): number {
  let low = 0;
  let high = count - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((starts[middle] ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}
