/** What a model wrote at a place, and what is to be made of it. */
export interface BadOutput {
  readonly why: string;
  /** The file with `$0` for the cursor. */
  readonly file: string;
  readonly raw: string;
  /** Empty when nothing is to be shown. */
  readonly expected: string;
  /** The model was cut off. */
  readonly isCut?: boolean;
  readonly path?: string;
}

const body = (line: string, below = '') =>
  `using UnityEngine;\n\npublic class Mover : MonoBehaviour\n{\n    public float speed = 3f;\n\n    void Update()\n    {\n${line}\n${below}    }\n\n    void Jump()\n    {\n        body.AddForce(Vector3.up);\n    }\n}\n`;
const member = (line: string) =>
  `using UnityEngine;\n\npublic class Mover : MonoBehaviour\n{\n    public float speed = 3f;\n${line}\n}\n`;
const shader = (line: string) =>
  `Shader "Game/Water"\n{\n    SubShader\n    {\n        Pass\n        {\n            HLSLPROGRAM\n            half4 frag(Varyings input) : SV_Target\n            {\n${line}\n            }\n            ENDHLSL\n        }\n    }\n}\n`;

const statement = body('        transform.position += $0');
const argument = body('        transform.Translate($0);');
const empty = body('        $0');
const emptyWithBelow = body('        $0', '        transform.Rotate(0f, speed, 0f);\n');
const condition = body('        if ($0)\n        {\n            Jump();\n        }');
const field = member('    private $0');
const method = member('\n    private void Fire()\n    {$0\n    }');
const fragment = shader('                half4 color = $0');
const fragmentEmpty = shader('                $0\n                return color;');
const tabs = body('        $0').replaceAll('    ', '\t');

const truth = 'transform.forward * speed * Time.deltaTime;';
const rows = (
  file: string,
  list: readonly (readonly [string, string, string] | readonly [string, string, string, 'cut'])[],
  path?: string,
): readonly BadOutput[] =>
  list.map(([why, raw, expected, cut]) => ({
    why,
    file,
    raw,
    expected,
    ...(cut === 'cut' ? { isCut: true } : {}),
    ...(path === undefined ? {} : { path }),
  }));

/** Failures that models are known for, written by hand. */
export const badOutputs: readonly BadOutput[] = [
  ...rows(statement, [
    ['runs on into the next statement', `${truth}\n        Jump();`, truth],
    ['runs on to the end of the file', `${truth}\n    }\n\n    void Jump()\n    {\n    }\n}`, truth],
    ['closes the method', `${truth} }`, truth],
    ['closes the method on the next line', `${truth}\n    }`, truth],
    ['a fence', `\`\`\`csharp\n${truth}\n\`\`\``, truth],
    ['a fence without a language', `\`\`\`\n${truth}\n\`\`\``, truth],
    ['a fence of tildes', `~~~\n${truth}\n~~~`, truth],
    ['talk before a fence', `Here is the completed code:\n\n\`\`\`csharp\n${truth}\n\`\`\``, truth],
    ['talk after a fence', `\`\`\`csharp\n${truth}\n\`\`\`\nThis moves the object forward.`, truth],
    ['talk in Chinese', `好的，以下是补全的代码：\n\`\`\`csharp\n${truth}\n\`\`\``, truth],
    ['an end of text', `${truth}<|endoftext|>`, truth],
    ['an end of text and more', `${truth}<|endoftext|>using System;`, truth],
    ['another file', `${truth}<|file_sep|>Assets/Other.cs\nusing System;`, truth],
    ['a mark of another family', `${truth}<fim_middle>`, truth],
    ['a mark that is in no table', `${truth}<|im_sep|>assistant`, truth],
    ['marks of Code Llama', `${truth} <EOT>`, truth],
    ['marks of DeepSeek', `${truth}<｜end▁of▁sentence｜>`, truth],
    ['a prompt of Codestral', `${truth}[SUFFIX]\n    }`, truth],
    ['the line once more', `transform.position += ${truth}`, truth],
    ['the line once more, indented', `        transform.position += ${truth}`, truth],
    ['the next method once more', `${truth}\n    }\n\n    void Jump()`, truth],
    [
      'a bracket too many',
      'transform.forward * speed * Time.deltaTime);',
      'transform.forward * speed * Time.deltaTime',
    ],
    ['a square bracket too many', 'steps[0]];', 'steps[0]'],
    ['an unclosed call', 'Step(speed', 'Step(speed);'],
    ['white space at the end', `${truth}   `, truth],
    ['nothing', '', ''],
    ['white space', '   \n  ', ''],
    ['a comment alone', '// move forward', ''],
    ['dots', '...', ''],
    ['a loop of words', 'speed * speed * speed * speed * speed * speed * speed * speed * speed', 'speed'],
    ['half a word at the limit', 'transform.forward * speed * Time.del', '', 'cut'],
    ['a statement and half of one', `${truth} transform.rot`, truth, 'cut'],
    ['a refusal', "I'm sorry, I cannot complete this.\n", ''],
  ]),
  ...rows(argument, [
    ['the suffix once more', 'Vector3.forward * speed);', 'Vector3.forward * speed'],
    ['the suffix and the next line', 'Vector3.forward * speed);\n        Jump();', 'Vector3.forward * speed'],
    ['the bracket alone', ');', ''],
    ['half of the suffix', 'Vector3.forward * speed)', 'Vector3.forward * speed'],
    ['brackets of its own stay', 'Step(speed)', 'Step(speed)'],
    ['brackets of its own and the suffix', 'Step(speed));', 'Step(speed)'],
    ['the line once more', 'transform.Translate(Vector3.up', 'Vector3.up'],
    ['the whole line once more', 'transform.Translate(Vector3.up);', 'Vector3.up'],
    ['a fence', '```\nVector3.up\n```', 'Vector3.up'],
    ['several lines', 'Vector3.up,\n            Space.World);', 'Vector3.up'],
    ['a second statement', 'Vector3.up); Jump();', 'Vector3.up'],
    ['an unclosed bracket', 'Step(speed', 'Step(speed)'],
    ['an end of text', 'Vector3.up<|endoftext|>', 'Vector3.up'],
    ['an unfinished string', 'Step("a)', 'Step("a)'],
  ]),
  ...rows(condition, [
    ['the bracket and the block', 'speed > 0f)\n        {\n            Jump();\n        }', 'speed > 0f'],
    ['a block', 'speed > 0f) {', 'speed > 0f'],
    ['a bracket of its own', 'IsGrounded())', 'IsGrounded()'],
    ['the keyword once more', 'if (speed > 0f', 'speed > 0f'],
    ['nothing but the suffix', ')', ''],
  ]),
  ...rows(empty, [
    ['runs on into the next method', 'Jump();\n    }\n\n    void Fall()\n    {\n    }', 'Jump();'],
    ['the method once more', 'void Jump()\n    {\n        body.AddForce(Vector3.up);\n    }', ''],
    ['the same line for ever', 'Jump();\n        Jump();\n        Jump();\n        Jump();', 'Jump();'],
    [
      'two lines for ever',
      'A();\n        B();\n        A();\n        B();\n        A();\n        B();',
      'A();\n        B();',
    ],
    ['a paragraph after the statement', 'Jump();\n\n        // and more\n        Fall();', 'Jump();'],
    ['lines from the first column', 'Jump();\nFall();', 'Jump();\n        Fall();'],
    ['tabs where the file has spaces', 'Jump();\n\t\tFall();', 'Jump();\n        Fall();'],
    ['line ends of Windows', 'Jump();\r\n        Fall();\r\n', 'Jump();\n        Fall();'],
    ['indented once more', '        Jump();', 'Jump();'],
    ['using lines', 'using System;\nusing UnityEngine;\n', ''],
    ['code and another file', 'Jump();\nusing System;\n\npublic class Other\n{\n}', 'Jump();'],
    ['the class once more', 'Jump();\npublic class Mover : MonoBehaviour\n{', 'Jump();'],
    ['a namespace', 'Jump();\nnamespace Game\n{', 'Jump();'],
    ['a block cut off', 'if (speed > 0f)\n        {\n            Jump();\n            Fal', '', 'cut'],
    [
      'a statement and a block cut off',
      'Jump();\n        if (speed > 0f)\n        {\n            Fal',
      'Jump();',
      'cut',
    ],
    ['a block that is never closed', 'Jump();\n        if (speed > 0f)\n        {\n            Fall();', 'Jump();'],
    ['a placeholder', '// TODO: implement movement', ''],
    ['a placeholder in Chinese', '// 此处添加代码', ''],
    ['a placeholder and code', 'Jump();\n        // your code here', 'Jump();'],
    ['not implemented', 'throw new System.NotImplementedException();', ''],
    ['the rest of the code', '// rest of the code here\n        Jump();', 'Jump();'],
    ['dots between', 'Jump();\n        ...\n        Fall();', 'Jump();\n        Fall();'],
    ['closers alone', '}\n}', ''],
    ['a bracket alone', '}', ''],
    [
      'a whole block stays',
      'if (speed > 0f)\n        {\n            Jump();\n        }',
      'if (speed > 0f)\n        {\n            Jump();\n        }',
    ],
    ['the line above once more', 'void Update()\n    {\n        Jump();', 'Jump();'],
    ['a fence with several lines', '```csharp\nJump();\nFall();\n```', 'Jump();\n        Fall();'],
    ['an answer in prose', 'The completed code moves the object.\n', ''],
  ]),
  ...rows(emptyWithBelow, [
    ['the line below', 'transform.Rotate(0f, speed, 0f);', ''],
    ['a line and the line below', 'Jump();\n        transform.Rotate(0f, speed, 0f);', 'Jump();'],
    ['a line, the line below and the end', 'Jump();\n        transform.Rotate(0f, speed, 0f);\n    }', 'Jump();'],
    ['the line below with other white space', 'Jump();\n    transform.Rotate(0f, speed, 0f);', 'Jump();'],
  ]),
  ...rows(field, [
    ['the modifier once more', 'private Rigidbody body;', 'Rigidbody body;'],
    ['a second member', 'Rigidbody body;\n    private float height;', 'Rigidbody body;'],
    ['the end of the class', 'Rigidbody body;\n}', 'Rigidbody body;'],
    ['the end of the class on the line', 'Rigidbody body; }', 'Rigidbody body;'],
    ['a fence', '```csharp\nprivate Rigidbody body;\n```', 'Rigidbody body;'],
    ['a loop', 'int a, a, a, a, a, a, a, a, a, a', 'int a'],
    ['an unfinished generic', 'List<int', '', 'cut'],
  ]),
  ...rows(method, [
    ['the brace once more', '\n        Shoot();\n    }', '\n        Shoot();'],
    ['runs on', '\n        Shoot();\n    }\n\n    private void Aim()\n    {\n    }', '\n        Shoot();'],
    ['a class', '\n        Shoot();\n    }\n}\npublic class B { }', '\n        Shoot();'],
  ]),
  ...rows(tabs, [
    ['spaces where the file has tabs', 'Jump();\n        Fall();', 'Jump();\n\t\tFall();'],
    ['spaces in a block', 'if (a)\n        {\n            Fall();\n        }', 'if (a)\n\t\t{\n\t\t\tFall();\n\t\t}'],
  ]),
  ...rows(
    fragment,
    [
      ['runs on', 'tex2D(_Main, uv);\n                return color;', 'tex2D(_Main, uv);'],
      ['closes the function', 'tex2D(_Main, uv);\n            }', 'tex2D(_Main, uv);'],
      ['closes the program', 'tex2D(_Main, uv);\n            }\n            ENDHLSL', 'tex2D(_Main, uv);'],
      ['a fence', '```hlsl\ntex2D(_Main, uv);\n```', 'tex2D(_Main, uv);'],
      ['the line once more', 'half4 color = tex2D(_Main, uv);', 'tex2D(_Main, uv);'],
      ['a bracket too many', 'half4(1, 1, 1, 1));', 'half4(1, 1, 1, 1)'],
      ['an unclosed bracket', 'half4(1, 1, 1', 'half4(1, 1, 1);'],
      ['another shader', 'half4(1, 1, 1, 1);\nShader "Game/Other"\n{', 'half4(1, 1, 1, 1);'],
      ['a loop', '1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1', '1'],
      ['an end of text', '1;<|endoftext|>', '1;'],
    ],
    'Assets/Water.shader',
  ),
  ...rows(
    fragmentEmpty,
    [
      ['the line below', 'return color;', ''],
      ['a line and the line below', 'color.a = 1;\n                return color;', 'color.a = 1;'],
      ['an include', '#include "Lighting.hlsl"\n', ''],
      ['a line and an include', 'color.a = 1;\n#include "Lighting.hlsl"', 'color.a = 1;'],
      ['the end of the function', 'color.a = 1;\n            }', 'color.a = 1;'],
      ['a placeholder', '// Add your lighting code here', ''],
    ],
    'Assets/Water.shader',
  ),
];
