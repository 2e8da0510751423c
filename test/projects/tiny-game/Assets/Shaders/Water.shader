Shader "TinyGame/Water"
{
    Properties
    {
        [MainColor] _BaseColor ("Shallow colour", Color) = (0.1, 0.5, 0.6, 0.8)
        [HDR] _FoamColor ("Foam colour", Color) = (1.5, 1.5, 1.5, 1)
        _Flow ("Flow direction and speed", Vector) = (1, 0, 0.2, 0)
        _WaveHeight ("Wave height", Range(0, 2)) = 0.35
        _FoamWidth ("Foam width", Float) = 0.4
        [Integer] _WaveCount ("Wave count", Integer) = 2
        [NoScaleOffset] _FoamMap ("Foam", 2D) = "white" {}
        [Normal] _RippleMap ("Ripples", 2D) = "bump" {}
        _Sky ("Sky reflection", Cube) = "" {}
        [NoScaleOffset] _Density ("Fog density", 2D) = "black" {}
        [Toggle(_FOAM_ON)] _UseFoam ("Foam", Float) = 1
        [KeywordEnum(Low, Medium, High)] _Quality ("Quality", Float) = 1
    }
    SubShader
    {
        Tags { "RenderType" = "Transparent" "Queue" = "Transparent" "RenderPipeline" = "UniversalPipeline" }
        LOD 200

        HLSLINCLUDE
        #include "Packages/com.unity.render-pipelines.universal/ShaderLibrary/Core.hlsl"
        #include "TinyCommon.hlsl"

        CBUFFER_START(UnityPerMaterial)
        float4 _BaseColor;
        float4 _FoamColor;
        float4 _Flow;
        float4 _FoamMap_ST;
        float _WaveHeight;
        float _FoamWidth;
        int _WaveCount;
        CBUFFER_END
        ENDHLSL

        Pass
        {
            Name "Forward"
            Tags { "LightMode" = "UniversalForward" }
            Blend SrcAlpha OneMinusSrcAlpha
            ZWrite Off

            HLSLPROGRAM
            #pragma vertex Vertex
            #pragma fragment Fragment
            #pragma shader_feature_local _FOAM_ON
            #pragma shader_feature_local _QUALITY_LOW _QUALITY_MEDIUM _QUALITY_HIGH

            TEXTURE2D(_FoamMap);
            SAMPLER(sampler_FoamMap);

            struct Attributes
            {
                float4 position : POSITION;
                float2 uv : TEXCOORD0;
            };

            struct Varyings
            {
                float4 position : SV_POSITION;
                float2 uv : TEXCOORD0;
                float height : TEXCOORD1;
            };

            Varyings Vertex(Attributes input)
            {
                Varyings output;
                float3 world = TransformObjectToWorld(input.position.xyz);
                output.height = TinyWave(world.xz + _Flow.xy * _Time.y, _Time.y * _Flow.z, _WaveHeight);
                world.y += output.height;
                output.position = TransformWorldToHClip(world);
                output.uv = TRANSFORM_TEX(input.uv, _FoamMap);
                return output;
            }

            half4 Fragment(Varyings input) : SV_Target
            {
                half4 color = _BaseColor;
            #if defined(_FOAM_ON)
                half foam = SAMPLE_TEXTURE2D(_FoamMap, sampler_FoamMap, input.uv).r;
                color.rgb += _FoamColor.rgb * foam * saturate(input.height - _FoamWidth);
            #endif
                return color;
            }
            ENDHLSL
        }

        Pass
        {
            Name "DepthOnly"
            Tags { "LightMode" = "DepthOnly" }
            ZWrite On
            ColorMask 0

            HLSLPROGRAM
            #pragma vertex DepthVertex
            #pragma fragment DepthFragment

            float4 DepthVertex(float4 position : POSITION) : SV_POSITION
            {
                return TransformObjectToHClip(position.xyz);
            }

            half4 DepthFragment() : SV_Target
            {
                return 0;
            }
            ENDHLSL
        }
    }
    Fallback "Hidden/Universal Render Pipeline/FallbackError"
}
