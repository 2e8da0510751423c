// unity: 6000.0.23f1
using System;
using System.Collections.Generic;
using Unity.Collections;
using UnityEngine;
using UnityEngine.AI;
using UnityEngine.Rendering;

public class Walker : MonoBehaviour
{
    [SerializeField] private NavMeshAgent agent;
    [SerializeField] private Renderer[] renderers;
    [SerializeField] private Material skin;
    private MaterialPropertyBlock block;
    private Mesh mesh;
    private NativeArray<Vector3> points;
    public event Action<Walker> Arrived;

    private void Awake()
    {
        block = new MaterialPropertyBlock();
        mesh = new Mesh { name = "Trail", indexFormat = IndexFormat.UInt32 };
        points = new NativeArray<Vector3>(64, Allocator.Persistent);
        mesh.SetVertices(points);
        mesh.SetTriangles(new List<int>(), 0);
        mesh.RecalculateNormals();
        mesh.RecalculateBounds();
        agent.speed = 3.5f;
        agent.SetDestination(Vector3.zero);
        agent.MoveTo(Vector3.zero); // fault: unknown-member UnityEngine.AI.NavMeshAgent.MoveTo
        agent.SetDestination(0f, 0f, 0f); // fault: wrong-arguments UnityEngine.AI.NavMeshAgent.SetDestination
        mesh.SetVertexArray(points); // fault: unknown-member UnityEngine.Mesh.SetVertexArray
        skin.SetColor("_BaseColor", Color.white);
        skin.EnableKeyword("_EMISSION");
        skin.SetTexture2D("_MainTex", null); // fault: unknown-member UnityEngine.Material.SetTexture2D
        var copy = new Material(skin) { renderQueue = (int)RenderQueue.Transparent };
        foreach (var item in renderers)
        {
            item.GetPropertyBlock(block);
            block.SetFloat("_Fade", 1f);
            item.SetPropertyBlock(block);
            item.sharedMaterial = copy;
            item.shadowCastingMode = ShadowCastingMode.Off;
        }
    }

    private void Update()
    {
        if (!agent.pathPending && agent.remainingDistance <= agent.stoppingDistance) Arrived?.Invoke(this);
        if (NavMesh.SamplePosition(transform.position, out NavMeshHit hit, 2f, NavMesh.AllAreas)) agent.Warp(hit.position);
        var body = GetComponent<Rigidbody>();
        body.linearVelocity = agent.desiredVelocity;
        body.velocity = Vector3.zero; // fault: obsolete UnityEngine.Rigidbody.velocity
        body.drag = 1f; // fault: obsolete UnityEngine.Rigidbody.drag
        body.angularDrag = 1f; // fault: obsolete UnityEngine.Rigidbody.angularDrag
        var all = FindObjectsOfType<Walker>(); // fault: obsolete UnityEngine.Object.FindObjectsOfType
        var one = FindObjectOfType<Walker>(); // fault: obsolete UnityEngine.Object.FindObjectOfType
        var any = FindAnyObjectByType<Walker>();
        var flat = GetComponent<Rigidbody2D>();
        flat.linearVelocityX = 2f;
        flat.velocity = Vector2.up; // fault: obsolete UnityEngine.Rigidbody2D.velocity
        Camera.main.fieldOfView = Mathf.MoveTowards(Camera.main.fieldOfView, 60f, Time.deltaTime);
        Camera.main.ScreenPointToRay(); // fault: wrong-arguments UnityEngine.Camera.ScreenPointToRay
        Graphics.DrawMesh(mesh, Matrix4x4.identity, skin, gameObject.layer);
        Shader.SetGlobalVector("_Player", transform.position);
    }

    private void OnDestroy()
    {
        if (points.IsCreated) points.Dispose();
        Destroy(mesh);
    }
}
