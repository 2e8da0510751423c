(directive) @keyword.directive
"---" @keyword.directive
"stripped" @keyword.modifier
(tag) @type
(anchor) @label
(key) @property
(flow_key) @property
(object_ref) @markup.link
(vec) @constant
(scalar) @string
(flow_scalar) @string
(double_quoted) @string
(single_quoted) @string
(comment) @comment
(conflict_marker) @comment.error

[":" "-" ","] @punctuation.delimiter
["[" "]" "{" "}"] @punctuation.bracket
