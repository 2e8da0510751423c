/**
 * The subset of YAML that Unity writes: documents headed `--- !u!<class> &<id>`, block mappings and sequences, and flow
 * collections as values. Sequences may stand at the column of their key.
 *
 * The external scanner keeps the columns of the open blocks. It ends every line with `_newline`, which is empty: line
 * breaks themselves are white space, so no node reaches beyond its last character.
 *
 * There is no conflict to declare: every choice is made by the next token.
 */

const commaSeparated = (rule) => optional(seq(rule, repeat(seq(',', rule)), optional(',')));

export default grammar({
  name: 'unity_yaml',

  externals: ($) => [
    $._newline,
    // A block begins on the next line, deeper than the present one or as a sequence at its column.
    $._indent,
    // A block begins on this line, after the dash of a sequence item.
    $._inline_indent,
    $._dedent,
    $.continuation,
    $._document_start,
    $.double_quoted,
    $.single_quoted,
    // In no rule: valid only while the parser recovers from an error.
    $._error_sentinel,
  ],

  extras: ($) => [/\s/, $.comment, $.conflict_marker],

  rules: {
    stream: ($) => seq(repeat($.directive), optional($.bare_document), repeat($.document)),

    directive: ($) => seq(/%[^\r\n]*/, $._newline),

    // A .meta file has no header.
    bare_document: ($) => repeat1($.pair),

    document: ($) =>
      seq(
        alias($._document_start, '---'),
        optional(field('class_tag', $.tag)),
        optional(field('anchor', $.anchor)),
        optional('stripped'),
        $._newline,
        repeat($.pair),
      ),

    tag: (_) => /!u!\d+/,

    anchor: (_) => /&-?\d+/,

    // Blocks

    // Importers of plugins have a platform without a name: its key is empty.
    pair: ($) =>
      seq(
        optional(field('key', $.key)),
        ':',
        choice(
          seq(optional(field('value', $._value)), $._newline),
          seq($._indent, field('value', $._block), $._dedent),
        ),
      ),

    _block: ($) => choice($.mapping, $.sequence),

    mapping: ($) => repeat1($.pair),

    sequence: ($) => repeat1($.item),

    item: ($) =>
      seq(
        '-',
        choice(seq(optional($._value), $._newline), seq(choice($._indent, $._inline_indent), $._block, $._dedent)),
      ),

    // A colon ends a key only before a blank or the end of the line.
    key: (_) =>
      token(
        choice(
          /[^\s:{}\[\]"',\-!&%#]([^:{}\r\n]|:[^\s{}])*/,
          /-[^\s\-:{}]([^:{}\r\n]|:[^\s{}])*/,
          /"([^"\\\r\n]|\\[^\r\n])*"/,
          /'([^'\r\n]|'')*'/,
        ),
      ),

    // Values

    _value: ($) => choice($.flow_mapping, $.flow_sequence, $.double_quoted, $.single_quoted, $.scalar),

    // A plain scalar goes on over all deeper lines that follow.
    scalar: ($) => seq($._plain, repeat($.continuation)),

    _plain: (_) => token(prec(-1, /[^\s{}\["']([^\n]*[^\s])?/)),

    flow_mapping: ($) => choice($.object_ref, $.vec, $._flow_pairs),

    // Unity breaks long references after a comma.
    object_ref: (_) =>
      token(prec(1, seq('{fileID: ', /-?\d+/, optional(seq(/,\s+guid: /, /[0-9a-f]{32}/, /,\s+type: \d+/)), '}'))),

    // Any mapping that holds no other collection: `{x: 0, y: 0}`, `{class: Name, ns: , asm: Assembly}`, `{}`.
    vec: (_) => token(/\{[^{}\[\]"']*\}/),

    _flow_pairs: ($) => seq('{', commaSeparated($.flow_pair), '}'),

    flow_pair: ($) => seq(field('key', $.flow_key), ':', optional(field('value', $._flow_value))),

    flow_key: (_) => token(choice(/[^\s:{}\[\]"',][^:{}\[\],\r\n]*/, /"([^"\\\r\n]|\\[^\r\n])*"/, /'([^'\r\n]|'')*'/)),

    flow_sequence: ($) => seq('[', commaSeparated($._flow_value), ']'),

    _flow_value: ($) =>
      choice($.flow_mapping, $.flow_sequence, $.flow_scalar, $.double_quoted, $.single_quoted),

    flow_scalar: (_) => token(prec(-1, /[^\s{}\[\],"']([^{}\[\],\n]*[^\s{}\[\],])?/)),

    // Lines that belong to no block, at any column. The scanner knows them too.

    comment: (_) => token(prec(-1, /#[^\n]*\n?/)),

    conflict_marker: (_) => token(prec(1, /(<{7}|={7}|>{7}|\|{7})[^\n]*\n?/)),
  },
});
