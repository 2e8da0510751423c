/**
 * Up to this length, in UTF-16 units, a changed text whose tree has errors is parsed anew. How tree-sitter recovers from
 * an error depends on what it took over from the last tree (docs/decisions/parser.md), so that facts of a broken text
 * would depend on the way to it. Parsing this much takes about 8 ms; in a longer text the difference stays until the
 * text is whole again.
 */
export const reparsedLength = 32 * 1024;
