#include "Common.hlsl"
//       ^ string
float4 tint;
// <- type.builtin
//     ^ variable
half3 lit(half3 color) { return color * tint.rgb; }
//    ^ function
//                       ^ keyword.return
//                                           ^ property
