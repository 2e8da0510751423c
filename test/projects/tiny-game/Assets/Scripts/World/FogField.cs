using UnityEngine;

namespace TinyGame.World
{
    /// <summary>Lets fog drift over the water with a compute shader.</summary>
    public class FogField : MonoBehaviour
    {
        private static readonly int DensityId = Shader.PropertyToID("_Density");
        private static readonly int StepId = Shader.PropertyToID("_Step");

        [SerializeField] private ComputeShader fog;
        [SerializeField, Range(16, 256)] private int resolution = 128;
        [SerializeField] private Renderer water;

        private RenderTexture density;
        private int advectKernel;

        private void OnEnable()
        {
            density = new RenderTexture(resolution, resolution, 0, RenderTextureFormat.RFloat) { enableRandomWrite = true };
            density.Create();
            int clearKernel = fog.FindKernel("Clear");
            advectKernel = fog.FindKernel("Advect");
            fog.SetTexture(clearKernel, DensityId, density);
            fog.SetTexture(advectKernel, DensityId, density);
            fog.Dispatch(clearKernel, resolution / 8, resolution / 8, 1);
        }

        private void Update()
        {
            fog.SetFloat(StepId, Time.deltaTime);
            fog.Dispatch(advectKernel, resolution / 8, resolution / 8, 1);
            water.sharedMaterial.SetTexture(DensityId, density);
        }

        private void OnDisable()
        {
            density.Release();
        }
    }
}
