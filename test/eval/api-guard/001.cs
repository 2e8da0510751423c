// unity: 2021.3.16f1
using UnityEngine;

public class Ship : MonoBehaviour
{
    [SerializeField] private Rigidbody body;
    [SerializeField] private float thrust = 10f;
    [SerializeField, Range(0f, 1f)] private float damping = 0.2f;
    private Vector3 wind;
    private Collider[] found = new Collider[8];

    private void Reset() => body = GetComponent<Rigidbody>();

    private void FixedUpdate()
    {
        Vector3 ahead = transform.forward * thrust * Time.fixedDeltaTime;
        body.AddForce(ahead, ForceMode.Acceleration);
        body.AddForce(wind);
        body.AddRelativeTorque(Vector3.up * 0.1f);
        body.drag = Mathf.Lerp(body.drag, damping, 0.5f);
        body.velocity = Vector3.ClampMagnitude(body.velocity, 20f);
        body.AddPush(ahead); // fault: unknown-member UnityEngine.Rigidbody.AddPush
        body.linearVelocity = ahead; // fault: newer UnityEngine.Rigidbody.linearVelocity
        body.linearDamping = 0.1f; // fault: newer UnityEngine.Rigidbody.linearDamping
        body.MovePosition(ahead, wind); // fault: wrong-arguments UnityEngine.Rigidbody.MovePosition
        int count = Physics.OverlapSphereNonAlloc(transform.position, 3f, found);
        for (int i = 0; i < count; i++)
        {
            if (found[i].attachedRigidbody == body) continue;
            found[i].enabled = false;
            Debug.Log(found[i].name, found[i].gameObject);
        }
        if (Physics.Raycast(transform.position, Vector3.down, out var hit, 10f, LayerMask.GetMask("Default")))
        {
            Debug.DrawLine(transform.position, hit.point, Color.red);
            transform.up = hit.normal;
            transform.SetPosition(hit.point); // fault: unknown-member UnityEngine.Transform.SetPosition
            float far = hit.length; // fault: unknown-member UnityEngine.RaycastHit.length
        }
        Physics.SphereCastNonAllocated(transform.position, 1f, Vector3.up, null); // fault: unknown-member UnityEngine.Physics.SphereCastNonAllocated
        Physics.Raycast(); // fault: wrong-arguments UnityEngine.Physics.Raycast
    }

    private void OnCollisionEnter(Collision collision)
    {
        foreach (ContactPoint contact in collision.contacts) Debug.DrawRay(contact.point, contact.normal);
        wind += collision.relativeVelocity.normalized;
        if (collision.gameObject.CompareTag("Respawn")) Destroy(gameObject, 0.5f);
    }
}
