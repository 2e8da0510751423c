[
  "Shader"
  "Properties"
  "Category"
  "SubShader"
  "Pass"
  "UsePass"
  "GrabPass"
  "PackageRequirements"
  "Fallback"
  "CustomEditor"
  "CustomEditorForRenderPipeline"
  "Dependency"
  "Tags"
  "Name"
  "LOD"
  "Stencil"
  "Fog"
  "Material"
  "SetTexture"
  "BindChannels"
  "Bind"
] @keyword

(command_name) @keyword
(code_begin) @keyword.directive
(code_end) @keyword.directive
(preproc) @keyword.directive
(off) @constant.builtin

(property name: (identifier) @variable)
(property_reference name: (identifier) @variable)
(attribute name: (identifier) @attribute)
(type_name) @type
(stencil_operation key: (identifier) @property)
(block_entry key: (identifier) @property)
(command (identifier) @constant)
(stencil_operation value: (identifier) @constant)

(number) @number
(string) @string
(tag key: (string) @property)
(comment) @comment

["(" ")" "[" "]" "{" "}"] @punctuation.bracket
["," "="] @punctuation.delimiter
