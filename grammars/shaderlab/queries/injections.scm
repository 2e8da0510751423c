((hlsl) @injection.content
  (#set! injection.language "hlsl"))

((glsl) @injection.content
  (#set! injection.language "glsl"))
