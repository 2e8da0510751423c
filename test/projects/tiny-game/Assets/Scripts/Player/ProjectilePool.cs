using TinyGame.Combat;

namespace TinyGame.Player
{
    /// <summary>The keeper's sparks.</summary>
    public class ProjectilePool : ObjectPool<Projectile>
    {
    }
}
