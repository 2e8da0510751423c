using UnityEngine;

namespace TinyGame.Enemies
{
    public partial class Enemy
    {
        private Vector3 wanderTarget;

        private State NextState()
        {
            float distance = Vector3.Distance(transform.position, target.position);
            if (distance < 1.2f)
            {
                return State.Attack;
            }

            return distance < definition.SightRange ? State.Chase : State.Wander;
        }

        private void MoveTowards(Vector3 place)
        {
            Vector3 step = Vector3.MoveTowards(body.position, place, definition.MoveSpeed * Time.fixedDeltaTime);
            body.MovePosition(step);
            if (Vector3.Distance(body.position, wanderTarget) < 0.5f)
            {
                wanderTarget = body.position + Random.insideUnitSphere * 4f;
                wanderTarget.y = body.position.y;
            }
        }

#if UNITY_EDITOR
        private void OnDrawGizmosSelected()
        {
            if (definition != null)
            {
                Gizmos.DrawWireSphere(transform.position, definition.SightRange);
            }
        }
#endif
    }
}
