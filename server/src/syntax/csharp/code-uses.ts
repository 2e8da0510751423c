import { emptyCallee, readCallee } from './callees.ts';
import { type CallTable, createCallTable } from './calls.ts';
import type { CSharpFacts, StringFact } from './csharp-facts.ts';
import { type Before, emptyFrame, type Frame, readFrame } from './frames.ts';
import { typeArgumentsEnd } from './operands.ts';
import { readString } from './strings.ts';
import { TokenKind } from './token-kinds.ts';
import type { Tokens } from './token-list.ts';
import { type Code, keywordAt, partnerAt } from './words.ts';

/** Calls and string literals of a text, inactive branches included. One walk over its tokens serves both. */
export function readCodeUses(text: string, tokens: Tokens): Pick<CSharpFacts, 'calls' | 'strings'> {
  const code: Code = { text, tokens };
  const calls = createCallTable();
  const strings: StringFact[] = [];
  const frames = createFrameStack(code);
  for (let index = 0; index < tokens.count; index++) {
    switch (tokens.kinds[index]) {
      case TokenKind.openBrace:
        addInitialized(code, index, calls);
        frames.open(index);
        break;
      case TokenKind.openParenthesis:
      case TokenKind.openBracket:
      case TokenKind.holeOpen: {
        const frame = frames.open(index);
        if (frame.isCall) calls.add(code, frame.of, frame.callee);
        break;
      }
      case TokenKind.closeParenthesis:
      case TokenKind.closeBracket:
      case TokenKind.closeBrace:
      case TokenKind.holeClose:
        frames.close(index);
        break;
      case TokenKind.comma:
        frames.separate();
        break;
      case TokenKind.arrow:
        frames.startLambda();
        break;
      case TokenKind.less:
        // Commas between type arguments separate no arguments.
        index = Math.max(index, typeArgumentsEnd(code, index));
        break;
      case TokenKind.semicolon:
        frames.endStatement();
        break;
      case TokenKind.string:
        strings.push(readString(code, index, frames.top()));
        break;
    }
  }
  return { calls: calls.facts(), strings };
}

/** `new T { … }` calls a constructor though it has no parentheses. */
function addInitialized(code: Code, brace: number, calls: CallTable): void {
  const last = code.tokens.kinds[brace - 1];
  if (last !== TokenKind.name && last !== TokenKind.greater) return;
  const callee = emptyCallee();
  if (readCallee(code, brace, callee) && keywordAt(code, callee.first - 1) === 'new') {
    calls.add(code, `new ${callee.text}`, callee);
  }
}

/** The brackets that are open at a place of the walk. */
interface FrameStack {
  top(): Frame | undefined;
  open(bracket: number): Frame;
  close(bracket: number): void;
  separate(): void;
  startLambda(): void;
  endStatement(): void;
}

function createFrameStack(code: Code): FrameStack {
  const frames: Frame[] = [];
  let depth = 0;
  const before: Before = { outer: 'other', attributesEnd: -1, typeHeaderEnd: -1 };
  const top = (): Frame | undefined => (depth === 0 ? undefined : frames[depth - 1]);
  return {
    top,
    open(bracket) {
      before.outer = top()?.kind ?? 'other';
      const frame = frames[depth] ?? emptyFrame();
      frames[depth++] = frame;
      readFrame(code, bracket, before, frame);
      return frame;
    },
    close(bracket) {
      const open = partnerAt(code, bracket);
      if (open === -1) return;
      // Brackets inside that nothing closed end here too.
      while (depth > 0 && frames[depth - 1]?.open !== open) depth--;
      const kind = top()?.kind;
      if (depth > 0) depth--;
      if (kind === 'attributes') before.attributesEnd = bracket;
      else if (kind === 'typeHeader') before.typeHeaderEnd = bracket;
    },
    separate() {
      const frame = top();
      if (frame === undefined) return;
      frame.argument++;
      frame.isLambda = false;
    },
    startLambda() {
      const frame = top();
      if (frame !== undefined) frame.isLambda = true;
    },
    endStatement() {
      // A parenthesis or bracket that is never closed ends with its statement.
      for (let frame = top(); frame !== undefined && isUnclosed(code, frame.open); frame = top()) depth--;
    },
  };
}

function isUnclosed(code: Code, bracket: number): boolean {
  return code.tokens.kinds[bracket] !== TokenKind.openBrace && partnerAt(code, bracket) === -1;
}
