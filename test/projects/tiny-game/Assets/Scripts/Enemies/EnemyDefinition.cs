using UnityEngine;

namespace TinyGame.Enemies
{
    /// <summary>What kind of night creature an enemy is.</summary>
    [CreateAssetMenu(menuName = "Tiny Game/Enemy", fileName = "Enemy")]
    public class EnemyDefinition : ScriptableObject
    {
        public enum Temper
        {
            Timid,
            Steady,
            Furious,
        }

        [SerializeField] private string displayName = "Moth";
        [SerializeField] private Temper temper = Temper.Steady;
        [SerializeField] private float moveSpeed = 2.5f;
        [SerializeField] private int touchDamage = 8;
        [SerializeField] private float sightRange = 9f;

        public string DisplayName => displayName;
        public Temper Mood => temper;
        public float MoveSpeed => moveSpeed;
        public int TouchDamage => touchDamage;
        public float SightRange => sightRange;
    }
}
