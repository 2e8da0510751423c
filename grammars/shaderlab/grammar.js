/**
 * ShaderLab: Unity's language around shader code.
 *
 * The code between HLSLPROGRAM and ENDHLSL (and the CG and GLSL forms) is one token of the external scanner; another
 * grammar reads it. Keywords are matched without regard to case, as Unity does, and appear in the tree in the spelling
 * of the tables below.
 *
 * There is no conflict to declare: every choice is made by the next token.
 */

/** Render-state commands of the form `Name operand, operand`. */
const commands = [
  'AlphaTest',
  'AlphaToMask',
  'Blend',
  'BlendOp',
  'Color',
  'ColorMask',
  'ColorMaterial',
  'Conservative',
  'Cull',
  'Lighting',
  'Offset',
  'SeparateSpecular',
  'ZClip',
  'ZTest',
  'ZWrite',
];

/** The letters of `word` in any case. */
const anyCase = (word) =>
  new RegExp([...word].map((letter) => `[${letter.toUpperCase()}${letter.toLowerCase()}]`).join(''));

/** A keyword in any case; `word` is its name in the tree. */
const keyword = (word) => alias(anyCase(word), word);

/** `Word { item item }`. */
const block = (word, ...items) => seq(keyword(word), '{', repeat(choice(...items)), '}');

const commaSeparated = (rule) => seq(rule, repeat(seq(',', rule)));

/** One kind of code block; its closing word must fit its opening word. */
const code = ($, opening, language, closing) =>
  seq(
    alias(choice(...opening), $.code_begin),
    optional(alias($._code_body, language)),
    alias(closing, $.code_end),
  );

export default grammar({
  name: 'shaderlab',

  externals: ($) => [$._code_body, $._error_sentinel],

  extras: ($) => [/\s/, $.comment, $.preproc],

  rules: {
    source_file: ($) => repeat(choice($.shader, $.code_block)),

    // Structure

    shader: ($) => seq(keyword('Shader'), field('name', $.string), '{', repeat($._shader_item), '}'),

    _shader_item: ($) =>
      choice(
        $.properties,
        $.subshader,
        $.category,
        $.fallback,
        $.custom_editor,
        $.dependency,
        $._state,
        $.code_block,
      ),

    category: ($) => block('Category', $.subshader, $.category, $.fallback, $._state, $.code_block),

    subshader: ($) =>
      block('SubShader', $.pass, $.use_pass, $.grab_pass, $.package_requirements, $._state, $.code_block),

    pass: ($) => block('Pass', $.package_requirements, $._state, $.code_block),

    use_pass: ($) => seq(keyword('UsePass'), field('target', $.string)),

    grab_pass: ($) => block('GrabPass', $.string, $._state),

    package_requirements: ($) => block('PackageRequirements', $.package_requirement),

    package_requirement: ($) =>
      seq(field('package', $.string), optional(seq(':', field('version', $.string))), optional(',')),

    fallback: ($) =>
      seq(
        keyword('Fallback'),
        field('target', choice($.string, alias(anyCase('Off'), $.off))),
        optional(seq(',', $.number)),
      ),

    custom_editor: ($) =>
      choice(
        seq(keyword('CustomEditor'), field('editor', $.string)),
        seq(keyword('CustomEditorForRenderPipeline'), field('editor', $.string), field('pipeline', $.string)),
      ),

    dependency: ($) =>
      seq(keyword('Dependency'), field('key', $.string), '=', field('value', $.string)),

    // Properties

    properties: ($) => block('Properties', $.property),

    property: ($) =>
      seq(
        repeat($.attribute),
        field('name', $.identifier),
        '(',
        field('display', $.string),
        ',',
        field('type', $.property_type),
        ')',
        '=',
        field('value', $._property_value),
      ),

    attribute: ($) =>
      seq('[', field('name', $.identifier), optional(field('arguments', $.attribute_arguments)), ']'),

    // Free text: `[Header(Base & detail maps)]` is legal.
    attribute_arguments: (_) => token(/\([^\]\n]*\)/),

    property_type: ($) =>
      choice(
        seq(
          alias(anyCase('Range'), $.type_name),
          '(',
          field('minimum', $.number),
          ',',
          field('maximum', $.number),
          ')',
        ),
        $.type_name,
      ),

    // `2D` and `3D` begin with a digit.
    type_name: (_) => /[A-Za-z0-9_]+/,

    _property_value: ($) => choice($.number, $.vector, $.texture_default),

    vector: ($) => seq('(', commaSeparated($.number), ')'),

    // The braces held texture options before Unity 5; new shaders leave them empty.
    texture_default: ($) => seq($.string, optional(seq('{', repeat(choice($.identifier, $.number, $.string)), '}'))),

    // State that a shader, sub-shader or pass may set

    _state: ($) =>
      choice($.tags, $.name, $.lod, $.stencil, $.block_state, $.command, $.set_texture, $.bind_channels),

    tags: ($) => seq(keyword('Tags'), '{', repeat(seq($.tag, optional(','))), '}'),

    tag: ($) =>
      seq(field('key', choice($.string, $.identifier)), '=', field('value', choice($.string, $.identifier))),

    name: ($) => seq(keyword('Name'), $.string),

    lod: ($) => seq(keyword('LOD'), $.number),

    stencil: ($) => block('Stencil', $.stencil_operation),

    stencil_operation: ($) => seq(field('key', $.identifier), field('value', $._operand)),

    // `Cull Off ZWrite Off` on one line: an operand that is spelled like a command begins the next command, because
    // command names come before identifiers in the lexer.
    command: ($) =>
      prec.right(
        seq(
          field('name', alias(choice(...commands.map(anyCase)), $.command_name)),
          repeat1(seq(choice($._operand, $.vector), optional(','))),
        ),
      ),

    _operand: ($) => choice($.identifier, $.number, $.property_reference),

    property_reference: ($) => seq('[', field('name', $.identifier), ']'),

    // Fixed function

    block_state: ($) => choice(block('Fog', $.block_entry), block('Material', $.block_entry)),

    block_entry: ($) =>
      seq(field('key', $.identifier), field('value', choice($._operand, seq($.number, ',', $.number), $.vector))),

    set_texture: ($) =>
      seq(keyword('SetTexture'), field('texture', $.property_reference), '{', repeat($._combiner), '}'),

    _combiner: ($) =>
      choice(
        $.identifier,
        $.number,
        $.vector,
        $.property_reference,
        alias($.combiner_group, $.group),
        ',',
        '*',
        '+',
        '-',
      ),

    combiner_group: ($) => seq('(', $.identifier, ')'),

    bind_channels: ($) => block('BindChannels', $.bind),

    bind: ($) =>
      seq(keyword('Bind'), field('source', $.string), ',', field('target', choice($.identifier, $.string))),

    // Code

    code_block: ($) =>
      choice(
        code($, ['HLSLPROGRAM', 'HLSLINCLUDE'], $.hlsl, 'ENDHLSL'),
        code($, ['CGPROGRAM', 'CGINCLUDE'], $.hlsl, 'ENDCG'),
        code($, ['GLSLPROGRAM', 'GLSLINCLUDE'], $.glsl, 'ENDGLSL'),
      ),

    // Tokens

    string: (_) => token(seq('"', /[^"\r\n]*/, '"')),

    number: (_) => token(/[+-]?(\d+\.?\d*|\.\d+)([eE][+-]?\d+)?[fF]?/),

    identifier: (_) => /[A-Za-z_][A-Za-z0-9_.]*/,

    comment: (_) => token(choice(/\/\/[^\r\n]*/, /\/\*[^*]*\*+([^/*][^*]*\*+)*\//)),

    // `#warning` and `#include` lines outside of code blocks.
    preproc: (_) => token(/#[^\r\n]*/),
  },
});
