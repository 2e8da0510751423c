export default grammar({
  name: 'unity_yaml',
  externals: ($) => [$._nl, $._indent, $._dedent, $._seq_dedent, $.continuation, $._err],
  extras: ($) => [' ', '\r'],
  rules: {
    stream: ($) => seq(repeat($.directive), repeat($.document)),
    directive: ($) => seq(/%[^\n]*/, $._nl),
    document: ($) =>
      seq('---', field('class_tag', $.tag), field('anchor', $.anchor), optional('stripped'), $._nl, repeat($.pair)),
    tag: (_) => /!u!\d+/,
    anchor: (_) => /&-?\d+/,
    pair: ($) =>
      seq(
        field('key', $.key),
        ':',
        choice(
          seq(optional(field('value', $._value)), $._nl),
          seq($._indent, field('value', choice($.mapping, $.sequence)), $._dedent),
        ),
      ),
    mapping: ($) => repeat1($.pair),
    sequence: ($) => repeat1($.item),
    item: ($) =>
      seq('-', choice(seq(optional($._value), $._nl), seq($._indent, choice($.mapping, $.sequence), $._dedent))),
    _value: ($) => choice($.flow_mapping, $.flow_sequence, $.double_quoted, $.single_quoted, $.scalar),
    flow_mapping: ($) => choice($.object_ref, $.vec),
    object_ref: (_) =>
      token(seq('{fileID: ', /-?\d+/, optional(seq(/,\s+guid: /, /[0-9a-f]{32}/, /,\s+type: \d/)), '}')),
    vec: (_) => token(prec(-1, /\{[^{}]*\}/)),
    flow_sequence: ($) => seq('[', optional(seq($._fv, repeat(seq(',', $._fv)))), ']'),
    _fv: ($) => choice($.flow_mapping, $.flow_scalar, $.double_quoted, $.single_quoted),
    key: (_) => token(choice(/[^\s:{}\[\]"',\-!&%][^:{}\n]*/, /-[^\s\-:][^:\n]*/, /"[^"\n]*"/, /'[^'\n]*'/)),
    scalar: ($) => seq(token(prec(-1, /[^\s{\["'\n][^\n]*/)), repeat($.continuation)),
    flow_scalar: (_) => token(prec(-1, /[^\s{}\[\],"'\n][^{}\[\],\n]*/)),
    double_quoted: (_) => token(seq('"', /([^"\\]|\\(.|\n))*/, '"')),
    single_quoted: (_) => token(seq("'", /([^']|'')*/, "'")),
  },
});
