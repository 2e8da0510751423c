/*
 * External scanner of the HLSL grammar: the end of a `#define`, which may have no text after its name.
 *
 * The scanner keeps no state. Its token is empty, since the line break is white space to the grammar.
 */

#include "tree_sitter/parser.h"

enum TokenType {
  LINE_END,
  /* In no rule of the grammar: valid only while the parser recovers from an error. */
  ERROR_SENTINEL,
};

void *tree_sitter_hlsl_external_scanner_create(void) { return NULL; }

void tree_sitter_hlsl_external_scanner_destroy(void *payload) { (void)payload; }

unsigned tree_sitter_hlsl_external_scanner_serialize(void *payload, char *buffer) {
  (void)payload;
  (void)buffer;
  return 0;
}

void tree_sitter_hlsl_external_scanner_deserialize(void *payload, const char *buffer, unsigned length) {
  (void)payload;
  (void)buffer;
  (void)length;
}

bool tree_sitter_hlsl_external_scanner_scan(void *payload, TSLexer *lexer, const bool *valid_symbols) {
  (void)payload;
  if (!valid_symbols[LINE_END] || valid_symbols[ERROR_SENTINEL]) return false;
  lexer->mark_end(lexer);
  while (lexer->lookahead == ' ' || lexer->lookahead == '\t' || lexer->lookahead == '\r') lexer->advance(lexer, true);
  lexer->result_symbol = LINE_END;
  return lexer->lookahead == '\n' || lexer->eof(lexer);
}
