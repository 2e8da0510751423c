using System;
using UnityEngine;
using UnityEngine.Events;

namespace TinyGame.Combat
{
    /// <summary>Hit points of a player, an enemy or the lighthouse.</summary>
    public class Health : MonoBehaviour, IDamageable
    {
        [Header("Hit points")]
        [SerializeField, Range(1, 500)] private int maximum = 100;
        [SerializeField] private float invulnerableSeconds = 0.4f;
        [SerializeField] private UnityEvent onDied = new UnityEvent();

        private float lastHit = float.NegativeInfinity;

        /// <summary>Raised with the remaining and the largest number of hit points.</summary>
        public event Action<int, int> Changed;

        public int Current { get; private set; }

        public int Maximum => maximum;

        public bool IsDead => Current <= 0;

        private void Awake()
        {
            Current = maximum;
        }

        // 受到伤害：扣除生命值，短时间内无敌
        public void TakeDamage(int amount)
        {
            if (IsDead || amount <= 0 || Time.time - lastHit < invulnerableSeconds)
            {
                return;
            }

            lastHit = Time.time;
            Current = Mathf.Max(0, Current - amount);
            Changed?.Invoke(Current, maximum);
            if (IsDead)
            {
                onDied.Invoke();
            }
        }

        /// <summary>Gives hit points back, never more than the maximum.</summary>
        public void Heal(int amount)
        {
            if (IsDead || amount <= 0)
            {
                return;
            }

            Current = Mathf.Min(maximum, Current + amount);
            Changed?.Invoke(Current, maximum);
        }
    }
}
