/**
 * HLSL as Unity projects write it: Direct3D 11 HLSL, the Cg spellings, and the macro idioms of Unity's shader library.
 *
 * Three decisions keep the grammar small and quick:
 *   - Directives are white space that the tree shows: the branches of `#if` stand in the tree one after the other.
 *   - A name in capitals of four letters or more is a token of its own, `macro_name`, so that `CBUFFER_START(x)` and
 *     `UNITY_VERTEX_INPUT_INSTANCE_ID` can stand where only statements and declarations may.
 *   - Only built-in types take template arguments, so `a < b` always compares.
 */

/** Binding strength of operators, weakest first. */
const precedences = [
  'comma',
  'assign',
  'conditional',
  'logicalOr',
  'logicalAnd',
  'bitOr',
  'bitXor',
  'bitAnd',
  'equality',
  'relation',
  'shift',
  'add',
  'multiply',
  'cast',
  'unary',
  'postfix',
];

const strength = Object.fromEntries(precedences.map((name, index) => [name, index - 1]));

const binaryOperators = [
  ['||', strength.logicalOr],
  ['&&', strength.logicalAnd],
  ['|', strength.bitOr],
  ['^', strength.bitXor],
  ['&', strength.bitAnd],
  ['==', strength.equality],
  ['!=', strength.equality],
  ['<', strength.relation],
  ['>', strength.relation],
  ['<=', strength.relation],
  ['>=', strength.relation],
  ['<<', strength.shift],
  ['>>', strength.shift],
  ['+', strength.add],
  ['-', strength.add],
  ['*', strength.multiply],
  ['/', strength.multiply],
  ['%', strength.multiply],
];

const assignmentOperators = ['=', '+=', '-=', '*=', '/=', '%=', '&=', '|=', '^=', '<<=', '>>='];

/** Scalar types; each has vectors `float3` and matrices `float4x4`. */
const scalars = [
  'bool',
  'int',
  'uint',
  'dword',
  'half',
  'float',
  'double',
  'fixed',
  'real',
  'min16float',
  'min10float',
  'min16int',
  'min12int',
  'min16uint',
  'float16_t',
  'float32_t',
  'int16_t',
  'uint16_t',
  'int64_t',
  'uint64_t',
];

const sizes = ['1', '2', '3', '4'];

const primitives = [
  'void',
  'string',
  ...scalars.flatMap((scalar) => [
    scalar,
    ...sizes.map((size) => scalar + size),
    ...sizes.flatMap((rows) => sizes.map((columns) => `${scalar}${rows}x${columns}`)),
  ]),
];

/** Built-in types that may take arguments between `<` and `>`. */
const templates = [
  'vector',
  'matrix',
  'Buffer',
  'RWBuffer',
  'StructuredBuffer',
  'RWStructuredBuffer',
  'AppendStructuredBuffer',
  'ConsumeStructuredBuffer',
  'ConstantBuffer',
  'TextureBuffer',
  'ByteAddressBuffer',
  'RWByteAddressBuffer',
  'InputPatch',
  'OutputPatch',
  'PointStream',
  'LineStream',
  'TriangleStream',
  'RasterizerOrderedTexture2D',
  'Texture1D',
  'Texture1DArray',
  'Texture2D',
  'Texture2DArray',
  'Texture2DMS',
  'Texture2DMSArray',
  'Texture3D',
  'TextureCube',
  'TextureCubeArray',
  'RWTexture1D',
  'RWTexture1DArray',
  'RWTexture2D',
  'RWTexture2DArray',
  'RWTexture3D',
  'RasterizerOrderedBuffer',
  'RasterizerOrderedStructuredBuffer',
];

const storageModifiers = [
  'static',
  'const',
  'uniform',
  'extern',
  'volatile',
  'precise',
  'shared',
  'groupshared',
  'row_major',
  'column_major',
  'globallycoherent',
  'centroid',
  'noperspective',
  'nointerpolation',
  'linear',
  'snorm',
  'unorm',
  'inline',
  'varying',
];

const parameterModifiers = ['in', 'out', 'inout', 'point', 'line', 'triangle', 'lineadj', 'triangleadj', 'sample'];

const commaSeparated = (rule) => seq(rule, repeat(seq(',', rule)));

/** The first word of a directive. */
const directive = (words) => token(prec(1, seq(/#[ \t]*/, words)));

/** What follows on a directive's line, to its end. */
const restOfLine = ($, name) =>
  seq(optional(token.immediate(/[ \t]+/)), optional(field(name, $.preproc_value)), $._line_end);

export default grammar({
  name: 'hlsl',

  word: ($) => $.identifier,

  externals: ($) => [
    // The end of a line or of the file, empty.
    $._line_end,
    // In no rule: valid only while the parser recovers from an error.
    $._error_sentinel,
  ],

  extras: ($) => [
    /\s/,
    /\\\r?\n/,
    $.comment,
    $.preproc_include,
    $.preproc_define,
    $.preproc_pragma,
    $.preproc_if,
    $.preproc_elif,
    $.preproc_else,
    $.preproc_endif,
    $.preproc_other,
  ],

  supertypes: ($) => [$.expression, $.statement],

  inline: ($) => [$._name],

  conflicts: ($) => [
    // `Name name;` declares and `name = 1;` computes: what the first name is shows only after it. Within parentheses the
    // same holds for `(Name)x` and `(name)`.
    [$.type, $.expression],

    // A macro may stand for a type (`REAL3 x`), a typed construct (`TEXTURE2D(x) y;`), a statement (`UNITY_SETUP(v)`,
    // without semicolon) or a value (`COUNT * 2`). What follows it, sometimes a whole argument list later, decides.
    [$.type, $.macro_statement],
    [$.macro_type, $.macro_statement],
    [$.expression, $.macro_statement],
    [$.macro_type, $.expression],
    [$.macro_type, $.macro_statement, $.expression],

    // Among parameters a macro may be a modifier before the type (`PRECISE float x`), the type (`REAL x`), or the whole
    // parameter (`TEXTURE2D_PARAM(map, sampler)`).
    [$.type, $.parameter],
    [$.type, $.macro_parameter],
    [$.macro_type, $.macro_parameter],
  ],

  rules: {
    translation_unit: ($) => repeat($._item),

    _item: ($) =>
      choice(
        $.function_definition,
        $.declaration,
        $.struct_declaration,
        $.cbuffer,
        $.uniform_block,
        $.layout_statement,
        $.precision_statement,
        $.macro_statement,
        $.namespace,
        $.typedef,
        ';',
      ),

    // Directives

    preproc_include: ($) =>
      seq(
        token(prec(1, /#[ \t]*include(_with_pragmas)?[ \t]*/)),
        field(
          'path',
          choice(
            alias(token.immediate(/"[^"\r\n]*"/), $.string),
            alias(token.immediate(/<[^>\r\n]*>/), $.system_path),
            alias(token.immediate(/[A-Za-z_]\w*/), $.identifier),
          ),
        ),
      ),

    preproc_define: ($) =>
      seq(
        token(prec(1, /#[ \t]*define[ \t]+/)),
        field('name', alias(token.immediate(/[A-Za-z_]\w*/), $.identifier)),
        optional(field('parameters', $.preproc_parameters)),
        restOfLine($, 'value'),
      ),

    preproc_parameters: (_) => token.immediate(prec(1, /\([^()\r\n]*\)/)),

    preproc_pragma: ($) => seq(directive('pragma'), restOfLine($, 'value')),

    preproc_if: ($) => seq(directive(/if(n?def)?/), restOfLine($, 'condition')),

    preproc_elif: ($) => seq(directive('elif'), restOfLine($, 'condition')),

    preproc_else: ($) => seq(directive('else'), restOfLine($, 'value')),

    preproc_endif: ($) => seq(directive('endif'), restOfLine($, 'value')),

    // `#undef`, `#error`, `#warning`, `#line` and what is unknown.
    preproc_other: ($) => seq(token(/#[ \t]*[A-Za-z_]*/), restOfLine($, 'value')),

    // Continued lines and block comments belong to a directive; a comment to the line's end stands after it.
    preproc_value: (_) =>
      token.immediate(
        seq(
          /[^\s\\\/]|\\[^\r\n]|\\\r?\n|\/[^\/*\r\n]|\/\*[^*]*\*+([^\/*][^*]*\*+)*\//,
          /([^\r\n\\\/]|\\[^\r\n]|\\\r?\n|\/[^\/*\r\n]|\/\*[^*]*\*+([^\/*][^*]*\*+)*\/)*/,
        ),
      ),

    comment: (_) =>
      token(choice(/\/\/([^\r\n\\]|\\[^\r\n]|\\\r?\n)*/, /\/\*[^*]*\*+([^/*][^*]*\*+)*\//)),

    namespace: ($) => seq('namespace', $.identifier, '{', repeat($._item), '}'),

    // GLSL, which Unity's .glslinc files hold.
    precision_statement: ($) => seq('precision', $.identifier, $.primitive_type, ';'),

    layout: ($) => seq('layout', '(', commaSeparated(seq($.identifier, optional(seq('=', $.number)))), ')'),

    layout_statement: ($) => seq($.layout, choice('in', 'out'), ';'),

    uniform_block: ($) =>
      seq($.layout, 'uniform', field('name', $._name), field('body', $.field_list), optional($.declarator), ';'),

    typedef: ($) => seq('typedef', repeat($.modifier), $.type, commaSeparated($.declarator), ';'),

    attribute: ($) => seq('[', choice($._name, $.call_expression), ']'),

    modifier: (_) => choice(...storageModifiers),

    param_modifier: (_) => choice(...parameterModifiers),

    _name: ($) => choice($.identifier, $.macro_name),

    // The name of what is declared, in capitals. Where two readings are left, `CBUFFER_END TEXTURE2D(map);` is two macros
    // and not the function `TEXTURE2D` of the type `CBUFFER_END`: this weighs more than two of `macro_statement`.
    _capitals: ($) => prec.dynamic(-3, $.macro_name),

    struct_specifier: ($) =>
      seq(
        choice('struct', 'class', 'interface'),
        choice(
          seq(field('name', $._name), optional($.base_clause), field('body', $.field_list)),
          field('body', $.field_list),
        ),
      ),

    base_clause: ($) => seq(':', commaSeparated(seq(optional(choice('public', 'private')), $._name))),

    struct_declaration: ($) => seq(repeat($.modifier), $.struct_specifier, optional(commaSeparated($.declarator)), ';'),

    field_list: ($) =>
      seq('{', repeat(choice($.declaration, $.function_definition, $.struct_declaration, $.macro_statement, ';')), '}'),

    cbuffer: ($) =>
      prec.right(
        seq(
          choice('cbuffer', 'tbuffer'),
          field('name', choice($._name, alias($.macro_call, $.call_expression))),
          optional($.semantic),
          field('body', $.field_list),
          optional(';'),
        ),
      ),

    macro_type: ($) => seq($.macro_name, $.macro_arguments),

    type: ($) =>
      choice(
        $.primitive_type,
        $.template_type,
        $.identifier,
        $.macro_name,
        $.macro_type,
        seq('struct', $._name),
        $.scoped,
      ),

    scoped: ($) => seq($.identifier, repeat1(seq('::', $.identifier))),

    template_type: ($) =>
      prec.right(seq(alias(choice(...templates), $.builtin_type), optional(seq('<', commaSeparated(choice($.type, $.number)), '>')))),

    declaration: ($) => seq(repeat($.attribute), repeat($.modifier), field('type', $.type), commaSeparated($.declarator), ';'),

    declarator: ($) =>
      seq(
        field('name', choice($.identifier, $._capitals)),
        repeat($.array_suffix),
        repeat($.semantic),
        optional($.annotation),
        optional(seq('=', field('value', $._init))),
        optional($.sampler_block),
      ),

    sampler_block: ($) => seq('{', repeat(seq($.identifier, '=', $.expression, ';')), '}'),

    annotation: ($) => seq('<', repeat($.declaration), '>'),

    array_suffix: ($) => seq('[', optional($.expression), ']'),

    _init: ($) => choice($.expression, $.initializer_list),

    initializer_list: ($) => seq('{', optional(commaSeparated($._init)), optional(','), '}'),

    semantic: ($) => seq(':', choice($.register, $.packoffset, $._name, alias($.macro_call, $.call_expression))),

    // A call where no other expression may stand.
    macro_call: ($) => seq(field('function', $._name), field('arguments', $.argument_list)),

    register: ($) =>
      seq('register', '(', commaSeparated(choice($._name, alias($.macro_call, $.call_expression), seq($.identifier, '[', $.number, ']'))), ')'),

    packoffset: ($) => seq('packoffset', '(', $.identifier, optional(seq('.', $.identifier)), ')'),

    function_definition: ($) =>
      prec.right(
        seq(
          repeat($.attribute),
          repeat($.modifier),
          field('type', $.type),
          field('name', choice($.identifier, $._capitals, $.scoped)),
          field('parameters', $.parameter_list),
          repeat($.semantic),
          // Neither body nor semicolon: the branches of an `#if` may each hold a head of one function.
          optional(choice(field('body', $.compound_statement), ';')),
        ),
      ),

    parameter_list: ($) => seq('(', choice(optional(commaSeparated($._parameter)), 'void'), optional(','), ')'),

    // A macro behind a parameter brings its own comma: `float4 color FACE_PARAM(face)`.
    _parameter: ($) =>
      choice(
        seq($.parameter, repeat($.macro_parameter)),
        alias($.unnamed_parameter, $.parameter),
        $.macro_parameter,
      ),

    macro_parameter: ($) =>
      choice(seq($.macro_name, optional($.macro_arguments)), seq($.identifier, $.macro_arguments)),

    parameter: ($) =>
      seq(
        repeat(choice($.modifier, $.param_modifier)),
        optional(alias($.macro_name, $.macro_modifier)),
        field('type', $.type),
        field('name', $._name),
        repeat($.array_suffix),
        repeat($.semantic),
        optional(seq('=', $._init)),
      ),

    unnamed_parameter: ($) => seq(repeat(choice($.modifier, $.param_modifier)), field('type', $.type)),

    macro_statement: ($) => prec.dynamic(-1, seq(field('name', $.macro_name), optional($.macro_arguments))),

    macro_arguments: ($) => seq('(', optional(commaSeparated(optional(choice($.expression, $.template_type, $.initializer_list)))), ')'),

    compound_statement: ($) => seq('{', repeat($._block_item), '}'),

    _block_item: ($) => choice($.statement, $.declaration, $.struct_declaration, $.typedef),

    statement: ($) =>
      choice(
        $.compound_statement,
        $.expression_statement,
        $.if_statement,
        $.for_statement,
        $.while_statement,
        $.do_statement,
        $.switch_statement,
        $.case_label,
        $.return_statement,
        $.break_statement,
        $.macro_statement,
      ),

    expression_statement: ($) => seq(optional($._expr), ';'),

    _expr: ($) => choice($.expression, $.comma_expression),

    comma_expression: ($) => prec.left(strength.comma, seq($._expr, ',', $.expression)),

    if_statement: ($) =>
      prec.right(seq(repeat($.attribute), 'if', '(', $._expr, ')', $.statement, optional(seq('else', $.statement)))),

    for_statement: ($) =>
      seq(
        repeat($.attribute),
        'for',
        '(',
        choice($.declaration, seq(optional($._expr), ';')),
        optional($._expr),
        ';',
        optional($._expr),
        ')',
        $.statement,
      ),

    while_statement: ($) => seq(repeat($.attribute), 'while', '(', $._expr, ')', $.statement),

    do_statement: ($) => seq(repeat($.attribute), 'do', $.statement, 'while', '(', $._expr, ')', ';'),

    switch_statement: ($) => seq(repeat($.attribute), 'switch', '(', $._expr, ')', $.compound_statement),

    case_label: ($) => seq(choice(seq('case', $.expression), 'default'), ':'),

    return_statement: ($) => seq('return', optional(choice($._expr, $.initializer_list)), ';'),

    break_statement: ($) => seq(choice('break', 'continue', 'discard'), ';'),

    expression: ($) =>
      choice(
        $.identifier,
        $.macro_name,
        $.primitive_type,
        $.number,
        $.string,
        $.bool,
        $.binary_expression,
        $.unary_expression,
        $.update_expression,
        $.assignment_expression,
        $.conditional_expression,
        $.call_expression,
        $.field_expression,
        $.subscript_expression,
        $.cast_expression,
        $.parenthesized_expression,
        $.scoped,
      ),

    parenthesized_expression: ($) => seq('(', $._expr, ')'),

    binary_expression: ($) =>
      choice(
        ...binaryOperators.map(([operator, binding]) =>
          prec.left(binding, seq(field('left', $.expression), field('operator', operator), field('right', $.expression))),
        ),
      ),

    unary_expression: ($) => prec.right(strength.unary, seq(choice('-', '+', '!', '~'), $.expression)),

    update_expression: ($) =>
      choice(
        prec.right(strength.unary, seq(choice('++', '--'), $.expression)),
        prec.left(strength.postfix, seq($.expression, choice('++', '--'))),
      ),

    assignment_expression: ($) =>
      prec.right(
        strength.assign,
        seq(
          field('left', $.expression),
          choice(...assignmentOperators),
          field('right', choice($.expression, $.initializer_list)),
        ),
      ),

    conditional_expression: ($) => prec.right(strength.conditional, seq($.expression, '?', $.expression, ':', $.expression)),

    call_expression: ($) => prec(strength.postfix, seq(field('function', $.expression), field('arguments', $.argument_list))),

    argument_list: ($) => seq('(', optional(commaSeparated($._argument)), optional(','), ')'),

    _argument: ($) => choice(seq($.expression, repeat($.macro_argument)), $.template_type),

    // A macro behind an argument brings its own comma, as among parameters. `(REAL)VALUE(x)` stays a cast: this weighs
    // more than `cast_expression`.
    macro_argument: ($) => prec.dynamic(-2, seq($.macro_name, $.macro_arguments)),

    field_expression: ($) => prec(strength.postfix, seq($.expression, '.', field('field', $._name))),

    subscript_expression: ($) => prec(strength.postfix, seq($.expression, '[', $.expression, ']')),

    cast_expression: ($) =>
      prec.dynamic(
        -1,
        prec(strength.cast, seq('(', repeat($.modifier), field('type', $.type), repeat($.array_suffix), ')', $.expression)),
      ),

    primitive_type: (_) => token(choice(...primitives)),

    number: (_) =>
      token(choice(/0[xX][0-9a-fA-F]+[uUlL]*/, /(\d+\.\d*|\.\d+|\d+)([eE][+-]?\d+)?[fFhHuUlL]*/, /1\.#INF[fF]?/)),

    string: (_) => token(seq('"', /([^"\\\n]|\\.)*/, '"')),

    bool: (_) => choice('true', 'false'),

    macro_name: (_) => /[A-Z][A-Z0-9_]*[A-Z0-9_][A-Z0-9_][A-Z0-9_]/,

    identifier: (_) => /[A-Za-z_]\w*/,
  },
});
