const ci = (w) => new RustRegex('(?i)' + w);
export default grammar({
  name: 'shaderlab',
  externals: ($) => [$.code_body],
  extras: ($) => [/\s/, $.comment, $.preproc],
  conflicts: ($) => [],
  rules: {
    source_file: ($) => repeat(choice($.shader, $.code_block)),
    comment: (_) => token(choice(seq('//', /[^\n]*/), seq('/*', /[^*]*\*+([^/*][^*]*\*+)*/, '/'))),
    preproc: (_) => token(seq('#', /[^\n]*/)),
    shader: ($) => seq(ci('Shader'), field('name', $.string), '{', repeat($._shader_item), '}'),
    _shader_item: ($) =>
      choice($.properties, $.subshader, $.category, $.fallback, $.custom_editor, $.dependency, $._state, $.code_block),
    properties: ($) => seq(ci('Properties'), '{', repeat($.property), '}'),
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
        field('value', $._value),
      ),
    attribute: (_) => token(seq('[', /[^\]\n]*/, ']')),
    property_type: ($) =>
      choice(seq(ci('Range'), '(', $.number, ',', $.number, ')'), alias(token(/[A-Za-z0-9_]+/), $.type_name)),
    _value: ($) => choice($.number, $.vector, $.texture_default, $.identifier),
    vector: ($) => seq('(', $.number, repeat(seq(',', $.number)), ')'),
    texture_default: ($) => seq($.string, optional(seq('{', repeat(choice($.identifier, $.number, $.string)), '}'))),
    category: ($) => seq(ci('Category'), '{', repeat(choice($.subshader, $._state, $.code_block)), '}'),
    subshader: ($) =>
      seq(
        ci('SubShader'),
        '{',
        repeat(choice($.pass, $.use_pass, $.grab_pass, $.package_requirements, $._state, $.code_block)),
        '}',
      ),
    pass: ($) => seq(ci('Pass'), '{', repeat(choice($._state, $.package_requirements, $.code_block)), '}'),
    use_pass: ($) => seq(ci('UsePass'), $.string),
    grab_pass: ($) => seq(ci('GrabPass'), '{', repeat(choice($.string, $._state)), '}'),
    package_requirements: ($) =>
      seq(ci('PackageRequirements'), '{', repeat(seq($.string, optional(seq(':', $.string)))), '}'),
    fallback: ($) => seq(ci('Fallback'), choice($.string, ci('Off')), optional(seq(',', $.number))),
    custom_editor: ($) =>
      seq(choice(ci('CustomEditor'), ci('CustomEditorForRenderPipeline')), $.string, optional($.string)),
    dependency: ($) => seq(ci('Dependency'), $.string, '=', $.string),
    _state: ($) => choice($.tags, $.name, $.lod, $.stencil, $.block_state, $.command, $.set_texture, $.bind_channels),
    tags: ($) => seq(ci('Tags'), '{', repeat(seq($.tag, optional(','))), '}'),
    tag: ($) => seq(field('key', $.string), '=', field('value', $.string)),
    name: ($) => seq(ci('Name'), $.string),
    lod: ($) => seq(ci('LOD'), $.number),
    stencil: ($) => seq(ci('Stencil'), '{', repeat($.stencil_op), '}'),
    stencil_op: ($) => seq(field('key', $.identifier), field('value', $._operand)),
    block_state: ($) =>
      seq(
        choice(ci('Fog'), ci('Material')),
        '{',
        repeat(seq($.identifier, choice($._operand, seq($.number, ',', $.number), $.vector))),
        '}',
      ),
    set_texture: ($) => seq(ci('SetTexture'), $.attribute, '{', repeat($._st), '}'),
    _st: ($) => choice($.identifier, $.vector, $.attribute, $.number, /[*+\-,]/),
    bind_channels: ($) =>
      seq(ci('BindChannels'), '{', repeat(seq(ci('Bind'), $.string, ',', choice($.identifier, $.string))), '}'),
    command: ($) =>
      prec.right(
        seq(
          field(
            'name',
            alias(
              choice(
                ...[
                  'Cull',
                  'ZWrite',
                  'ZTest',
                  'ZClip',
                  'Blend',
                  'BlendOp',
                  'ColorMask',
                  'Offset',
                  'AlphaToMask',
                  'Conservative',
                  'Lighting',
                  'Color',
                  'SeparateSpecular',
                  'AlphaTest',
                  'ColorMaterial',
                ].map(ci),
              ),
              $.command_name,
            ),
          ),
          repeat1(seq(choice($._operand, $.vector), optional(','))),
        ),
      ),
    _operand: ($) => choice($.identifier, $.number, $.attribute),
    code_block: ($) =>
      choice(
        seq(
          alias(choice('HLSLPROGRAM', 'HLSLINCLUDE'), $.code_begin),
          optional(alias($.code_body, $.hlsl)),
          alias('ENDHLSL', $.code_end),
        ),
        seq(
          alias(choice('CGPROGRAM', 'CGINCLUDE'), $.code_begin),
          optional(alias($.code_body, $.hlsl)),
          alias('ENDCG', $.code_end),
        ),
        seq(
          alias(choice('GLSLPROGRAM', 'GLSLINCLUDE'), $.code_begin),
          optional(alias($.code_body, $.glsl)),
          alias('ENDGLSL', $.code_end),
        ),
      ),
    string: (_) => token(seq('"', /[^"\n]*/, '"')),
    number: (_) => token(/[+-]?(\d+\.?\d*|\.\d+)([eE][+-]?\d+)?/),
    identifier: (_) => /[A-Za-z_][\w.]*/,
  },
});
