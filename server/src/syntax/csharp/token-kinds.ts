/** Kinds of token that are not one character; the kind of any other token is the code of its character. */
export const TokenKind = {
  /** A name or keyword, `@` included. */
  name: 1,
  number: 2,
  /** A literal without holes, of whatever form. */
  string: 3,
  character: 4,
  /** An interpolated string is: its start, then holes with text between them, then its end. */
  interpolationStart: 5,
  holeOpen: 6,
  interpolationText: 7,
  holeClose: 8,
  interpolationEnd: 9,
  /** `==` */
  equality: 10,
  /** `!=` */
  inequality: 11,
  /** `=>` */
  arrow: 12,
  /** `?.` */
  conditionalAccess: 13,
  /** `::` */
  qualifier: 14,
  /** `->` */
  pointerAccess: 15,
  /** `??=` */
  coalesceAssign: 16,
  /** Any other operator of several characters. */
  operator: 17,
  openParenthesis: 40,
  closeParenthesis: 41,
  asterisk: 42,
  plus: 43,
  comma: 44,
  dot: 46,
  colon: 58,
  semicolon: 59,
  less: 60,
  assign: 61,
  greater: 62,
  question: 63,
  exclamation: 33,
  openBracket: 91,
  closeBracket: 93,
  openBrace: 123,
  closeBrace: 125,
  tilde: 126,
  /** What no C# code holds: a control character, a comment that nothing closes. */
  unknown: 127,
} as const;
