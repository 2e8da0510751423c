using TinyGame.Combat;
using UnityEngine;

namespace TinyGame.Enemies
{
    /// <summary>A night creature that is drawn to the light.</summary>
    [RequireComponent(typeof(Rigidbody), typeof(Health))]
    public partial class Enemy : MonoBehaviour
    {
        private enum State
        {
            Wander,
            Chase,
            Attack,
        }

        [SerializeField] private EnemyDefinition definition;
        [SerializeField] private float attackInterval = 1.2f;

        private Rigidbody body;
        private Health health;
        private Transform target;
        private State state;
        private float nextAttack;

        private void Awake()
        {
            body = GetComponent<Rigidbody>();
            health = GetComponent<Health>();
        }

        private void Start()
        {
            GameObject player = GameObject.FindWithTag("Player");
            if (player != null)
            {
                target = player.transform;
            }
        }

        private void FixedUpdate()
        {
            if (health.IsDead || target == null)
            {
                return;
            }

            state = NextState();
            if (state == State.Chase)
            {
                MoveTowards(target.position);
            }
            else if (state == State.Wander)
            {
                MoveTowards(wanderTarget);
            }
        }

        // 敌人接触到玩家时造成伤害
        private void OnCollisionStay(Collision collision)
        {
            if (Time.time < nextAttack || !collision.gameObject.CompareTag("Player"))
            {
                return;
            }

            if (collision.gameObject.TryGetComponent(out IDamageable victim))
            {
                nextAttack = Time.time + attackInterval;
                victim.TakeDamage(definition.TouchDamage);
            }
        }

        /// <summary>Called by the health's event when no hit points are left.</summary>
        public void Die()
        {
            gameObject.SetActive(false);
        }
    }
}
