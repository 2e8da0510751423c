using UnityEngine;

namespace TinyGame.Combat
{
    /// <summary>A spark thrown by the keeper. Hurts what it hits and goes out.</summary>
    [RequireComponent(typeof(Rigidbody))]
    public class Projectile : MonoBehaviour
    {
        [SerializeField] private float speed = 14f;
        [SerializeField] private int damage = 12;
        [SerializeField] private float lifetime = 3f;

        private Rigidbody body;
        private float bornAt;

        private void Awake()
        {
            body = GetComponent<Rigidbody>();
        }

        private void OnEnable()
        {
            bornAt = Time.time;
            body.velocity = transform.forward * speed;
        }

        private void Update()
        {
            if (Time.time - bornAt > lifetime)
            {
                gameObject.SetActive(false);
            }
        }

        private void OnTriggerEnter(Collider other)
        {
            if (other.TryGetComponent(out IDamageable target))
            {
                target.TakeDamage(damage);
            }

            gameObject.SetActive(false);
        }
    }
}
