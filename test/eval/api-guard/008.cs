// unity: 2019.4.40f1
using UnityEngine;
using UnityEngine.Rendering;

public class Drawer : MonoBehaviour
{
    public Mesh mesh;
    public Material material;
    public Shader shader;
    public Camera view;
    public LineRenderer line;
    private CommandBuffer buffer;
    private RenderTexture target;

    private void OnEnable()
    {
        target = RenderTexture.GetTemporary(256, 256, 16);
        buffer = new CommandBuffer { name = "Draw" };
        buffer.SetRenderTarget(target);
        buffer.ClearRenderTarget(true, true, Color.clear);
        buffer.DrawMesh(mesh, Matrix4x4.TRS(Vector3.zero, Quaternion.identity, Vector3.one), material, 0, 0);
        view.AddCommandBuffer(CameraEvent.AfterEverything, buffer);
        line.positionCount = 2;
        line.SetPosition(0, Vector3.zero);
        line.startWidth = 0.1f;
        line.SetWidth(0.1f, 0.2f); // fault: obsolete UnityEngine.LineRenderer.SetWidth
        line.SetVertexCount(3); // fault: obsolete UnityEngine.LineRenderer.SetVertexCount
        line.AddPosition(Vector3.up); // fault: unknown-member UnityEngine.LineRenderer.AddPosition
        buffer.Draw(mesh); // fault: unknown-member UnityEngine.Rendering.CommandBuffer.Draw
        view.RenderToTexture(target); // fault: unknown-member UnityEngine.Camera.RenderToTexture
        material.SetInteger("_Count", 3); // fault: newer UnityEngine.Material.SetInteger
        material.SetInt("_Count", 3);
        Graphics.Blit(target, (RenderTexture)null, material);
        var bounds = new Bounds(Vector3.zero, Vector3.one);
        bounds.Encapsulate(Vector3.up);
        if (GeometryUtility.TestPlanesAABB(GeometryUtility.CalculateFrustumPlanes(view), bounds)) view.Render();
        GetComponent<MeshRenderer>().localBounds = bounds; // fault: newer UnityEngine.Renderer.localBounds
        GetComponentInParent<Canvas>(true); // fault: newer UnityEngine.Component.GetComponentInParent
        GetComponentInChildren<Canvas>(true);
        var awaited = destroyCancellationToken; // fault: newer UnityEngine.MonoBehaviour.destroyCancellationToken
        FindAnyObjectByType<Light>(); // fault: newer UnityEngine.Object.FindAnyObjectByType
        Physics.BakeMesh(mesh.GetInstanceID(), true);
        Physics.simulationMode = default; // fault: newer UnityEngine.Physics.simulationMode
        Application.exitCancellationToken.ToString(); // fault: newer UnityEngine.Application.exitCancellationToken
    }

    private void OnDisable()
    {
        view.RemoveCommandBuffer(CameraEvent.AfterEverything, buffer);
        buffer.Release();
        RenderTexture.ReleaseTemporary(target);
    }

    private void OnDrawGizmosSelected()
    {
        Gizmos.color = Color.green;
        Gizmos.matrix = transform.localToWorldMatrix;
        Gizmos.DrawWireCube(Vector3.zero, Vector3.one);
        Gizmos.DrawLineStrip(null, true); // fault: newer UnityEngine.Gizmos.DrawLineStrip
    }
}
