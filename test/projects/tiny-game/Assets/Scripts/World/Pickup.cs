using TinyGame.Combat;
using UnityEngine;

namespace TinyGame.World
{
    /// <summary>Lamp oil that heals the keeper.</summary>
    public class Pickup : MonoBehaviour
    {
        [SerializeField] private int healAmount = 25;
        [SerializeField] private float spinSpeed = 90f;

        private void Update()
        {
            transform.Rotate(0f, spinSpeed * Time.deltaTime, 0f);
        }

        private void OnTriggerEnter(Collider other)
        {
            if (other.CompareTag("Player") && other.TryGetComponent(out Health health))
            {
                health.Heal(healAmount);
                Destroy(gameObject);
            }
        }
    }
}
