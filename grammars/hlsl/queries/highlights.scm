; Later patterns win.

(identifier) @variable
(macro_name) @constant.macro
(field_expression field: (_) @property)
(declarator name: (_) @variable)
(parameter name: (_) @variable.parameter)

(call_expression function: (identifier) @function.call)
(call_expression function: (macro_name) @function.macro)
(call_expression function: (field_expression field: (_) @function.method.call))
(macro_statement name: (_) @function.macro)
(macro_parameter . (_) @function.macro)
(macro_argument . (_) @function.macro)
(function_definition name: (_) @function)

(type (identifier) @type)
(primitive_type) @type.builtin
(builtin_type) @type.builtin
(struct_specifier name: (_) @type)
(cbuffer name: (_) @type)
(namespace (identifier) @module)
(semantic (_) @attribute)
(attribute) @attribute
(modifier) @keyword.modifier
(param_modifier) @keyword.modifier

(number) @number
(string) @string
(bool) @boolean
(comment) @comment

[
  "struct"
  "class"
  "interface"
  "cbuffer"
  "tbuffer"
  "namespace"
  "typedef"
  "register"
  "packoffset"
] @keyword

["if" "else" "switch" "case" "default"] @keyword.conditional
["for" "while" "do"] @keyword.repeat
["return" (break_statement)] @keyword.return

(preproc_include path: (_) @string)
(preproc_define name: (_) @constant.macro)
[
  (preproc_include)
  (preproc_define)
  (preproc_pragma)
  (preproc_if)
  (preproc_elif)
  (preproc_else)
  (preproc_endif)
  (preproc_other)
] @keyword.directive

["(" ")" "[" "]" "{" "}"] @punctuation.bracket
["," ";" "." "::"] @punctuation.delimiter
