#ifndef TINY_COMMON_INCLUDED
#define TINY_COMMON_INCLUDED

// Two waves of different length and direction, in metres.
float TinyWave(float2 place, float time, float height)
{
    float first = sin(dot(place, float2(0.8, 0.6)) + time);
    float second = sin(dot(place, float2(-0.5, 0.9)) * 1.7 + time * 1.3);
    return (first + second * 0.5) * height;
}

float3 TinyFog(float3 color, float3 fog, float density)
{
    return lerp(color, fog, saturate(density));
}

#endif
