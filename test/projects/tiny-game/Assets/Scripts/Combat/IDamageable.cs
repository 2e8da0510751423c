namespace TinyGame.Combat
{
    /// <summary>Something that can be hurt.</summary>
    public interface IDamageable
    {
        /// <summary>Takes damage away from the remaining health.</summary>
        void TakeDamage(int amount);
    }
}
