Shader "Test/Basic"
// <- keyword
//     ^ string
{
    Properties
    // <- keyword
    {
        [HDR] _Color ("Color", Color) = (1, 1, 1, 1)
        // ^ attribute
        //    ^ variable
        //                     ^ type
    }
    SubShader
    {
        Cull Off
        // <- keyword
        //   ^ constant
    }
}
