using UnityEngine;

namespace TinyGame.Enemies
{
    /// <summary>Keeps the animator from attacking twice in a row.</summary>
    public class AttackStateBehaviour : StateMachineBehaviour
    {
        [SerializeField] private string triggerToClear = "Attack";

        public override void OnStateExit(Animator animator, AnimatorStateInfo stateInfo, int layerIndex)
        {
            animator.ResetTrigger(triggerToClear);
        }
    }
}
